"""The state of all named shared memory of a run: which names there are, and what the memory holds."""

from __future__ import annotations

import errno
import os
from collections.abc import Hashable
from dataclasses import dataclass

from helpers.explorer import run
from helpers.explorer.bridge import short
from helpers.explorer.memory import LARGEST, Memory
from helpers.explorer.operations import Operation, Outcome, Place, Raises, Stops, Value
from helpers.explorer.run import Leak
from helpers.explorer.world import ProcessState, World

_LONGEST_NAME = 255  # bytes


@dataclass(frozen=True, slots=True)
class Segment:
    """One piece of named memory: how large, and where and by whom it was made."""

    size: int
    made_at: Place
    creator: int


class Segments(Memory):
    """All named shared memory of a run.

    The names are the operating system's: they outlive whoever made them. What was opened stays readable
    when its name is gone; its memory counts until the run ends. `tracked` are the names that the resource
    tracker, which all processes of a program share, removes with a warning when the program is over.
    """

    prefix = "shared_memory"
    quiet = frozenset()  # others can see a segment as soon as it is made

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.segments: dict[int, Segment] = {}
        self.names: dict[str, int] = {}
        self.tracked: set[str] = set()

    def perform(self, operation: Operation, process: ProcessState) -> Outcome:
        match operation.what, operation.arguments:
            case "create", (str(path), int(size), bool(track)) if 0 <= size <= LARGEST:
                return _wrong(path) or self._make(operation, process, path, size, track)
            case "open", (str(path), bool(track)):
                return _wrong(path) or self._open(path, track)
            case "unlink", (str(path), bool(track)):
                return self._unlink(path, track)
            case "register" | "unregister", (str(path),):
                return self._track(path, operation.what == "register")
            case "read" | "write", _:
                return super().perform(operation, process)
        return Stops(run.ESCAPED, f"{process.name} sent what is no operation on shared memory")

    def states(self) -> dict[int, str]:
        named = set(self.names.values())
        return {
            target: short(content) + ("" if target in named else ", without a name")
            for target, content in self.contents.items()
        }

    def _make(
        self, operation: Operation, process: ProcessState, path: str, size: int, track: bool
    ) -> Outcome:
        name = _name(path)
        if name in self.names:
            return _failing(errno.EEXIST, path)
        outcome = self._create(bytes(size), "")
        if not isinstance(outcome, Value):
            return outcome
        target: int = outcome.value
        self.segments[target] = Segment(size, operation.place, process.index)
        self.names[name] = target
        self._track(path, track)
        return Value(target, text=_told(name, size))

    def _open(self, path: str, track: bool) -> Outcome:
        name = _name(path)
        if name not in self.names:
            return _failing(errno.ENOENT, path)
        target = self.names[name]
        self._track(path, track)
        size = self.segments[target].size
        return Value((target, size), changed=False, text=_told(name, size))

    def _unlink(self, path: str, track: bool) -> Outcome:
        if self.names.pop(_name(path), None) is None:
            return _failing(errno.ENOENT, path)
        if track:
            self.tracked.discard(path)
        return Value(text=f"removed {_name(path)!r}")

    def _track(self, path: str, track: bool) -> Outcome:
        (self.tracked.add if track else self.tracked.discard)(path)
        return Value(changed=False)

    def leaks(self) -> tuple[Leak, ...]:
        tracked = {_name(path) for path in self.tracked}
        return tuple(
            Leak(name, segment.size, segment.made_at, segment.creator, name in tracked)
            for name, segment in ((name, self.segments[target]) for name, target in self.names.items())
        )

    def fingerprint(self) -> Hashable:
        return (super().fingerprint(), tuple(sorted(self.names.items())), tuple(sorted(self.tracked)))


def _name(path: str) -> str:
    """The name that `path` means to the operating system, which doesn't count slashes in front."""
    return path.lstrip("/")


def _wrong(path: str) -> Raises | None:
    """What is wrong with the name, as Linux sees it."""
    name = _name(path)
    if not name or "/" in name:
        return _failing(errno.EINVAL, path)
    if len(os.fsencode(name)) > _LONGEST_NAME:
        return _failing(errno.ENAMETOOLONG, path)
    return None


def _failing(number: int, path: str) -> Raises:
    problem = OSError(number, os.strerror(number), path)  # of the class that belongs to the number
    return Raises(type(problem).__name__, (number, os.strerror(number), path))


def _told(name: str, size: int) -> str:
    return f"{name!r}, {size:,} byte{'s' * (size != 1)}"
