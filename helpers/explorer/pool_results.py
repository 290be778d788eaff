"""What a pool gives back at once for what comes later: results, and iterators over results.

They are filled, and their callbacks are called, by the pool's result handler: in the standard library a
thread of the process that made the pool, here something that this process does while its program waits in
an operation.
"""

from __future__ import annotations

import types
from collections import deque
from collections.abc import Callable
from typing import Any, ClassVar, NoReturn, Self

from helpers.explorer.bridge import Bridge, Hashed, after
from helpers.explorer.errors import TimeoutError as NotInTime

Callback = Callable[[Any], object] | None
Outcome = tuple[bool, Any]
"""Whether a task succeeded, and its value or exception."""


class Awaited(Hashed):
    """What all of them have: the job that the scheduler knows, and the pool, which lives until it is done.

    `_available` results can be taken, and `_done` says that no more will come.
    """

    _in_any_order = False

    def __init__(self, pool: Any) -> None:
        self._pool = pool
        self._job = -1
        self._done = False

    @property
    def _available(self) -> int:
        return int(self._done)

    @property
    def _told_of_errors(self) -> bool:
        """Whether an error calls something of the program's."""
        return False

    def _set(self, index: int, outcome: Outcome) -> None:
        """A result has arrived."""
        raise NotImplementedError

    def _all_handed_out(self, count: int) -> None:
        """There were `count` tasks."""

    def _finish(self) -> None:
        self._done = True
        self._pool = None

    def _ask(self, what: str, timeout: float | None = None) -> bool:
        granted: bool = Bridge.current().request(
            f"pool.{what}", self._job, timeout=timeout, text=after(timeout)
        )
        return granted

    def __reduce__(self) -> NoReturn:
        if self._pool is not None:
            self._pool.__reduce__()
        raise TypeError("cannot pickle '_thread.lock' object")


class ApplyResult(Awaited):
    """The result of one task."""

    __module__ = "multiprocessing.pool"
    _success = True
    _value: Any = None

    def __init__(self, pool: Any, callback: Callback = None, error_callback: Callback = None) -> None:
        super().__init__(pool)
        self._callback = callback
        self._error_callback = error_callback
        self._in_any_order = bool(callback or error_callback)

    @property
    def _told_of_errors(self) -> bool:
        return self._error_callback is not None

    def ready(self) -> bool:
        return self._ask("look")

    def successful(self) -> bool:
        if not self._ask("successful"):
            raise ValueError(f"{self!r} not ready")
        return self._success

    def wait(self, timeout: float | None = None) -> None:
        self._ask("wait", timeout)

    def get(self, timeout: float | None = None) -> Any:
        if not self._ask("get", timeout):
            raise NotInTime
        if self._success:
            return self._value
        raise self._value

    def _set(self, index: int, outcome: Outcome) -> None:
        self._success, self._value = outcome
        self._call_back()
        self._finish()

    def _call_back(self) -> None:
        callback = self._callback if self._success else self._error_callback
        if callback:
            callback(self._value)

    __class_getitem__: ClassVar[Any] = classmethod(types.GenericAlias)


class MapResult(ApplyResult):
    """The results of a map: a list in the order of its items, or the first exception to arrive."""

    __module__ = "multiprocessing.pool"

    def __init__(
        self,
        pool: Any,
        chunksize: int,
        length: int,
        callback: Callback = None,
        error_callback: Callback = None,
    ) -> None:
        super().__init__(pool, callback, error_callback)
        self._value = [None] * length
        self._chunksize = chunksize
        self._left = -(-length // chunksize) if chunksize > 0 else 0
        self._done = chunksize <= 0

    def _set(self, index: int, outcome: Outcome) -> None:
        self._left -= 1
        success, value = outcome
        if success and self._success:
            self._value[index * self._chunksize : (index + 1) * self._chunksize] = value
        elif not success and self._success:
            self._success, self._value = False, value
        if self._left == 0:
            self._call_back()
            self._finish()


class IMapIterator(Awaited):
    """The results of imap, in the order of its items."""

    __module__ = "multiprocessing.pool"

    def __init__(self, pool: Any) -> None:
        super().__init__(pool)
        self._items: deque[Outcome] = deque()
        self._early: dict[int, Outcome] = {}
        self._index = 0
        self._length: int | None = None

    @property
    def _available(self) -> int:
        return len(self._items)

    def __iter__(self) -> Self:
        return self

    def next(self, timeout: float | None = None) -> Any:
        granted = self._ask("next", timeout)
        if not self._items:
            if granted:
                raise StopIteration
            raise NotInTime
        success, value = self._items.popleft()
        if success:
            return value
        raise value

    __next__ = next  # noqa: A003  # the method above

    def _set(self, index: int, outcome: Outcome) -> None:
        self._early[index] = outcome
        while self._index in self._early:
            self._arrived(self._early.pop(self._index))

    def _all_handed_out(self, count: int) -> None:
        self._length = count
        self._finish_if_all()

    def _arrived(self, outcome: Outcome) -> None:
        self._items.append(outcome)
        self._index += 1
        self._finish_if_all()

    def _finish_if_all(self) -> None:
        if self._index == self._length:
            self._finish()


class IMapUnorderedIterator(IMapIterator):
    """The results of imap_unordered, in the order in which they arrive."""

    __module__ = "multiprocessing.pool"
    _in_any_order = True

    def _set(self, index: int, outcome: Outcome) -> None:
        self._arrived(outcome)
