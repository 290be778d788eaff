"""Value, Array, RawValue and RawArray: gates on every read and write of the memory that processes share."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from functools import lru_cache, partial
from multiprocessing import reduction, sharedctypes, synchronize
from multiprocessing.context import assert_spawning
from typing import Any

from helpers.explorer import wire
from helpers.explorer.texts import short
from helpers.replay.gate import Gate, operation, put_up

_Simple: Any = ctypes.c_int.__mro__[1]  # what all numbers and characters of ctypes are


def _told(value: Any) -> str | None:
    if isinstance(value, list) and len(value) == 1:
        return _told(value[0])  # the explorer sees the bytes alone
    return short(value) if wire.is_plain(value) else None


# -- the objects themselves: of a subclass, as no method of a built-in class can be replaced


def _property(kind: Any, name: str, prefix: str) -> property:
    """An attribute of a ctypes object, read and written in its turn."""
    real = getattr(kind, name)

    def get(self: Any) -> Any:
        return operation(f"{prefix}.read", lambda: real.__get__(self), told=_told)

    def set_(self: Any, value: Any) -> None:
        operation(f"{prefix}.write", lambda: real.__set__(self, value))

    return property(get, set_)


def _get_item(self: Any, key: Any) -> Any:
    item = super(type(self), self).__getitem__
    if isinstance(key, slice) and not Gate.current().is_open():
        read = [operation("array.read", partial(item, part)) for part in _parts(self, key)]
        return read[0] + read[1] if len(read) > 1 else read[0] if read else item(key)
    return operation("array.read", lambda: item(key), told=_told)


def _set_item(self: Any, key: Any, value: Any) -> None:
    item = super(type(self), self).__setitem__
    if isinstance(key, slice) and not Gate.current().is_open() and isinstance(value, (bytes, list, tuple)):
        parts = _parts(self, key)
        if len(value) == sum(len(range(*part.indices(len(self)))) for part in parts) > 1:
            first, rest = parts
            operation("array.write", lambda: item(first, value[:1]))
            operation("array.write", lambda: item(rest, value[1:]))
            return
    operation("array.write", lambda: item(key, value))


def _parts(array: Any, key: slice) -> list[slice]:
    """A slice as the explorer goes through it: its first element, and then the others."""
    chosen = range(*key.indices(len(array)))
    return [_slice(part) for part in (chosen[:1], chosen[1:]) if part]


def _slice(chosen: range) -> slice:
    stop = None if chosen.stop < 0 else chosen.stop
    return slice(chosen.start, stop, chosen.step)


@lru_cache(maxsize=64)
def _gated(kind: Any) -> Any:
    """A subclass of the ctypes type whose reads and writes wait for their turn."""
    names: dict[str, Any] = {"__module__": kind.__module__}
    if issubclass(kind, _Simple):
        names["value"] = _property(kind, "value", "value")
    elif issubclass(kind, ctypes.Array):
        names |= {"__getitem__": _get_item, "__setitem__": _set_item}
        names |= {name: _property(kind, name, "array") for name in ("value", "raw") if name in vars(kind)}
    else:
        Gate.current().unable(f"{kind.__name__}, a Structure or Union in shared memory")
    return type(kind.__name__, (kind,), names)


def rebuild(kind: Any, wrapper: Any, length: int | None) -> Any:
    """The shared object that lies in the memory of `wrapper`."""
    whole: Any = kind if length is None else kind * length
    made: Any = _gated(whole)
    reduction.ForkingPickler.register(made, _reduce)
    shared = made.from_buffer(wrapper.create_memoryview())
    shared._wrapper = wrapper
    return shared


def _reduce(shared: Any) -> tuple[Any, ...]:
    assert_spawning(shared)
    wrapper = shared._wrapper
    if isinstance(shared, ctypes.Array):
        return rebuild, (shared._type_, wrapper, shared._length_)
    return rebuild, (type(shared).__mro__[1], wrapper, None)


# -- the wrappers with a lock: an access under a Lock or RLock is one operation


def _at_once(wrapper: Any, value: Any = None) -> bool:
    plain = wire.is_plain(value) or type(value) is range
    return plain and type(wrapper._lock) in (synchronize.Lock, synchronize.RLock)


def _prefix(wrapper: Any) -> str:
    return "array" if isinstance(wrapper._obj, ctypes.Array) else "value"


def _under_lock(real: property) -> property:
    get, set_ = real.fget, real.fset
    assert get is not None
    assert set_ is not None

    def gated_get(self: Any) -> Any:
        if not _at_once(self):
            return get(self)
        return operation(f"{_prefix(self)}.read", lambda: get(self), told=_told)

    def gated_set(self: Any, value: Any) -> None:
        if not _at_once(self, value):
            return set_(self, value)
        return operation(f"{_prefix(self)}.write", lambda: set_(self, value))

    return property(gated_get, gated_set)


def _install_wrappers() -> None:
    array: Any = sharedctypes.SynchronizedArray
    get, set_ = array.__getitem__, array.__setitem__

    def gated_get(self: Any, key: Any) -> Any:
        if not _at_once(self):
            return get(self, key)
        return operation("array.read", lambda: get(self, key), told=_told)

    def gated_set(self: Any, key: Any, value: Any) -> None:
        if not _at_once(self, value):
            set_(self, key, value)
        else:
            operation("array.write", lambda: set_(self, key, value))

    put_up(array, "__getitem__", gated_get)
    put_up(array, "__setitem__", gated_set)
    for kind, name in (
        (sharedctypes.Synchronized, "value"),
        (sharedctypes.SynchronizedString, "value"),
        (sharedctypes.SynchronizedString, "raw"),
    ):
        setattr(kind, name, _under_lock(vars(kind)[name]))


def _creation(name: str, make: Callable[..., Any]) -> Callable[..., Any]:
    def gated(*arguments: Any) -> Any:
        return operation(name, lambda: make(*arguments))

    return gated


def install() -> None:
    """Put the gates up."""
    module: Any = sharedctypes
    module.rebuild_ctype, module.reduce_ctype = rebuild, _reduce
    module.RawValue = _creation("value.create", module.RawValue)
    module.RawArray = _creation("array.create", module.RawArray)
    module.copy = _creation("value.create", module.copy)
    _install_wrappers()
