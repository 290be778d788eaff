"""Value and RawValue: one shared object of a ctypes type."""

from __future__ import annotations

from typing import Any

from helpers.explorer import ctypes_types, shared_ctypes, synchronized
from helpers.explorer.inheritance import factory
from helpers.explorer.memory import Memory
from helpers.explorer.shared_ctypes import Shared


class Values(Memory):
    """All shared values of a run."""

    prefix = "value"


def RawValue(typecode_or_type: Any, *args: Any) -> Shared:  # noqa: N802  # the standard library's name
    """A shared object without a lock."""
    kind = ctypes_types.ctype(typecode_or_type)
    ctypes_types.check(kind)
    return shared_ctypes.allocate("value", kind, shared_ctypes.initialised(kind, args) if args else None)


def Value(typecode_or_type: Any, *args: Any, lock: Any = True, ctx: Any = None) -> Any:  # noqa: N802
    """A shared object with a lock, unless `lock` is False."""
    return synchronized.wrapped(RawValue(typecode_or_type, *args), lock, ctx)


def copy(obj: Any) -> Shared:
    """A new shared object that begins with what is in `obj`."""
    made = shared_ctypes.local(obj)
    ctypes_types.check(type(made))
    return shared_ctypes.allocate("value", type(made), made)


def _raw_value(self: Any, typecode_or_type: Any, *args: Any) -> Shared:  # noqa: ARG001
    return RawValue(typecode_or_type, *args)


def _value(self: Any, typecode_or_type: Any, *args: Any, lock: Any = True) -> Any:
    return Value(typecode_or_type, *args, lock=lock, ctx=self)


MECHANISM = Values
FACE = {
    "multiprocessing": {"RawValue": factory("RawValue", _raw_value), "Value": factory("Value", _value)},
    "multiprocessing.sharedctypes": {
        "RawValue": RawValue,
        "Value": Value,
        "copy": copy,
        "synchronized": synchronized.synchronized,
        "Synchronized": synchronized.Synchronized,
        "SynchronizedArray": synchronized.SynchronizedArray,
        "SynchronizedBase": synchronized.SynchronizedBase,
        "SynchronizedString": synchronized.SynchronizedString,
        "typecode_to_type": ctypes_types.TYPECODES,
    },
}
