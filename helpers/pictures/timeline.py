"""A run as what its picture shows: lanes, steps, waits, locks that are held, arrows, where it failed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from helpers.explorer import run as endings
from helpers.explorer.lost_update import lost_update
from helpers.explorer.operations import Step
from helpers.explorer.run import ProcessRecord, Run
from helpers.explorer.source import Source
from helpers.pictures import labels
from helpers.pictures.arrows import Arrow, arrows
from helpers.pictures.labels import Sign, raised
from helpers.pictures.names import object_names


_SHORT = 13  # characters of a step's title
_LONG = 22  # the same, of an exception and of what a run returns


@dataclass(frozen=True)
class Lane:
    """One process, or (with an owner) an agent of it; `first` and `last` are the columns of its life."""

    process: int
    name: str
    target: str
    owner: int
    first: int
    last: int

    @property
    def thin(self) -> bool:
        return self.owner >= 0


@dataclass(frozen=True)
class Mark:
    """One step: its column is its number. `lost`: what it wrote is written over, unseen."""

    column: int
    process: int
    sign: Sign
    title: str
    name: str
    failing: bool = False
    error: bool = False
    lost: bool = False


@dataclass(frozen=True)
class Span:
    """A process, from one column to another: it waits or, if `name` is a lock's, holds that."""

    process: int
    first: int
    last: int
    name: str = ""


@dataclass(frozen=True)
class Timeline:
    """The picture of a run before it is laid out; `left_out` are the earlier steps that it doesn't show.

    If `stopped`, the last column is no step: it shows those who never came to their end.
    """

    lanes: tuple[Lane, ...]
    marks: tuple[Mark, ...]
    waits: tuple[Span, ...]
    holds: tuple[Span, ...]
    arrows: tuple[Arrow, ...]
    left_out: int
    last: int
    stopped: bool


def timeline(run: Run, source: Source, most: int, wrong: bool) -> Timeline:
    """What to show of the last `most` steps of `run`; `wrong` says that it failed, although it may have finished."""
    left_out = max(0, len(run.steps) - most)
    names = object_names(run, source)
    stopped = [process for process in run.processes if process.pending]
    last = len(run.steps) + bool(stopped)
    marks = [*_steps(run, names, wrong), *(_stop(run, process, names, last) for process in stopped)]
    shown = tuple(mark for mark in marks if mark.column > left_out)
    return Timeline(
        tuple(_lanes(run, left_out, last)),
        shown,
        _clipped(_waits(run, last), left_out),
        _clipped(_holds(run, names, last), left_out),
        tuple(arrow for arrow in arrows(run) if arrow.last > left_out),
        left_out,
        last,
        bool(stopped),
    )


def _clipped(spans: Iterator[Span], left_out: int) -> tuple[Span, ...]:
    return tuple(
        Span(span.process, max(span.first, left_out), span.last, span.name)
        for span in spans
        if span.last > left_out
    )


def _lanes(run: Run, left_out: int, last: int) -> Iterator[Lane]:
    """A process and then its agents; nothing of those that ended before what is shown."""
    for process in run.processes:
        if process.owner >= 0:
            continue
        agents = [agent for agent in run.processes if agent.owner == process.index]
        for one in (process, *agents):
            own = [number for number, step in enumerate(run.steps, start=1) if step.process == one.index]
            end = last if one.pending or not own else own[-1]
            begin = own[0] if own else last
            if end > left_out:
                yield Lane(one.index, one.name, one.target, one.owner, begin, end)


def _steps(run: Run, names: dict[int, str], wrong: bool) -> Iterator[Mark]:
    failing = _failing(run, wrong)
    lost = lost_update(run) if wrong else None
    for number, step in enumerate(run.steps, start=1):
        error = raised(step) or _failed_end(run, step)
        yield Mark(
            number,
            step.process,
            labels.sign(step),
            _title(step, run, error),
            labels.short(_about(step, run, names)),
            number in failing,
            error,
            lost is not None and step is lost.lost,
        )


def _about(step: Step, run: Run, names: dict[int, str]) -> str:
    """What the step is about: an object, or another process."""
    mechanism = step.operation.partition(".")[0]
    if labels.is_small(labels.sign(step)) or run.processes[step.process].owner >= 0:
        return ""
    if mechanism == "process":
        others = step.operation in ("process.start", "process.join", "process.look", "process.signal")
        return run.processes[step.target].name if others and 0 <= step.target < len(run.processes) else ""
    part = step.text if mechanism in ("value", "array") else ""
    return names.get(step.target, "") + part


def _failed_end(run: Run, step: Step) -> bool:
    return step.operation == "process.end" and run.processes[step.process].error is not None


def _title(step: Step, run: Run, failed: bool) -> str:
    error = run.processes[step.process].error
    if error and failed and not raised(step):
        return labels.short(error[0], _LONG)
    return labels.short(
        labels.title(step), _LONG if step.operation == "process.returned" or failed else _SHORT
    )


