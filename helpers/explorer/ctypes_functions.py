"""The functions of `ctypes` as a worker's program sees them: those that take addresses can't be followed."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

from helpers.explorer.bridge import Bridge
from helpers.explorer.shared_ctypes import Shared

_OF_TYPES = ("sizeof", "alignment")
_OF_ADDRESSES = [
    "addressof",
    "byref",
    "cast",
    "memmove",
    "memset",
    "pointer",
    "resize",
    "string_at",
    "wstring_at",
]


def _of_type(original: Callable[..., Any]) -> Callable[..., Any]:
    """The same for a shared object as for its type."""

    def use(obj: Any) -> Any:
        return original(obj._ctype if isinstance(obj, Shared) else obj)

    return use


def _of_address(name: str, original: Callable[..., Any]) -> Callable[..., Any]:
    """Not modelled for shared objects."""

    def use(*arguments: Any, **keywords: Any) -> Any:
        if any(isinstance(argument, Shared) for argument in (*arguments, *keywords.values())):
            Bridge.current().unmodelled(f"ctypes.{name}() on shared memory")
        return original(*arguments, **keywords)

    return use


def install() -> None:
    """Replace them in this worker."""
    for name in _OF_TYPES:
        setattr(ctypes, name, _of_type(getattr(ctypes, name)))
    for name in _OF_ADDRESSES:
        setattr(ctypes, name, _of_address(name, getattr(ctypes, name)))
