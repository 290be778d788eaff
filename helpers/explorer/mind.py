"""What a process has in mind: the variables of the program's own lines, as a number to compare.

A loop that comes back to the same shared state may count in a variable of its own, and end after a thousand
rounds. Only if the variables come back to the same as well, it goes on for ever.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from types import (
    BuiltinFunctionType,
    CodeType,
    FrameType,
    FunctionType,
    GeneratorType,
    MethodType,
    ModuleType,
)
from typing import Any

_MOST_PARTS = 300  # of all values together: this is asked for with each operation
_DEEPEST = 8
_ATOMS = frozenset({type(None), bool, int, float, complex, str, bytes, range, type(...), CodeType})
_FIXED = frozenset({ModuleType, BuiltinFunctionType, property, staticmethod, classmethod})
_ITERABLES: tuple[Any, ...] = ([], (), "", b"", range(0), {}, {}.items(), {}.values())
_ITERATORS = frozenset({enumerate, zip, map, filter, *(type(iter(one)) for one in _ITERABLES)})
MAIN = ("__main__", "__mp_main__")
"""The names of the module that the program is."""
_MOST_PARTS_ONCE = 20_000  # of one value, where only few are asked for
_OURS = ("helpers.", "multiprocessing")  # the modelled objects, whose states the judge knows


class _Unknown(Exception):
    """A value that may change without that showing, such as an iterator."""


def in_mind(frame: FrameType | None, label: Callable[[str], str], main: ModuleType) -> int:
    """Equal as long as the variables of the program's frames and of its main module are; 0 if unknown."""
    parts = _Parts()
    try:
        seen = [parts.of_names(vars(main))]
        while frame is not None:
            if label(frame.f_code.co_filename) and frame.f_code.co_name != "<module>":
                seen.append((frame.f_code.co_name, frame.f_lasti, parts.of_names(frame.f_locals)))
            frame = frame.f_back
        return hash(tuple(seen)) or 1
    except Exception:  # whatever a class of the program's own does when it is looked at
        return 0


def parts_of(value: Any) -> Hashable:
    """Equal as long as `value` is; None if unknown, or nothing to be compared, as of what is shared."""
    if isinstance(value, (ModuleType, FunctionType, BuiltinFunctionType, type)):
        return None
    try:
        return _Parts(_MOST_PARTS_ONCE).of(value) if not type(value).__module__.startswith(_OURS) else None
    except Exception:  # whatever a class of the program's own does when it is looked at
        return None


class _Parts:
    """Makes hashable parts of values, so many and no more."""

    def __init__(self, most: int = _MOST_PARTS) -> None:
        self._left = most

    def of_names(self, names: Mapping[str, Any], depth: int = 0) -> Hashable:
        """Those of variables or attributes, but for Python's own."""
        return tuple((name, self.of(value, depth + 1)) for name, value in names.items() if name[:2] != "__")

    def of(self, value: Any, depth: int = 0) -> Hashable:
        self._left -= 1
        kind = type(value)
        if depth > _DEEPEST or self._left < 0:
            raise _Unknown
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
        if kind in _ITERATORS:
            return kind, self.of(value.__reduce__(), depth + 1)  # with what it has before it
        return kind, self._of_code(value, depth) or self._of_object(value, depth)

    def _of_code(self, value: Any, depth: int) -> tuple[Hashable, ...]:
        """Those of a piece of code, with the variables that it keeps; () for anything else."""
        match value:
            case MethodType():
                return self.of(value.__self__, depth + 1), value.__name__
            case FunctionType():
                cells = tuple(cell.cell_contents for cell in value.__closure__ or ())
                return value.__qualname__, self.of((cells, value.__defaults__), depth + 1)
            case GeneratorType():
                frame = value.gi_frame  # None once it is over
                return frame and frame.f_lasti, self.of_names(frame.f_locals if frame else {}, depth)
            case type():
                own = self.of_names(vars(value), depth) if value.__module__ in MAIN else ()
                return value.__qualname__, own
        return ("fixed", getattr(value, "__name__", "")) if type(value) in _FIXED else ()

    def _of_object(self, value: Any, depth: int) -> Hashable:
        bases = [base for base in type(value).__mro__ if base is not object]
        written = [base for base in bases if base.__module__ in MAIN]
        ours = [base for base in bases if base.__module__.startswith(_OURS)]
        if ours and not written:
            return ()
        if len(written) + len(ours) < len(bases) or any("__slots__" in vars(base) for base in written):
            raise _Unknown
        return self.of_names(vars(value), depth)