def _stop(run: Run, process: ProcessRecord, names: dict[int, str], column: int) -> Mark:
    """Where a process stands that didn't come to its end."""
    operation = process.pending
    assert operation is not None
    name = names.get(operation.target, "")
    if operation.name.startswith("process."):
        name = run.processes[operation.target].name if operation.what == "join" else ""
    waits = run.ending == endings.HANG or process.index in run.steps[-1].blocked
    return Mark(
        column,
        process.index,
        Sign.WAIT,
        labels.short(labels.waiting_title(operation)),
        "" if process.owner >= 0 else labels.short(name),
        failing=waits and run.ending == endings.HANG,
    )


def _failing(run: Run, wrong: bool) -> set[int]:
    """The steps at which the run went wrong; where it hangs, these are the stops of all who wait."""
    if run.ending == endings.HANG:
        return set()
    if run.ending != endings.FINISHED:
        return {len(run.steps)}
    lost = lost_update(run) if wrong else None
    failed = run.failed()
    if lost and all(process.error and process.error[0] == "AssertionError" for process in failed):
        return {number for number, step in enumerate(run.steps, start=1) if step is lost.write}
    if failed:
        own = [number for number, step in enumerate(run.steps, start=1) if step.process == failed[0].index]
        before = own[-2:-1]
        return set(before if before and raised(run.steps[before[0] - 1]) else own[-1:])
    returned = [n for n, step in enumerate(run.steps, start=1) if step.operation == "process.returned"]
    return set(returned[-1:]) if wrong else set()


def _waits(run: Run, last: int) -> Iterator[Span]:
    """The spans in which a process could not go on."""
    since: dict[int, int] = {}
    hangs = {process.index for process in run.processes if process.pending}
    for number, step in enumerate(run.steps, start=1):
        for process in step.blocked:
            since.setdefault(process, number - 1)
        for process in list(since):
            if process not in step.blocked:
                yield Span(process, since.pop(process), number - 1)
    if run.ending == endings.HANG:
        for process in hangs:
            since.setdefault(process, last - 1)
    for process, first in sorted(since.items()):
        yield Span(process, first, last if process in hangs else last - 1)


def _holds(run: Run, names: dict[int, str], last: int) -> Iterator[Span]:
    """From taking a lock to giving it back; of semaphores only those that are given back by who took them."""
    held: dict[tuple[int, int], int] = {}
    let_go: dict[int, list[int]] = {}
    depth: dict[tuple[int, int], int] = {}
    signals = _signals(run)
    conditions = _condition_locks(run)
    for number, step in enumerate(run.steps, start=1):
        mine = (step.process, step.target)
        what = step.operation.partition(".")[2]
        if what == "acquire" and step.outcome.startswith("acquired") and step.target not in signals:
            depth[mine] = depth.get(mine, 0) + 1
            held.setdefault(mine, number)
        elif what == "release" and mine in held and not raised(step):
            depth[mine] -= 1
            if not depth[mine]:
                yield Span(step.process, held.pop(mine), number, names.get(step.target, ""))
        elif step.operation == "condition.wait" and (step.process, conditions.get(step.target)) in held:
            lock = conditions[step.target]
            let_go.setdefault(step.process, []).append(lock)
            yield Span(step.process, held.pop((step.process, lock)), number, names.get(lock, ""))
        elif step.operation.startswith("condition.") and step.outcome.endswith("lock acquired"):
            for lock in let_go.pop(step.process, []):
                held[step.process, lock] = number
        elif step.operation in ("process.end", "process.die"):
            for process, target in [key for key in held if key[0] == step.process]:
                yield Span(process, held.pop((process, target)), number, names.get(target, ""))
    for (process, target), first in held.items():
        yield Span(process, first, last, names.get(target, ""))


def _signals(run: Run) -> set[int]:
    """The semaphores that somebody releases who didn't take them: they signal rather than guard."""
    taken: dict[tuple[int, int], int] = {}
    found = set()
    for step in run.steps:
        mine = (step.process, step.target)
        if step.operation.endswith(".acquire") and step.outcome.startswith("acquired"):
            taken[mine] = taken.get(mine, 0) + 1
        elif step.operation.endswith(".release"):
            taken[mine] = taken.get(mine, 0) - 1
            if taken[mine] < 0:
                found.add(step.target)
    return found


def _condition_locks(run: Run) -> dict[int, int]:
    """The lock of each condition: the one that was taken last by whoever waits at it."""
    locks: dict[int, int] = {}
    taken: dict[int, list[int]] = {}
    for step in run.steps:
        mine = taken.setdefault(step.process, [])
        if step.operation == "lock.acquire" and step.outcome.startswith("acquired"):
            mine.append(step.target)
        elif step.operation == "lock.release" and step.target in mine:
            mine.remove(step.target)
        elif step.operation == "condition.wait" and mine:
            locks.setdefault(step.target, mine[-1])
    return locks
