"""What one run of a program was: its steps, and how each of its processes ended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from helpers.explorer.operations import NOWHERE, Operation, Place, Step, Waiting

FINISHED = "finished"
HANG = "hang"
LIVELOCK = "livelock"
TOO_LONG = "too long"
ESCAPED = "left the model"
NOT_MODELLED = "not modelled"
CORRUPTED = "corrupted messages"
PRUNED = "pruned"

WAITS_OUTSIDE = "waits for something that is no operation of multiprocessing"
"""What a process does that left the model, if it doesn't compute."""


class RunOver(Exception):
    """A run has come to this ending, at a place if it has one."""

    def __init__(self, ending: str, message: str = "", place: Place = NOWHERE) -> None:
        super().__init__(ending)
        self.ending = ending
        self.message = message
        self.place = place


@dataclass(frozen=True)
class ProcessRecord:
    """One process at the end of a run.

    `result` is what the learner's function returned in it; `vanished` says that it ended from one moment to
    the next, by os._exit or a crash; `able`, that it could have gone on. With an `owner`, it is no process
    but an agent of that one, such as a queue's feeder. One that `serves` is a manager's: it ends with the
    process that made it.
    """

    index: int
    name: str
    target: str
    parent: int
    trusted: bool
    daemon: bool
    begun: bool
    started_at: Place
    exitcode: int | None
    error: tuple[str, str, Place] | None
    returned: bool
    result: tuple[str, Any] | None
    pending: Operation | None
    waiting: Waiting | None
    vanished: bool = False
    owner: int = -1
    able: bool = False
    serves: bool = False

    @property
    def value(self) -> Any:
        """What the learner's function returned, if that is plain data; None otherwise."""
        return self.result[1] if self.result and self.result[0] == "plain" else None

    @property
    def gives(self) -> str:
        """How it gives its result: a function returns it, and a script prints it."""
        return "prints" if self.result and self.result[0] == "printed" else "returns"


def _to_itself(step: Step) -> bool:
    """Whether a signal ended the very process that sent it."""
    return step.grant is not None and step.grant.operation.arguments[1] == step.process


@dataclass(frozen=True)
class Leak:
    """Named shared memory that nobody has unlinked by the end of a run.

    `size` is in bytes, `creator` the index of the process that made it. If `tracked`, the resource tracker
    removes it with a warning when all processes have ended; else it stays until the machine is restarted.
    """

    name: str
    size: int
    made_at: Place
    creator: int
    tracked: bool


@dataclass(frozen=True)
class Run:
    """A whole run. `choices` replays it; `delays` is how far it strays from the default schedule."""

    ending: str
    message: str
    processes: tuple[ProcessRecord, ...]
    steps: tuple[Step, ...]
    choices: tuple[int, ...]
    delays: int
    place: Place
    leaks: tuple[Leak, ...] = ()

    @property
    def root(self) -> ProcessRecord:
        """The process that the program began in."""
        return self.processes[0]

    def children(self, parent: int = 0) -> list[ProcessRecord]:
        """The processes that `parent` started, in order, but for those of managers."""
        return [one for one in self.processes if one.index and one.parent == parent and not one.serves]

    def failed(self) -> list[ProcessRecord]:
        """The processes in which an exception ended the program, in the order of that; ours come last.

        A daemon that fails when the program is over is none of them: it would have been ended anyway.
        """
        last = len(self.steps)
        ends = {
            step.process: number
            for number, step in enumerate(self.steps)
            if step.operation == "process.raised"
        }
        over = self._over()
        failed = [
            process
            for process in self.processes
            if process.error and not (process.daemon and ends.get(process.index, last) > over)
        ]
        return sorted(failed, key=lambda process: (process.trusted, ends.get(process.index, last)))

    def _over(self) -> int:
        """After how many steps the root's function had nothing left to do but to return."""
        over = 0
        for number, step in enumerate(self.steps):
            if (step.process, step.operation) == (0, "process.returned"):
                return over
            if step.process == 0:
                over = number
        return len(self.steps)

    def alive_when_returned(self) -> list[ProcessRecord]:
        """The processes that still ran when the root's function returned, but for those of managers."""
        alive: list[int] = []
        for step in self.steps:
            match step.operation:
                case "process.start" | "pool.replace":
                    alive.append(step.target)
                case "process.end" | "process.die" if step.process in alive:
                    alive.remove(step.process)
                case "process.signal" if step.process in alive and _to_itself(step):
                    alive.remove(step.process)
                case "process.returned" if step.process == 0:
                    return [self.processes[index] for index in alive if not self.processes[index].serves]
        return []

    def shape(self) -> tuple[object, ...]:
        """What must be equal when the same schedule runs twice: each step, and what is returned in the end.

        What is sent may differ, such as a time.
        """
        steps = [(step.process, step.operation, step.target, step.place) for step in self.steps]
        return steps, [process.result for process in self.processes]
