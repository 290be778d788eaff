"""What a process has in mind: the variables of the program's own lines, as a number to compare.

A loop that comes back to the same shared state may count in a variable of its own, and end after a thousand
rounds. Only if the variables come back to the same as well, it goes on for ever.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from types import BuiltinFunctionType, CodeType, FrameType, FunctionType, MethodType, ModuleType
from typing import Any

_MOST_PARTS = 300  # of all values together: this is asked for with each operation
_DEEPEST = 8
_ATOMS = frozenset({type(None), bool, int, float, complex, str, bytes, range, type(...), CodeType})
_FIXED = (type, ModuleType, FunctionType, BuiltinFunctionType)
_MAIN = ("__main__", "__mp_main__")
_OURS = ("helpers.", "multiprocessing")  # the modelled objects, whose states the judge knows


class _Unknown(Exception):
    """A value that may change without that showing, such as an iterator."""


def in_mind(frame: FrameType | None, label: Callable[[str], str], main: ModuleType) -> int:
    """Equal as long as the variables of the program's frames and of its main module are; 0 if unknown."""
    parts = _Parts()
    try:
        seen: list[Hashable] = [
            parts.of({name: value for name, value in vars(main).items() if name[:2] != "__"})
        ]
        while frame is not None:
            if label(frame.f_code.co_filename) and frame.f_code.co_name != "<module>":
                seen.append((frame.f_code.co_name, frame.f_lasti, parts.of(dict(frame.f_locals))))
            frame = frame.f_back
        return hash(tuple(seen)) or 1
    except (_Unknown, RecursionError):
        return 0


class _Parts:
    """Makes hashable parts of values, so many and no more."""

    def __init__(self) -> None:
        self._left = _MOST_PARTS

    def of(self, value: Any, depth: int = 0) -> Hashable:
        self._left -= 1
        if depth > _DEEPEST or self._left < 0:
            raise _Unknown
        kind = type(value)
        if kind in _ATOMS:
            return kind, value
        if kind in (list, tuple):
            return kind, tuple(self.of(item, depth + 1) for item in value)
        if kind in (set, frozenset):
            return kind, frozenset(self.of(item, depth + 1) for item in value)
        if kind is dict:
            return kind, tuple(
                (self.of(key, depth + 1), self.of(item, depth + 1)) for key, item in value.items()
            )
        if isinstance(value, MethodType):
            return kind, self.of(value.__self__, depth + 1), value.__name__
        if isinstance(value, _FIXED):
            return kind, value.__name__
        if kind.__module__ in _MAIN and all(
            base.__module__ in _MAIN or _is_ours(base) for base in kind.__mro__
        ):
            return kind, self.of(dict(vars(value)), depth + 1)
        if any(_is_ours(base) for base in kind.__mro__ if base is not object):
            return kind, ""
        raise _Unknown


def _is_ours(kind: type) -> bool:
    return kind is object or kind.__module__.startswith(_OURS)
