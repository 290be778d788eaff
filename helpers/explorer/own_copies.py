"""What a process changes in copies of its own: its globals, and the arguments that it was started with.

Only a run that has failed is watched so, when it runs again (`Program.watched`): the others lose no time.
"""

from __future__ import annotations

import dis
import inspect
import sys
import traceback
from collections import defaultdict
from collections.abc import Hashable, Iterator
from contextlib import suppress
from types import CodeType, FrameType, MethodType
from typing import Any

from helpers.explorer.bridge import Bridge
from helpers.explorer.mind import MAIN, parts_of

_NAMES = "names of its arguments"
_OF_PROCESSES = frozenset({"_closed", "_config", "_hash", "_index", "_name", _NAMES})
"""What may change in a process object without its program doing so."""
_WATCH = "watch"
_LOOKS = frozenset({"__contains__", "__getattribute__", "__getitem__", "__len__", "get", "keys", "values"})
"""Methods that change nothing in a manager."""
_MOST_LENT = 50

# The name, the identifiers by which others read it, and whether it is an argument, which its parent knows.
Name = tuple[str, tuple[str, ...], bool]


def watch() -> None:
    """Watch the process that this worker plays, if the run is a watched one."""
    bridge = Bridge.current()
    if bridge.watched:
        found = bridge.local[_WATCH] = _Watch(bridge)
        bridge.before_requests = found.look


def compare(child: Any) -> None:
    """Tell the judge from now on what `child`, which this worker plays, changes in its own copies."""
    if found := Bridge.current().local.get(_WATCH):
        found.compare(child)


def name_arguments(child: Any) -> None:
    """Tell a child that is about to start how the variables of its parent call its arguments."""
    if Bridge.current().watched:
        variables = {id(value): name for frame in _frames() for name, value in frame.items()}
        handed = {own: variables.get(id(value), own) for own, value in _arguments(child).items()}
        vars(child)[_NAMES] = handed


def lent(target: int, part: str, value: Any) -> None:
    """A manager has given this process a copy of what stands in a part of its object."""
    found = Bridge.current().local.get(_WATCH)
    if found and type(value) in (list, dict, set):
        found.lend(target, part, value)


def written(target: int, method: str, part: str, writes: bool) -> None:
    """This process writes to a part of a manager's object, or calls a method of it."""
    found = Bridge.current().local.get(_WATCH)
    if found and (writes or method not in _LOOKS):
        found.forget(target, part if writes else "")


def tell_reads(error: BaseException) -> None:
    """Tell the judge what the line that failed reads, and the lines that have made it."""
    bridge = Bridge.current()
    if bridge.watched:
        frames = traceback.walk_tb(error.__traceback__)
        mine = ((frame.f_code, line) for frame, line in frames if bridge.label(frame.f_code.co_filename))
        bridge.tell_copies("reads", sorted({name for code, line in mine for name in _behind(code, line)}))


