"""Queue, JoinableQueue and SimpleQueue: gates on their methods, and on each item that a feeder writes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from multiprocessing import queues
from typing import Any

from helpers.explorer import wire
from helpers.explorer.texts import short
from helpers.replay.gate import Gate, Line, free, operation, put_up, yes_or_no

_SENTINEL: Any = queues._sentinel  # type: ignore[attr-defined]  # no public name


def _prefix(queue: object) -> str:
    return "joinable_queue" if isinstance(queue, queues.JoinableQueue) else "queue"


def _item(item: object) -> str | None:
    """What a table shows of an item; None for one that isn't plain data."""
    return short(item) if wire.is_plain(item) else None


class _Feeder:
    """A queue's feeder: its line to the judge, opened in its own thread, and whether an item is under way."""

    def __init__(self, prefix: str, number: int) -> None:
        self._prefix = prefix
        self._number = number
        self._line: Line | None = None
        self._writes = False

    def begin(self) -> None:
        """Wait for the turn of the next item."""
        if self._line is None:
            gate = Gate.current()
            self._line = Line(gate.address, "feeder", (gate.index, self._number))
        self.ask(f"{self._prefix}.feed")
        self._writes = True

    def ask(self, name: str) -> None:
        """Wait for one's turn; no name: the item that is under way goes on."""
        assert self._line is not None
        self._line.tell("ask", name, ("", 0), None)
        self._line.turn()

    def end(self) -> None:
        """The item is in the pipe, or lost."""
        if self._writes and self._line is not None:
            self._writes = False
            self._line.tell("done", None, False)
            self._line.turn()


class _WriteLock:
    """The lock of those that write to a queue's pipe: who waits for it takes it in its turn."""

    def __init__(self, real: Any, feeder: _Feeder) -> None:
        self._real = real
        self._feeder = feeder
        self.release = real.release

    def acquire(self) -> bool:
        if not self._real.acquire(False):
            self._feeder.ask("")
            self._real.acquire()
        return True


class _Buffer(deque[Any]):
    """The items between `put` and the feeder, which takes one out when it is its turn."""

    feeder: _Feeder

    def popleft(self) -> Any:
        self.feeder.end()
        if self and self[0] is not _SENTINEL:
            self.feeder.begin()
        return super().popleft()


def _install_feeder() -> None:
    kind: Any = queues.Queue
    start, feed = kind._start_thread, kind._feed
    join, cancel = kind.join_thread, kind.cancel_join_thread

    def gated_start(self: Any) -> None:
        gate = Gate.current()
        number = gate.feeders = gate.feeders + 1
        self._buffer = _Buffer()
        feeder = self._buffer.feeder = _Feeder(_prefix(self), number)
        complain = self._on_queue_feeder_error

        def lost(error: BaseException, item: Any) -> None:
            complain(error, item)
            feeder.end()

        self._on_queue_feeder_error = lost
        lock = self._wlock
        self._wlock = _WriteLock(lock, feeder)
        start(self)
        self._wlock = lock
        if not self._joincancelled:
            name, thread = f"{_prefix(self)}.flush", self._thread
            self._flush = number
            gate.flushes[number] = lambda: operation(name, thread.join)

    def gated_join(self: Any) -> None:
        flush = Gate.current().flushes.get(getattr(self, "_flush", 0))
        if self._closed and flush:
            flush()
        join(self)

    def gated_cancel(self: Any) -> None:
        Gate.current().flushes.pop(getattr(self, "_flush", 0), None)
        cancel(self)

    def gated_feed(buffer: Any, *arguments: Any) -> None:
        try:
            feed(buffer, *arguments)
        finally:
            buffer.feeder.end()

    put_up(kind, "_start_thread", gated_start)
    put_up(kind, "join_thread", gated_join)
    put_up(kind, "cancel_join_thread", gated_cancel)
    kind._feed = staticmethod(gated_feed)


def _install_queue() -> None:
    for kind in (queues.Queue, queues.JoinableQueue):
        _install_making(kind, _prefix)
        put_up(kind, "put", _gated_put(kind.put))
    kind_: Any = queues.Queue
    get, close = kind_.get, kind_.close

    def gated_get(self: Any, block: bool = True, timeout: float | None = None) -> Any:
        if self._closed:
            return get(self)  # it says so
        limit = None if timeout is None or isinstance(timeout, (int, float)) else timeout
        return operation(
            f"{_prefix(self)}.get", lambda: get(self, block, limit), lambda: get(self, False), told=_item
        )

    put_up(kind_, "get", gated_get)
    put_up(kind_, "close", free(close))
    for name, what, told in (
        ("qsize", "size", str),
        ("full", "size", None),
        ("empty", "empty", yes_or_no),
    ):
        put_up(kind_, name, _gated(what, getattr(kind_, name), told))
    for name in ("task_done", "join"):
        put_up(queues.JoinableQueue, name, _gated(name, getattr(queues.JoinableQueue, name), None))


def _install_making(kind: Any, prefix: Callable[[Any], str]) -> None:
    make = kind.__init__

    def gated_make(self: Any, *arguments: Any, **keywords: Any) -> None:
        operation(f"{prefix(self)}.create", lambda: make(self, *arguments, **keywords))

    kind.__init__ = gated_make


def _gated_put(put: Callable[..., None]) -> Callable[..., None]:
    def gated(self: Any, obj: Any, block: bool = True, timeout: float | None = None) -> None:
        if self._closed or Gate.current().is_open():
            return put(self, obj, block, timeout)
        name = f"{_prefix(self)}.put"
        limit = None if timeout is None or isinstance(timeout, (int, float)) else timeout
        operation(name, lambda: put(self, obj, block, limit), lambda: put(self, obj, False), lambda _: "True")
        if not wire.is_fixed(obj):
            operation(f"{_prefix(self)}.after_put", lambda: None)
        return None

    return gated


def _gated(what: str, method: Callable[..., Any], told: Any) -> Callable[..., Any]:
    def gated(self: Any) -> Any:
        return operation(f"{_prefix(self)}.{what}", lambda: method(self), told=told or (lambda _: None))

    return gated


def _install_simple() -> None:
    kind: Any = queues.SimpleQueue
    put, get, empty, close = kind.put, kind.get, kind.empty, kind.close
    _install_making(kind, lambda _: "simple_queue")

    def gated_put(self: Any, obj: Any) -> Any:
        if self._writer.closed:
            return free(put)(self, obj)
        return operation("simple_queue.put", lambda: put(self, obj))

    def gated_get(self: Any) -> Any:
        if self._reader.closed:
            return free(get)(self)
        return operation("simple_queue.get", lambda: get(self), told=_item)

    def gated_empty(self: Any) -> bool:
        if self._reader.closed:
            return bool(free(empty)(self))
        return operation("simple_queue.empty", lambda: bool(empty(self)), told=yes_or_no)

    put_up(kind, "put", gated_put)
    put_up(kind, "get", gated_get)
    put_up(kind, "empty", gated_empty)
    put_up(kind, "close", free(close))


def install() -> None:
    """Put the gates up."""
    _install_feeder()
    _install_queue()
    _install_simple()
