"""The wrappers that take a lock around each access to a shared ctypes object."""

from __future__ import annotations

import ctypes
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Any

from helpers.explorer import wire
from helpers.explorer.bridge import Bridge, Hashed
from helpers.explorer.ctypes_types import Simple
from helpers.explorer.primitives.lock import Lock, RLock
from helpers.explorer.shared_ctypes import Shared


class SynchronizedBase(Hashed):
    """A shared object and its lock.

    An access to it under a Lock or RLock is one operation: while it goes on, nobody can tell that it is
    more than one. With any other lock, or for values that do things of their own while they are converted,
    taking the lock, the access and giving the lock back are operations of their own.
    """

    __module__ = "multiprocessing.sharedctypes"

    def __init__(self, obj: Any, lock: Any = None, ctx: Any = None) -> None:
        self._obj = obj
        self._lock: Any = lock or RLock(ctx=ctx)
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self) -> Any:
        return self._lock.__enter__()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> Any:
        return self._lock.__exit__(kind, error, trace)

    def __reduce__(self) -> tuple[Any, ...]:
        target = self._obj._block.target if isinstance(self._obj, Shared) else -1
        Bridge.current().bequeath(target, type(self).__name__)
        return synchronized, (self._obj, self._lock)

    def get_obj(self) -> Any:
        return self._obj

    def get_lock(self) -> Any:
        return self._lock

    def __repr__(self) -> str:
        return f"<{type(self).__name__} wrapper for {self._obj}>"

    def _at_once(self, value: object = None) -> AbstractContextManager[None] | None:
        """What makes the access inside one operation under the lock; None if it is more than one."""
        plain = wire.is_plain(value) or type(value) is range
        if plain and isinstance(self._obj, Shared) and type(self._lock) in (Lock, RLock):
            return self._obj._block.under(self._lock._target)
        return None


def _property(name: str) -> property:
    """An attribute of the shared object, got and set under the lock."""

    def get(self: SynchronizedBase) -> Any:
        with self._at_once() or _Taken(self):
            return getattr(self._obj, name)

    def set_(self: SynchronizedBase, value: Any) -> None:
        with self._at_once(value) or _Taken(self):
            setattr(self._obj, name, value)

    return property(get, set_)


class _Taken(AbstractContextManager[None]):
    """A wrapper's lock, taken and given back by its `acquire` and `release`."""

    def __init__(self, wrapper: SynchronizedBase) -> None:
        self._wrapper = wrapper

    def __enter__(self) -> None:
        self._wrapper.acquire()

    def __exit__(self, *_: object) -> None:
        self._wrapper.release()


class Synchronized(SynchronizedBase):
    """What `Value` gives for a simple type."""

    __module__ = "multiprocessing.sharedctypes"

    value = _property("value")


class SynchronizedArray(SynchronizedBase):
    """What `Array` gives."""

    __module__ = "multiprocessing.sharedctypes"

    def __len__(self) -> int:
        return len(self._obj)

    def __getitem__(self, i: Any) -> Any:
        with self._at_once() or self:
            return self._obj[i]

    def __setitem__(self, i: Any, value: Any) -> None:
        with self._at_once(value) or self:
            self._obj[i] = value


class SynchronizedString(SynchronizedArray):
    """What `Array` gives for bytes."""

    __module__ = "multiprocessing.sharedctypes"

    value = _property("value")
    raw = _property("raw")


def synchronized(obj: Any, lock: Any = None, ctx: Any = None) -> SynchronizedBase:
    """The wrapper that suits `obj`."""
    assert not isinstance(obj, SynchronizedBase), "object already synchronized"
    kind = obj._ctype if isinstance(obj, Shared) else type(obj)
    if issubclass(kind, Simple):
        return Synchronized(obj, lock, ctx)
    if issubclass(kind, ctypes.Array):
        text = kind._type_ is ctypes.c_char
        return SynchronizedString(obj, lock, ctx) if text else SynchronizedArray(obj, lock, ctx)
    fields = {field[0]: _property(field[0]) for field in kind._fields_}
    wrapper: type[SynchronizedBase] = type(f"Synchronized{kind.__name__}", (SynchronizedBase,), fields)
    return wrapper(obj, lock, ctx)


def wrapped(obj: Shared, lock: Any, ctx: Any) -> Any:
    """`obj` as `Value` and `Array` give it for this argument `lock`."""
    if lock is False:
        return obj
    if lock in (True, None):
        lock = RLock(ctx=ctx)
    if not hasattr(lock, "acquire"):
        raise AttributeError(f"{lock!r} has no method 'acquire'")
    return synchronized(obj, lock, ctx)
