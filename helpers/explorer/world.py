"""The state of one run: processes, shared objects and the virtual clock. Plain data, no workers."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, ClassVar, NamedTuple

from helpers.explorer.operations import NOWHERE, Operation, Outcome, Place, Raises, Value, Waiting, frozen
from helpers.explorer.run import Leak

FIRST_PID = 1001
_OF_NOBODY = -2  # the parent of an agent


@dataclass(slots=True)
class ProcessState:
    """One process of the program: what it asks for now, and how it ended.

    With an `owner`, it is an agent: something that goes on by itself inside that process, as a queue's
    feeder does. An agent has no worker. Its mechanism says what it does next, by setting `pending`; it is
    scheduled like a process, and ends with its owner. `inherits`: it will look for objects by
    name when it begins; `late`: it begins when nobody else can go on. One that `serves` is a manager's
    process, which goes on until it is told to end.

    A process that ends closes all it has a moment before its exit code can be read. `end_noticed`: its parent
    has seen so, by the sentinel or an end of file; `exit_told`: it has looked for the exit code since.
    `mind` stands for its variables, once it has gone on for long; 0 if they can't be compared.
    """

    index: int
    name: str
    parent: int
    daemon: bool
    trusted: bool
    task: dict[str, Any]
    label: str = ""
    started_at: Place = NOWHERE
    pending: Operation | None = None
    interrupted: Operation | None = None
    begun: bool = False
    inherits: bool = False
    late: bool = False
    ended: bool = False
    exitcode: int | None = None
    error: tuple[str, str, Place] | None = None
    result: Any = None
    returned: bool = False
    history: int = 0
    looks: tuple[int, int] = (0, 0)
    looked_at: set[Hashable] = field(default_factory=set)
    reads_clock: bool = False
    vanished: bool = False
    owner: int = -1
    serves: bool = False
    mind: int = 0
    end_noticed: bool = False
    exit_told: bool = False

    @property
    def is_agent(self) -> bool:
        return self.owner >= 0

    @property
    def rank(self) -> tuple[int, str]:
        """Its place in the circle of processes. An agent stands behind its owner, whenever it was made."""
        return (self.owner, self.name) if self.is_agent else (self.index, "")

    @property
    def pid(self) -> int:
        return FIRST_PID + self.index


class Situation(NamedTuple):
    """Where a run is: what stands for each process's variables, what they ask for, and the objects."""

    minds: tuple[int, ...]
    pending: tuple[Hashable, ...]
    objects: tuple[Hashable, ...]


class Mechanism(ABC):
    """All shared objects of one kind. Each file in `primitives` has one.

    Operations are named "prefix.what"; the world hands them to the mechanism with that prefix.
    """

    prefix: ClassVar[str]
    by_name: ClassVar[bool] = False
    """Whether a child finds an inherited object by a name, which its maker may take away before."""
    quiet: ClassVar[frozenset[str]] = frozenset({"create"})
    """Operations that give the same, and let others do the same, sooner or later: granted at once."""

    def __init__(self, world: World) -> None:
        self.world = world

    def ready(self, operation: Operation, process: ProcessState) -> bool:
        """Whether `operation` can be granted now."""
        return True

    @abstractmethod
    def perform(self, operation: Operation, process: ProcessState) -> Outcome:
        """Grant `operation`."""

    def time_out(self, operation: Operation, process: ProcessState) -> Outcome:
        """What `operation` gives when its deadline comes first."""
        return Value(changed=False, text="time-out")

    def waiting(self, operation: Operation, process: ProcessState) -> Waiting | None:
        """Why `operation` can't be granted; None if it isn't meant to be, and nobody misses it."""
        return Waiting("")

    def owns(self, target: int) -> bool:
        """Whether `target` is the identity of an object of this kind."""
        return self.world.owner(target) is self

    def hold(self, target: int, process: int | None) -> None:
        """`process` (None: a message under way) has got one more reference to the object."""

    def release(self, target: int, process: int | None) -> None:
        """One reference is gone."""

    def process_ended(self, process: ProcessState) -> None:
        """The operating system takes back whatever the process held."""

    def leaks(self) -> tuple[Leak, ...]:
        """What is left of these objects when the run is over and would outlive it."""
        return ()

    def fingerprint(self) -> Hashable:
        """Equal when everything a later operation can depend on is equal."""
        return ()

    def states(self) -> dict[int, str]:
        """In a few words, what each of the objects is like now: for people to look at."""
        return {}


