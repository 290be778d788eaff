"""The words that scheduler, primitives and workers share."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any, NamedTuple


class Place(NamedTuple):
    """A line of the program: the cell or file it stands in, and its number there."""

    label: str
    line: int


NOWHERE = Place("", 0)
LOST = "can't pickle it"  # how the outcome of a step begins in which a feeder loses an item


@dataclass(slots=True)
class Operation:
    """What a process asks for: `name` on object `target` (an identity, or -1) with plain arguments.

    `deadline` is in seconds of the virtual clock; None waits without a time-out. `forgotten` are the objects
    that the process had a last name for, which went away since its operation before.
    """

    name: str
    target: int = -1
    arguments: tuple[Any, ...] = ()
    place: Place = NOWHERE
    deadline: float | None = None
    text: str = ""
    forgotten: tuple[int, ...] = ()

    @property
    def what(self) -> str:
        """The name without the mechanism's prefix."""
        return self.name.partition(".")[2]

    def key(self) -> tuple[Any, ...]:
        """Equal for operations that do the same."""
        return (self.name, self.target, frozen(self.arguments), self.place, self.deadline)


@dataclass(frozen=True, slots=True)
class Access:
    """What an operation read or wrote of a shared object, and the value as a table shows it.

    Two accesses meet in what is in the `parts` of both. A part is whatever names it, such as a key, or a
    range of bytes. `where` is how a program writes the part behind the object, such as "[2]"; `lock` is how
    it gets the object's own lock, such as "get_lock()".
    """

    writes: bool
    parts: tuple[Hashable, ...]
    value: str
    where: str = ""
    lock: str = ""

    def meets(self, other: Access) -> bool:
        """Whether both are about the same part, or have some of it in common."""
        return any(_overlap(mine, its) for mine in self.parts for its in other.parts)


def _overlap(one: Hashable, other: Hashable) -> bool:
    if isinstance(one, range) and isinstance(other, range):
        return max(one.start, other.start) < min(one.stop, other.stop)
    return one == other


@dataclass(frozen=True, slots=True)
class Value:
    """The operation returns this to the worker. `changed` is False for a mere look.

    `keeps_other_end`: the process that sends or receives holds the end at the other side as well. `access`
    is for objects that are read and written: with it, a lost update is recognised.
    """

    value: Any = None
    changed: bool = True
    text: str = ""
    keeps_other_end: bool = False
    access: Access | None = None


@dataclass(frozen=True, slots=True)
class Raises:
    """The operation raises this exception, named by type, in the worker."""

    kind: str
    arguments: tuple[Any, ...] = ()
    changed: bool = False

    @property
    def text(self) -> str:
        return self.kind


@dataclass(frozen=True, slots=True)
class Blocks:
    """The operation began and can't finish yet; `rest` is what remains to be granted."""

    rest: Operation
    text: str = ""


@dataclass(frozen=True, slots=True)
class Stops:
    """The operation shows that the program is wrong in itself; the run ends here."""

    kind: str
    message: str


Outcome = Value | Raises | Blocks | Stops


class EndName(NamedTuple):
    """An end of a pipe: its identity and role, where the pipe was made, whether it is the first or second."""

    target: int
    role: str
    made_at: Place
    position: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """Why an operation can't be granted: a sentence part, and the processes that could change it.

    `end` is the end of a pipe that those processes keep open, at the other side; `items` are a feeder's
    that aren't written; `lost`: an ended process keeps what is waited for. A `kind` says that this is the
    whole failure, of that kind, and `remedy` what to do about it. `sure`: nobody else can end the wait, as
    with the holder of a lock. `target` is the object waited for, if it isn't the operation's own; `parties`
    is how many a barrier lets go together. `each` are the waits of which one alone has to end.
    """

    text: str
    on: tuple[int, ...] = ()
    end: EndName | None = None
    items: int = 0
    lost: bool = False
    kind: str = ""
    remedy: str = ""
    sure: bool = False
    target: int = -1
    parties: float = 0
    each: tuple[Waiting, ...] = ()


@dataclass(frozen=True, slots=True)
class Grant:
    """What a process asked for and what it was given; `expired`: because its deadline had come."""

    operation: Operation
    outcome: Outcome
    expired: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """One granted operation, as the tables and pictures show it.

    `grant` is what a replay needs to know; `blocked` are the processes that could not go instead.
    """

    process: int
    operation: str
    target: int
    text: str
    place: Place
    outcome: str
    clock: float = field(default=0.0, compare=False)
    keeps_other_end: bool = False
    grant: Grant | None = field(default=None, compare=False, repr=False)
    blocked: tuple[int, ...] = field(default=(), compare=False)
    access: Access | None = field(default=None, compare=False)


def frozen(value: Any) -> Hashable:
    """Plain data as something hashable: equal for equal values."""
    if isinstance(value, (list, tuple)):
        return (type(value), tuple(frozen(item) for item in value))
    return repr(value) if isinstance(value, dict) else value
