"""Which step of a run led to which: messages, starts and joins, and who let whom go on."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from helpers.explorer.operations import LOST, Step
from helpers.explorer.run import Run
from helpers.pictures.labels import in_vain, raised


class Link(Enum):
    """What an arrow stands for."""

    MESSAGE = "message"
    PROCESS = "to a child, and back"
    RELEASE = "lets go on"


@dataclass(frozen=True)
class Arrow:
    """From one step to a later one, by their numbers, which begin at 1."""

    link: Link
    first: int
    last: int


def arrows(run: Run) -> list[Arrow]:
    """All arrows of a run, by the step that they come from."""
    found = [*_messages(run), *_processes(run)]
    reached = {arrow.last for arrow in found}
    found += [arrow for arrow in _releases(run) if arrow.last not in reached]
    return sorted(found, key=lambda arrow: (arrow.first, arrow.last))


def _messages(run: Run) -> Iterator[Arrow]:
    """First in, first out: of each end of a pipe, of each queue, of each feeder."""
    lines: dict[tuple[object, ...], deque[int]] = defaultdict(deque)
    other_end = _other_ends(run)
    fed = _fed(run)
    for number, step in enumerate(run.steps, start=1):
        into, out_of = _moves(step, run, other_end, fed)
        if step.operation in ("pool.submit", "pool.hand_out"):
            into = ("tasks",)
        if out_of is not None and lines[out_of]:
            yield Arrow(Link.MESSAGE, lines[out_of].popleft(), number)
        if into is not None:
            lines[into].extend([number] * _how_many(step))


def _moves(
    step: Step, run: Run, other_end: dict[int, int], fed: set[tuple[int, int]]
) -> tuple[tuple[object, ...] | None, tuple[object, ...] | None]:
    """The lines that a step puts a message into, and takes one out of."""
    if raised(step):
        return None, None
    mechanism, _, what = step.operation.partition(".")
    line = (mechanism, step.target)
    match what:
        case "send":
            return (mechanism, other_end.get(step.target)), None
        case "recv":
            return None, line
        case "put" if not in_vain(step):
            is_fed = (step.process, step.target) in fed
            return (("feeder", step.target, step.process) if is_fed else line), None
        case "feed":
            later = step.outcome.startswith(LOST) or step.outcome.endswith("another feeder")
            return (None if later else line), ("feeder", step.target, run.processes[step.process].owner)
        case "feeding":
            return line, None
        case "get" | "getting" if not in_vain(step):
            return None, line
        case "take" | "taking" if step.outcome.startswith("takes "):
            return None, ("tasks",)
    return None, None


def _how_many(step: Step) -> int:
    """How many messages a step gives: several only where a pool gets tasks."""
    found = re.search(r"(\d+) tasks?$", step.outcome) if step.operation.startswith("pool.") else None
    return int(found[1]) if found else int(not step.operation.startswith("pool."))


def _fed(run: Run) -> set[tuple[int, int]]:
    """The processes and queues between which a feeder stands."""
    return {
        (run.processes[step.process].owner, step.target)
        for step in run.steps
        if step.operation.endswith(".feed")
    }


def _other_ends(run: Run) -> dict[int, int]:
    """For each end of a pipe the one at the other side."""
    firsts = [step.target for step in run.steps if step.operation == "pipe.create"]
    return {first: first + 1 for first in firsts} | {first + 1: first for first in firsts}


def _processes(run: Run) -> Iterator[Arrow]:
    """From start to begin, from end to join, from a signal to the end that it makes."""
    started: dict[int, int] = {}
    ended: dict[int, int] = {}
    signalled: dict[int, int] = {}
    for number, step in enumerate(run.steps, start=1):
        match step.operation:
            case "process.start":
                started[step.target] = number
            case "process.begin" if step.process in started:
                yield Arrow(Link.PROCESS, started[step.process], number)
            case "process.signal":
                signalled[step.target] = number
            case "process.end" | "process.die":
                ended[step.process] = number
                if step.operation == "process.die" and step.process in signalled:
                    yield Arrow(Link.PROCESS, signalled[step.process], number)
            case "process.join" if step.target in ended and step.outcome.startswith("exit code"):
                yield Arrow(Link.PROCESS, ended[step.target], number)


def _releases(run: Run) -> Iterator[Arrow]:
    """From the step after which a process could go on, to its next step."""
    freed: dict[int, int] = {}
    for number, step in enumerate(run.steps, start=1):
        by = freed.pop(step.process, None)
        if by is not None and step.clock == run.steps[by - 1].clock:
            yield Arrow(Link.RELEASE, by, number)
        later = run.steps[number].blocked if number < len(run.steps) else ()
        for process in step.blocked:
            if process not in later and process != step.process:
                freed[process] = number
        for process in later:
            freed.pop(process, None)
