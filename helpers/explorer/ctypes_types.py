"""What the shared objects need to know of the types of ctypes."""

from __future__ import annotations

import ctypes
import functools
from typing import Any

from helpers.explorer.bridge import Bridge
from helpers.explorer.memory import LARGEST

Simple: Any = ctypes._SimpleCData
Data: Any = Simple.__mro__[1]
Field: Any = type(vars(type("", (ctypes.Structure,), {"_fields_": [("x", ctypes.c_int)]}))["x"])
TYPECODES: dict[object, Any] = {
    "c": ctypes.c_char,
    "u": ctypes.c_wchar,
    "b": ctypes.c_byte,
    "B": ctypes.c_ubyte,
    "h": ctypes.c_short,
    "H": ctypes.c_ushort,
    "i": ctypes.c_int,
    "I": ctypes.c_uint,
    "l": ctypes.c_long,
    "L": ctypes.c_ulong,
    "q": ctypes.c_longlong,
    "Q": ctypes.c_ulonglong,
    "f": ctypes.c_float,
    "d": ctypes.c_double,
}
_FORMATS = frozenset("bBhHiIlLqQfd?cu")  # what `memory.shown` can tell
_ADDRESSES = frozenset("zZPO")  # the simple types whose value is an address


def ctype(typecode_or_type: Any) -> Any:
    """The type that a typecode stands for; any other object as it is."""
    return TYPECODES.get(typecode_or_type, typecode_or_type)


def fields(kind: Any) -> list[tuple[Any, ...]]:
    """What a Structure or Union and its base classes list as their fields."""
    return [field for base in reversed(kind.__mro__) for field in vars(base).get("_fields_", ())]


def format_of(kind: Any) -> str:
    """How tables tell a value of this type, see `memory.shown`."""
    if issubclass(kind, ctypes.Array):
        return {ctypes.c_char: "s", ctypes.c_wchar: "U"}.get(kind._type_) or format_of(kind._type_)
    swapped = getattr(kind, "__ctype_le__", kind) is not kind
    code = "" if swapped or not issubclass(kind, Simple) else kind._type_
    return code if code in _FORMATS else ""


@functools.lru_cache(maxsize=64)
def is_composite(kind: Any) -> bool:
    """Whether an element of this type is an object of its own and not a Python value."""
    return isinstance((kind * 1)()[0], Data)


def check(kind: Any) -> None:
    """TypeError if `kind` is no ctypes type; the run ends if it is one that can't be shared here."""
    size = ctypes.sizeof(kind)
    if size > LARGEST:
        Bridge.current().unmodelled(f"a shared object of {size:,} bytes")
    _check_parts(kind)


def _check_parts(kind: Any) -> None:
    unmodelled = Bridge.current().unmodelled
    if issubclass(kind, ctypes.Array):
        _check_parts(kind._type_)
    elif issubclass(kind, (ctypes.Structure, ctypes.Union)):
        if any("_anonymous_" in vars(base) for base in kind.__mro__):
            unmodelled(f"the anonymous fields of a shared {kind.__name__}")
        for _, of, *bits in fields(kind):
            if bits:
                unmodelled(f"the bit fields of a shared {kind.__name__}")
            _check_parts(of)
    elif not issubclass(kind, Simple) or kind._type_ in _ADDRESSES:
        unmodelled(f"a shared {kind.__name__}, which holds an address")
