"""Pool: what a program sees of it; what its workers and its background do stands in `pool_worker` and others.

A pool that is left to choose has `contexts.PROCESSORS` workers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from types import BuiltinFunctionType, FunctionType, TracebackType
from typing import Any, NoReturn, Self

from helpers.explorer import contexts, pool_worker
from helpers.explorer.bridge import Bridge, Hashed
from helpers.explorer.errors import TimeoutError as NotInTime
from helpers.explorer.pool_handlers import Handed, Handlers, Sequence, Task, chunks, guarded
from helpers.explorer.pool_results import (
    ApplyResult,
    Awaited,
    Callback,
    IMapIterator,
    IMapUnorderedIterator,
    MapResult,
)
from helpers.explorer.pool_state import AT_EXIT, FAILED, LEFT
from helpers.explorer.pool_worker import mapstar, name_of, starmapstar
from helpers.explorer.pools import CLOSE, RUN, TERMINATE, Pools
from helpers.explorer.wire import PLAIN_ATOMS

_INIT = "INIT"
_CHUNKS = 4  # for each worker, when a map is left to choose


class Pool(Hashed):
    """Some worker processes and the tasks for them."""

    __module__ = "multiprocessing.pool"
    _handlers: Handlers | None = None
    _ended_by = ""

    def __init__(
        self,
        processes: int | None = None,
        initializer: Callable[..., object] | None = None,
        initargs: Iterable[Any] = (),
        maxtasksperchild: int | None = None,
        context: Any = None,
    ) -> None:
        self._state = _INIT
        context = context or contexts.DEFAULT.get_context()
        if processes is None:
            processes = contexts.PROCESSORS
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if maxtasksperchild is not None and (not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0):
            raise ValueError("maxtasksperchild must be a positive int or None")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._processes = processes
        self._open(context, initializer, initargs, maxtasksperchild)
        self._state = RUN

    def _open(self, context: Any, *arguments: Any) -> None:
        numbers = range(self._processes)  # the error of what is no number
        bridge = Bridge.current()
        self._run = bridge.number
        self._target: int = bridge.request("pool.create", -1, len(numbers))
        self._handlers = Handlers(self._target, context.Process, *arguments)
        self._pool = self._handlers.workers
        try:
            for _ in numbers:
                worker = self._handlers.new_worker()
                worker.start()
                self._pool.append(worker)
        except Exception:
            self._ask("terminate", FAILED)
            raise
        bridge.background[self._target] = self._handlers.do
        bridge.at_exit[self._target] = partial(_terminate, self._handlers, AT_EXIT)

    # -- tasks

    def apply(self, func: Any, args: Any = (), kwds: Mapping[str, Any] = {}) -> Any:
        return self._apply(func, args, kwds, ApplyResult(self), waits=True).get()

    def apply_async(
        self,
        func: Any,
        args: Any = (),
        kwds: Mapping[str, Any] = {},  # the standard library's signature
        callback: Callback = None,
        error_callback: Callback = None,
    ) -> ApplyResult:
        return self._apply(func, args, kwds, ApplyResult(self, callback, error_callback))

    def map(self, func: Any, iterable: Iterable[Any], chunksize: int | None = None) -> Any:
        return self._map(func, iterable, mapstar, chunksize, waits=True).get()

    def map_async(
        self,
        func: Any,
        iterable: Iterable[Any],
        chunksize: int | None = None,
        callback: Callback = None,
        error_callback: Callback = None,
    ) -> MapResult:
        return self._map(func, iterable, mapstar, chunksize, callback, error_callback)

    def starmap(self, func: Any, iterable: Iterable[Any], chunksize: int | None = None) -> Any:
        return self._map(func, iterable, starmapstar, chunksize, waits=True).get()

    def starmap_async(
        self,
        func: Any,
        iterable: Iterable[Any],
        chunksize: int | None = None,
        callback: Callback = None,
        error_callback: Callback = None,
    ) -> MapResult:
        return self._map(func, iterable, starmapstar, chunksize, callback, error_callback)

    def imap(self, func: Any, iterable: Iterable[Any], chunksize: int = 1) -> Iterator[Any]:
        return self._imap(func, iterable, chunksize, IMapIterator, "{0:n}")

    def imap_unordered(self, func: Any, iterable: Iterable[Any], chunksize: int = 1) -> Iterator[Any]:
        return self._imap(func, iterable, chunksize, IMapUnorderedIterator, "{0!r}")

    def _apply(
        self, func: Any, args: Any, kwds: Any, result: ApplyResult, waits: bool = False
    ) -> ApplyResult:
        self._check_running()
        fixed = waits or _is_fixed((func, args, *(kwds.items() if type(kwds) is dict else [kwds])))
        self._submit(result, name_of(func), iter([Task(0, func, args, kwds)]), fixed)
        return result

    def _map(
        self,
        func: Any,
        iterable: Iterable[Any],
        mapper: Any,
        chunksize: int | None,
        callback: Callback = None,
        error_callback: Callback = None,
        waits: bool = False,
    ) -> MapResult:
        self._check_running()
        items: Any = iterable if hasattr(iterable, "__len__") else list(iterable)
        if chunksize is None:
            chunksize, extra = divmod(len(items), len(self._pool) * _CHUNKS)
            chunksize += bool(extra)
        if len(items) == 0:
            chunksize = 0
        result = MapResult(self, chunksize, len(items), callback, error_callback)
        fixed = waits or _is_fixed((func, items))
        self._submit(result, name_of(func), guarded(mapper, chunks(func, items, chunksize)), fixed)
        return result

    def _imap(
        self, func: Any, iterable: Iterable[Any], chunksize: int, kind: type[IMapIterator], number: str
    ) -> Iterator[Any]:
        self._check_running()
        if chunksize < 1:
            raise ValueError(f"Chunksize must be 1+, not {number.format(chunksize)}")
        result, fixed = kind(self), _is_fixed((func, iterable))
        if chunksize == 1:
            self._submit(result, name_of(func), guarded(func, iterable), fixed)
            return result
        tasks = guarded(mapstar, chunks(func, iterable, chunksize))
        self._submit(result, name_of(func), tasks, fixed)
        return (item for chunk in result for item in chunk)

    def _submit(self, result: Awaited, told: str, tasks: Iterator[Task], at_once: bool) -> None:
        """Make a job of the tasks. `at_once`: nothing can change them before they are handed out."""
        handlers = self._handlers
        assert handlers is not None
        handed: tuple[Handed, ...] | None = None
        sequence = Sequence(result, tasks)
        if at_once and not handlers.sequences:
            handed = sequence.hand_out_all()
        if handed is None:
            handlers.sequences.append(sequence)
        else:
            result._all_handed_out(len(handed))
        result._job = self._ask(
            "submit",
            result._in_any_order,
            result._told_of_errors,
            handed,
            result._available,
            result._done,
            text=told,
        )
        if not result._done:
            handlers.results[result._job] = result
        if handed is None and not at_once:  # the tasks may be handed out before the program's next line
            self._ask("submitted")

    # -- the pool itself

    def close(self) -> None:
        if self._state == RUN:
            self._state = CLOSE
            self._ask("close")

    def terminate(self) -> None:
        self._state = TERMINATE
        if self._handlers and Bridge.current().at_exit.pop(self._target, None):
            _terminate(self._handlers, self._ended_by)

    def join(self) -> None:
        if self._state == RUN:
            raise ValueError("Pool is still running")
        if self._state not in (CLOSE, TERMINATE):
            raise ValueError("In unknown state")
        self._ask("join")
        Bridge.current().at_exit.pop(self._target, None)
        _forget(self._handlers)

    def _check_running(self) -> None:
        if self._state != RUN:
            raise ValueError("Pool not running")

    def _ask(self, what: str, *arguments: Any, text: str = "") -> Any:
        return Bridge.current().request(f"pool.{what}", self._target, *arguments, text=text)

    def __enter__(self) -> Self:
        self._check_running()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended_by = FAILED if kind else LEFT
        self.terminate()

    def __repr__(self) -> str:
        kind = type(self)
        return f"<{kind.__module__}.{kind.__qualname__} state={self._state} pool_size={len(self._pool)}>"

    def __reduce__(self) -> NoReturn:
        raise NotImplementedError("pool objects cannot be passed between processes or pickled")

    def __del__(self) -> None:
        if self._handlers is not None:
            bridge = Bridge.current()
            if bridge.number == self._run:
                bridge.at_exit.pop(self._target, None)
            bridge.drop(self._target, self._run)


def _terminate(handlers: Handlers, why: str) -> None:
    Bridge.current().request("pool.terminate", handlers.target, why)
    _forget(handlers)


def _forget(handlers: Handlers | None) -> None:
    """The workers have ended, and are joined."""
    for worker in handlers.workers if handlers else ():
        worker._forget()


def _is_fixed(item: object) -> bool:
    """Whether nothing can change the item before it is pickled."""
    match item:
        case tuple() | frozenset():
            return all(_is_fixed(part) for part in item)
        case FunctionType() | BuiltinFunctionType() | range() | type():
            return True
    return type(item) in PLAIN_ATOMS


MECHANISM = Pools
FACE: dict[str, dict[str, object]] = {
    "multiprocessing.pool": {
        "Pool": Pool,
        "ApplyResult": ApplyResult,
        "AsyncResult": ApplyResult,
        "MapResult": MapResult,
        "IMapIterator": IMapIterator,
        "IMapUnorderedIterator": IMapUnorderedIterator,
        "MaybeEncodingError": pool_worker.MaybeEncodingError,
        "ExceptionWithTraceback": pool_worker.ExceptionWithTraceback,
        "RemoteTraceback": pool_worker.RemoteTraceback,
        "TimeoutError": NotInTime,
        "get_context": contexts.DEFAULT.get_context,
        "mapstar": mapstar,
        "starmapstar": starmapstar,
        "INIT": _INIT,
        "RUN": RUN,
        "CLOSE": CLOSE,
        "TERMINATE": TERMINATE,
    },
}
