"""Objects that a process gets only from the process that starts it: their names, and the child's rebuilding.

In the standard library each of them owns named semaphores. The creator's object unlinks the names when it
goes away, and a child that has not unpickled its copy by then fails: this is true under every schedule in
which the creator is faster, so unpickling is an operation of its own here.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from types import MethodType
from typing import Any, Generic, TypeVar
from weakref import WeakSet

from helpers.explorer.bridge import Bridge, Hashed
from helpers.explorer.operations import Operation, Outcome, Place, Raises, Value
from helpers.explorer.world import Mechanism, ProcessState, World


@dataclass(slots=True, kw_only=True)
class Named:
    """What every such object has: where and by whom it was made, and who has a copy."""

    made_at: Place
    creator: int
    linked: bool = True
    known_to: set[int] = field(default_factory=set)


Kind = TypeVar("Kind", bound=Named)


class NamedObjects(Mechanism, Generic[Kind]):
    """All such objects of one mechanism."""

    by_name = True
    quiet = frozenset({"create", "inherit"})

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.objects: dict[int, Kind] = {}

    def add(self, made: Kind) -> Outcome:
        """Keep a new object; its identity goes to the worker."""
        target = self.world.new_object(self)
        self.objects[target] = made
        made.known_to.add(made.creator)
        return Value(target)

    def inherit(self, operation: Operation) -> Outcome:
        """A child unpickles its copy."""
        if self.objects[operation.target].linked:
            return Value()
        return Raises("FileNotFoundError", (errno.ENOENT, os.strerror(errno.ENOENT)))

    def hold(self, target: int, process: int | None) -> None:
        if process is not None:
            self.objects[target].known_to.add(process)

    def release(self, target: int, process: int | None) -> None:
        if process == self.objects[target].creator:
            self.objects[target].linked = False

    def others(self, target: int, process: ProcessState) -> tuple[int, ...]:
        """The other processes that still run and have a copy."""
        return tuple(
            index
            for index in sorted(self.objects[target].known_to - {process.index})
            if not self.world.processes[index].ended
        )


class Inherited(Hashed):
    """What a worker's program sees of one; the object of the process that made it keeps the names."""

    _prefix: str
    _target: int
    _run: int | None = None

    def _create(self, *arguments: Any) -> None:
        self._target = Bridge.current().request(f"{self._prefix}.create", -1, *arguments)
        self._run = Bridge.current().number
        made: WeakSet[Inherited] = Bridge.current().local.setdefault("made", WeakSet())
        made.add(self)

    def _ask(self, what: str, *arguments: Any, timeout: float | None = None, text: str = "") -> Any:
        return Bridge.current().request(
            f"{self._prefix}.{what}", self._target, *arguments, timeout=timeout, text=text
        )

    def _bequeath(self, kind: str) -> int:
        Bridge.current().bequeath(self._target, kind)
        return self._target

    def _rebuild(self, target: int) -> None:
        self._target = target
        self._ask("inherit")

    def unlink(self) -> None:
        """The names go, if this is the object that keeps them."""
        if self._run is not None:
            Bridge.current().drop(self._target, self._run)
            self._run = None

    def __del__(self) -> None:
        self.unlink()


class Handle(Inherited):
    """One that is part of another object, which is pickled around it; `kind` is what it is called then."""

    def __init__(self, prefix: str, kind: str, *arguments: Any) -> None:
        self._prefix = prefix
        self._kind = kind
        self._create(*arguments)

    def ask(self, what: str, *arguments: Any, text: str = "") -> Any:
        """Ask for the operation `what` on it."""
        return self._ask(what, *arguments, text=text)

    def __getstate__(self) -> tuple[str, str, int]:
        return self._prefix, self._kind, self._bequeath(self._kind)

    def __setstate__(self, state: tuple[str, str, int]) -> None:
        self._prefix, self._kind, target = state
        self._rebuild(target)


def unlink_all() -> None:
    """What a process does first at its end, before it waits for its children: all names that it made go."""
    for made in list(Bridge.current().local.get("made", ())):
        made.unlink()


class _Context:
    """Whose methods the factories are."""


_CONTEXT = _Context()


def factory(name: str, function: Callable[..., Any]) -> MethodType:
    """`function` as the method BaseContext.`name` that error texts name."""
    function.__qualname__ = f"BaseContext.{name}"
    return MethodType(function, _CONTEXT)
