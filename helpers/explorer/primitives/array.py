"""Array and RawArray: many shared elements of one ctypes type."""

from __future__ import annotations

from typing import Any

from helpers.explorer import ctypes_types, shared_ctypes, synchronized
from helpers.explorer.inheritance import factory
from helpers.explorer.memory import Memory
from helpers.explorer.shared_ctypes import Shared


class Arrays(Memory):
    """All shared arrays of a run."""

    prefix = "array"


def RawArray(typecode_or_type: Any, size_or_initializer: Any) -> Shared:  # noqa: N802  # the standard library's name
    """A shared array without a lock."""
    kind = ctypes_types.ctype(typecode_or_type)
    if isinstance(size_or_initializer, int):
        kind = kind * size_or_initializer
        ctypes_types.check(kind)
        return shared_ctypes.allocate("array", kind)
    kind = kind * len(size_or_initializer)
    ctypes_types.check(kind)
    return shared_ctypes.allocate("array", kind, shared_ctypes.initialised(kind, size_or_initializer))


def Array(  # noqa: N802
    typecode_or_type: Any, size_or_initializer: Any, *, lock: Any = True, ctx: Any = None
) -> Any:
    """A shared array with a lock, unless `lock` is False."""
    return synchronized.wrapped(RawArray(typecode_or_type, size_or_initializer), lock, ctx)


def _raw_array(self: Any, typecode_or_type: Any, size_or_initializer: Any) -> Shared:  # noqa: ARG001
    return RawArray(typecode_or_type, size_or_initializer)


def _array(self: Any, typecode_or_type: Any, size_or_initializer: Any, *, lock: Any = True) -> Any:
    return Array(typecode_or_type, size_or_initializer, lock=lock, ctx=self)


MECHANISM = Arrays
FACE = {
    "multiprocessing": {"RawArray": factory("RawArray", _raw_array), "Array": factory("Array", _array)},
    "multiprocessing.sharedctypes": {"RawArray": RawArray, "Array": Array},
}
