"""Condition, Event and Barrier: gates on their methods, and on the sleep inside them.

All three sleep in `Condition.wait`. Which of several sleepers a notification wakes, and who takes the lock
first afterwards, is up to the system; in a replay the schedule says it. So a sleeper goes into the real
semaphore when the notification is given that is meant for it, and asks again before it takes the lock.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from multiprocessing import synchronize
from threading import Barrier as ThreadBarrier
from typing import Any

from helpers.replay.gate import Gate, operation, put_up, yes_or_no


def _same(real: Any) -> Any:
    return real


class _Bed:
    """The semaphore in which a condition's sleepers wait."""

    def __init__(self, real: Any) -> None:
        self._real = real
        self._semlock = real._semlock

    def acquire(self, block: bool = True, timeout: float | None = None) -> Any:
        if not block or (timeout is not None and (timeout <= 0 or math.isinf(timeout))):
            return self._real.acquire(block, timeout)  # which says what is wrong with a time-out
        gate = Gate.current()
        gate.line.tell("sleeps", self._semlock.name)
        late = gate.turn()
        return self._real.acquire(not late)

    def release(self) -> None:
        Gate.current().line.tell("wakes", self._semlock.name)
        self._real.release()

    def __reduce__(self) -> tuple[Any, ...]:
        return _same, (self._real,)


class _Woken:
    """The semaphore in which a condition counts who woke up. Whoever did takes the lock next, in its turn."""

    def __init__(self, real: Any) -> None:
        self._real = real
        self._semlock = real._semlock

    def acquire(self, block: bool = True, timeout: float | None = None) -> Any:
        return self._real.acquire(block, timeout)

    def release(self) -> None:
        self._real.release()
        Gate.current().ask("")

    def __reduce__(self) -> tuple[Any, ...]:
        return _same, (self._real,)


def _wrap(condition: Any) -> None:
    condition._wait_semaphore = _Bed(condition._wait_semaphore)
    condition._woken_count = _Woken(condition._woken_count)


def _install_condition() -> None:
    kind: Any = synchronize.Condition
    make, rebuild = kind.__init__, kind.__setstate__
    wait, notify, shown = kind.wait, kind.notify, kind.__repr__

    def gated_make(self: Any, lock: Any = None, *, ctx: Any) -> None:
        lock = lock or ctx.RLock()
        operation("condition.create", lambda: make(self, lock, ctx=ctx))
        _wrap(self)

    def gated_rebuild(self: Any, state: Any) -> None:
        rebuild(self, state)
        _wrap(self)

    def gated_wait(self: Any, timeout: float | None = None) -> Any:
        return operation("condition.wait", lambda: wait(self, timeout), told=yes_or_no)

    def gated_notify(self: Any, n: Any = 1) -> Any:
        return operation("condition.notify", lambda: notify(self, n))

    def gated_repr(self: Any) -> str:
        repr(self._lock)
        return operation("condition.look", lambda: str(shown(self)))

    kind.__init__, kind.__setstate__ = gated_make, gated_rebuild
    put_up(kind, "wait", gated_wait)
    put_up(kind, "notify", gated_notify)
    put_up(kind, "__repr__", gated_repr)


def _install_event() -> None:
    kind: Any = synchronize.Event
    make = kind.__init__
    kind.__init__ = lambda self, *, ctx: operation("event.create", lambda: make(self, ctx=ctx))
    for name, told in {"is_set": yes_or_no, "set": _nothing, "clear": _nothing, "wait": yes_or_no}.items():
        put_up(kind, name, _gated(f"event.{name}", getattr(kind, name), told))
    put_up(kind, "__repr__", _gated("event.is_set", kind.__repr__, _nothing))


def _install_barrier() -> None:
    kind: Any = synchronize.Barrier
    make = kind.__init__

    def gated_make(self: Any, *arguments: Any, **keywords: Any) -> None:
        operation("barrier.create", lambda: make(self, *arguments, **keywords))

    def wait(self: Any, timeout: float | None = None) -> int:
        action = self._action
        try:
            if action and not Gate.current().is_open():
                self._action = _surfaced(action)
            return operation("barrier.wait", lambda: ThreadBarrier.wait(self, timeout), told=_number)
        finally:
            self._action = action

    kind.__init__ = gated_make
    put_up(kind, "wait", wait)
    put_up(kind, "reset", _gated("barrier.reset", ThreadBarrier.reset, _nothing))
    put_up(kind, "abort", _gated("barrier.abort", ThreadBarrier.abort, _nothing))
    put_up(kind, "__repr__", _gated("barrier.look", ThreadBarrier.__repr__, _nothing))
    for name in ("n_waiting", "broken"):
        look = vars(ThreadBarrier)[name].fget
        setattr(kind, name, property(_gated("barrier.look", look, _nothing)))


def _surfaced(action: Callable[[], object]) -> Callable[[], None]:
    """A barrier's action: what the program does in it are operations of its own."""

    def act() -> None:
        gate = Gate.current()
        gate.done("act")
        before, gate.inside = gate.inside, ""
        try:
            action()
        finally:
            gate.ask("barrier.acted")
            gate.inside = before

    return act


def _number(index: int) -> str:
    return f"number {index}"


def _nothing(_: object) -> None:
    """Nothing to compare."""


def _gated(name: str, method: Callable[..., Any], told: Callable[[Any], str | None]) -> Callable[..., Any]:
    def gated(self: Any, *arguments: Any, **keywords: Any) -> Any:
        return operation(name, lambda: method(self, *arguments, **keywords), told=told)

    return gated


def install() -> None:
    """Put the gates up."""
    _install_condition()
    _install_event()
    _install_barrier()