class World:
    """Processes, objects and clock of one run.

    `ask(process, target, ...)` has a process do, while its program waits, what an agent of it needs for an
    object, or what somebody else wants from a manager. `killed` are processes that an operation of another
    has ended, until they are seen to.
    """

    def __init__(
        self, mechanisms: Iterable[type[Mechanism]], ask: Callable[..., Any] = lambda *_: None
    ) -> None:
        self.ask = ask
        self.processes: list[ProcessState] = []
        self.killed: list[ProcessState] = []
        self.clock = 0.0
        self.version = 0
        self._owners: list[Mechanism] = []
        kinds = tuple(mechanisms)
        self.mechanisms = {kind.prefix: kind(self) for kind in kinds}
        self.quiet = _quiet_operations(kinds)
        self._see_ends = [self.mechanisms[kind.prefix] for kind in _see_ends(kinds)]

    def new_object(self, owner: Mechanism) -> int:
        """A fresh identity for an object that `owner` keeps."""
        self._owners.append(owner)
        return len(self._owners) - 1

    def new_agent(self, owner: ProcessState, what: str) -> ProcessState:
        """Something that goes on by itself in `owner`; it is idle."""
        name = f"{owner.name}'s {what}"
        same = sum(agent.owner == owner.index and agent.name.startswith(name) for agent in self.processes)
        agent = ProcessState(
            index=len(self.processes),
            name=f"{name} {same + 1}" if same else name,
            parent=_OF_NOBODY,
            daemon=False,
            trusted=owner.trusted,
            task={},
            begun=True,
            owner=owner.index,
        )
        self.processes.append(agent)
        return agent

    def mechanism(self, operation: Operation) -> Mechanism:
        return self.mechanisms[operation.name.partition(".")[0]]

    def permits(self, name: str, target: int) -> bool:
        """Whether there is such a mechanism, and `target` is one of its objects (-1: of none)."""
        mechanism = self.mechanisms.get(name.partition(".")[0])
        if mechanism is None or target == -1:
            return mechanism is not None
        return mechanism.owns(target)

    def owner(self, target: int) -> Mechanism | None:
        """The mechanism that keeps this object; None if there is no such object."""
        return self._owners[target] if 0 <= target < len(self._owners) else None

    def valid(self, targets: Sequence[int]) -> bool:
        """Whether all these are identities of objects that exist."""
        return all(type(target) is int and 0 <= target < len(self._owners) for target in targets)

    def hold(self, targets: Sequence[int], process: int | None) -> None:
        for target in targets:
            self._owners[target].hold(target, process)

    def release(self, targets: Sequence[int], process: int | None) -> None:
        for target in targets:
            self._owners[target].release(target, process)

    def looks(self, process: ProcessState) -> int:
        """How often the process has looked at what it knew already, since anything changed."""
        count, version = process.looks
        return count if version == self.version else 0

    def ready(self, process: ProcessState) -> bool:
        operation = process.pending
        return operation is not None and self.mechanism(operation).ready(operation, process)

    def end(self, process: ProcessState, exitcode: int) -> None:
        """The process is over: its exit code stands, and all that it held is given back."""
        process.ended = True
        process.exitcode = exitcode
        process.interrupted, process.pending = process.interrupted or process.pending, None
        for mechanism in self._see_ends:
            mechanism.process_ended(process)
        for agent in self.processes:
            if agent.owner == process.index:
                agent.ended = True
                agent.pending = None

    def kill(self, process: ProcessState, number: int) -> None:
        """The process is ended at once by a signal, in the middle of what it does."""
        self.end(process, -number)
        self.killed.append(process)

    def names(self, indexes: Iterable[int]) -> str:
        """The names of these processes, each one once."""
        return ", ".join(self.processes[index].name for index in dict.fromkeys(indexes))

    def alive(self) -> list[ProcessState]:
        return [process for process in self.processes if not process.ended]

    def fingerprint(self) -> Hashable:
        """Two runs with equal fingerprints can go on in the same ways."""
        return (
            self.clock,
            tuple(
                (process.history, process.ended, process.exitcode, process.pending and process.pending.key())
                for process in sorted(self.processes, key=lambda process: process.rank)
            ),
            tuple(mechanism.fingerprint() for mechanism in self.mechanisms.values()),
        )

    def situation(self) -> Situation:
        """The same, but for the clock and for what the processes have seen: a loop comes back to it."""
        return Situation(
            tuple(process.mind for process in self.processes),
            tuple(process.pending and process.pending.key()[:4] for process in self.processes),
            tuple(mechanism.fingerprint() for mechanism in self.mechanisms.values()),
        )


@cache
def _quiet_operations(kinds: tuple[type[Mechanism], ...]) -> frozenset[str]:
    """The whole names of the operations whose place among the others' makes no difference."""
    return frozenset(f"{kind.prefix}.{what}" for kind in kinds for what in kind.quiet)


@cache
def _see_ends(kinds: tuple[type[Mechanism], ...]) -> tuple[type[Mechanism], ...]:
    """Those that do something when a process ends."""
    return tuple(kind for kind in kinds if kind.process_ended is not Mechanism.process_ended)


def remember(process: ProcessState, outcome: Outcome) -> None:
    """Add a reply to the history, which (the program being deterministic) is the process's local state."""
    match outcome:
        case Value(value=value):
            process.history = hash((process.history, frozen(value)))
        case Raises(kind=kind):
            process.history = hash((process.history, kind))
