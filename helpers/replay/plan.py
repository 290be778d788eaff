"""What a replay has to do at each step of a run, and which runs can't be replayed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from helpers.explorer import run as endings
from helpers.explorer.operations import Blocks, Grant, Step, Value
from helpers.explorer.processes import is_too_early
from helpers.explorer.run import Run

REPLAYED = frozenset(
    {"process", "pipe", "lock", "semaphore", "event", "condition", "barrier", "value", "array", "time"}
    | {"queue", "joinable_queue", "simple_queue"}
)
_WITHOUT_GATES = {
    "pool": "a Pool: threads of its own hand out tasks and results, and they take no turns",
    "manager": "a Manager: its server has a thread for each client, and they take no turns",
    "shared_memory": "SharedMemory: its buf is a memoryview, whose reads and writes can't wait for a turn",
}
_NOT_REPLAYED = {
    endings.ESCAPED: "a process that leaves the model: {message}",
    endings.NOT_MODELLED: "what the explorer doesn't model: {message}",
    endings.CORRUPTED: "corrupted messages: how they get mixed up is chance ({message})",
}
_BEFORE_ITS_TIME_OUT = frozenset({"queue.get", "joinable_queue.get"})
_BEGIN_OR_END = frozenset({"process.begin", "process.end", "process.die"})
_ROUNDS = 200  # steps after which enough is seen of what goes round for ever


class CantReplay(Exception):
    """This run can't be repeated on the real objects; the text says what stands in the way."""


def check(run: Run) -> None:
    """Raise CantReplay for a run with something in it that can't be replayed."""
    if run.ending in _NOT_REPLAYED:
        raise CantReplay(_NOT_REPLAYED[run.ending].format(message=run.message))
    for step in run.steps:
        mechanism = step.operation.partition(".")[0]
        if mechanism not in REPLAYED:
            raise CantReplay(_WITHOUT_GATES.get(mechanism, f"{step.operation}, which has no gate"))
        if is_too_early(step):
            raise CantReplay("a look at a process that ends just then: nobody can hold it at that moment")


def as_far_as_needed(run: Run) -> Run:
    """The run; of one that goes round for ever, only its first rounds."""
    if run.ending not in (endings.LIVELOCK, endings.TOO_LONG):
        return run
    last = max(number for number, step in enumerate(run.steps) if step.operation in _BEGIN_OR_END)
    return replace(run, steps=run.steps[: last + _ROUNDS])


def is_kept_going(run: Run) -> bool:
    """Whether a run goes round for ever only as long as everybody takes turns as they do in it.

    Whoever only looks at what nobody changes goes on whatever the turns are.
    """
    return run.ending in (endings.LIVELOCK, endings.TOO_LONG) and any(
        step.grant is not None and isinstance(step.grant.outcome, Value) and step.grant.outcome.changed
        for step in run.steps[-_ROUNDS:]
    )


@dataclass
class Request:
    """One operation of a process, from the step in which it begins to the one in which it is over.

    An operation that can't go on at once has more steps than one, one that never comes to its end is not
    `whole`. `sleeps_past` says that its time-out comes in the end, so it needn't begin before.
    """

    steps: list[int] = field(default_factory=list)
    whole: bool = True
    sleeps_past: bool = False

    def is_over(self, number: int) -> bool:
        """Whether it comes to its end with the step `number`."""
        return self.whole and number == self.steps[-1]

    def after(self, number: int) -> int | None:
        """Its next step; None if it makes no more."""
        return next((step for step in self.steps if step > number), None)


def requests(steps: Sequence[Step]) -> list[Request]:
    """The request that each step belongs to."""
    current: dict[int, Request] = {}
    found: list[Request] = []
    for number, step in enumerate(steps):
        request = current.get(step.process)
        if request is None or request.whole or step.operation in ("process.die", "process.end"):
            request = current[step.process] = Request()
        grant = step.grant
        request.steps.append(number)
        request.whole = not (grant and isinstance(grant.outcome, Blocks))
        first = steps[request.steps[0]]
        request.sleeps_past = bool(grant and grant.expired and first.operation in _BEFORE_ITS_TIME_OUT)
        found.append(request)
    return found


def notified(grant: Grant | None) -> bool:
    """Whether a sleeper whose time has come had been notified before."""
    match grant:
        case Grant(operation=operation, outcome=Value(value=(bool(woken), *_))):
            return woken and operation.name.startswith("condition.")
        case Grant(operation=operation, outcome=Blocks(rest=rest)) if operation.name == "condition.sleeping":
            return bool(rest.arguments[1])
    return False