class _Watch:
    """What a child's names stood for when it began, as hashable parts; None for what can't be compared.

    And what managers gave it, with the parts of that.
    """

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._child: Any = None
        self._arguments: dict[str, Any] = {}
        self._called: dict[str, str] = {}
        self._before: dict[Name, Hashable] = {}
        self._changed: list[Name] = []
        self._lent: list[tuple[tuple[int, str, str, int], Any, Hashable]] = []
        self._unwritten: list[tuple[int, str, str, int]] = []
        self._told: dict[str, tuple[Any, ...]] = {"changed": (), "unwritten": ()}

    def compare(self, child: Any) -> None:
        """Begin to compare what there is now with what will be."""
        self._child = child
        self._arguments = _arguments(child)
        self._called = vars(child).get(_NAMES, {})
        self._before = dict(self._now())

    def look(self) -> None:
        """Tell what has changed."""
        for name, parts in self._now() if self._before else ():
            before = self._before.setdefault(name, parts)
            if None not in (before, parts) and before != parts and name not in self._changed:
                self._changed.append(name)
        self._unwritten += [where for where, value, parts in self._lent if parts_of(value) != parts]
        self._lent = [entry for entry in self._lent if entry[0] not in self._unwritten][-_MOST_LENT:]
        for how, names in (("changed", tuple(self._changed)), ("unwritten", tuple(self._unwritten))):
            if self._told[how] != names:
                self._told[how] = names
                self._bridge.tell_copies(how, names)

    def lend(self, target: int, part: str, value: Any) -> None:
        """Note what came from a manager, and where."""
        parts = parts_of(value)
        if parts is not None:
            self._lent.append(((target, part, *self._bridge.place()), value, parts))

    def forget(self, target: int, part: str) -> None:
        """What came from there is perhaps written back."""
        self.look()
        self._lent = [entry for entry in self._lent if not _is_of(entry[0], target, part)]
        self._unwritten = [where for where in self._unwritten if not _is_of(where, target, part)]

    def _now(self) -> Iterator[tuple[Name, Hashable]]:
        for name, value in vars(sys.modules["__main__"]).items():
            if name[:2] != "__":
                yield from self._of(name, value, handed=False)
        for own, value in self._arguments.items():
            yield from self._of(self._called.get(own, own), value, handed=True)

    def _of(self, name: str, value: Any, handed: bool) -> Iterator[tuple[Name, Hashable]]:
        """A name and the parts of its value; the attributes of what is of a class of the program."""
        kind = value if isinstance(value, type) else type(value)
        if kind.__module__ not in MAIN or not type(value).__dictoffset__:
            yield (name, (name,), handed), parts_of(value)
            return
        for attribute, held in vars(value).items():
            if value is self._child and attribute not in _OF_PROCESSES:
                yield (f"{name}.{attribute}", (attribute,), handed), parts_of(held)
            elif value is not self._child and attribute[:2] != "__":
                yield (f"{name}.{attribute}", (attribute, name), handed), parts_of(held)


def _is_of(where: tuple[int, str, str, int], target: int, part: str) -> bool:
    """Whether this is a part of the object, or the very part if one is named."""
    return where[0] == target and part in ("", where[1])


def _arguments(child: Any) -> dict[str, Any]:
    """What a process was started with, by the names that its target gives it."""
    bridge = Bridge.current()
    target = getattr(child, "_target", None)
    found = {"self": child} if type(child).__module__ in MAIN else {}
    code = getattr(target, "__code__", None)
    if isinstance(code, CodeType) and bridge.label(code.co_filename):
        if isinstance(target, MethodType):
            found["self"] = target.__self__
        with suppress(TypeError, ValueError):
            found |= inspect.signature(child._target).bind(*child._args, **child._kwargs).arguments
    return found


def _frames() -> Iterator[dict[str, Any]]:
    """The program's variables, those of its innermost frame last."""
    label = Bridge.current().label
    frame: FrameType | None = sys._getframe()
    found = []
    while frame is not None:
        if label(frame.f_code.co_filename):
            found.append(frame.f_locals)
        frame = frame.f_back
    yield vars(sys.modules["__main__"])
    yield from reversed(found)


def _behind(code: CodeType, line: int) -> set[str]:
    """The names that a line of this code reads, and those that the lines read that set these, and so on."""
    reads: defaultdict[int, set[str]] = defaultdict(set)
    sets: defaultdict[int, set[str]] = defaultdict(set)
    for instruction in _instructions(code):
        named = instruction.argval if isinstance(instruction.argval, tuple) else (instruction.argval,)
        names = {name for name in named if isinstance(name, str)}
        number = instruction.positions.lineno if instruction.positions else None
        if instruction.opname.startswith("LOAD_") and instruction.opname != "LOAD_CONST":
            reads[number or 0] |= names
        elif instruction.opname.startswith("STORE_"):
            sets[number or 0] |= names
    found = set(reads[line])
    size = 0
    while len(found) > size:
        size = len(found)
        for number, names in sets.items():
            if names & found:
                found |= reads[number]
    return found


def _instructions(code: CodeType) -> Iterator[dis.Instruction]:
    """Those of this code, and of the comprehensions and lambdas in it."""
    yield from dis.get_instructions(code)
    for inner in code.co_consts:
        if isinstance(inner, CodeType) and inner.co_name.startswith("<"):
            yield from _instructions(inner)
