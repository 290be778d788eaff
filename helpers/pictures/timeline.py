"""A run as what its picture shows: lanes, steps, waits, locks that are held, arrows, where it failed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from helpers.explorer import run as endings
from helpers.explorer.operations import Step
from helpers.explorer.run import ProcessRecord, Run
from helpers.explorer.source import Source
from helpers.pictures import failing, labels
from helpers.pictures.arrows import Arrow, arrows
from helpers.pictures.holding import Held, holdings
from helpers.pictures.labels import LONG, SHORT, Sign, raised
from helpers.pictures.names import object_names

_JOINED = frozenset({"process.start", "process.join", "process.look", "process.signal"})


@dataclass(frozen=True)
class Lane:
    """One process, or an agent of it; `first` and `last` are the columns of its life."""

    process: int
    name: str
    target: str
    is_agent: bool
    first: int
    last: int


@dataclass(frozen=True)
class Mark:
    """One step, in the column of its number; without a title it is drawn small.

    `lost`: what it wrote is written over, unseen.
    """

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

    With a word in `stop`, the last column is no step: it shows what those would do next who have not ended.
    """

    lanes: tuple[Lane, ...]
    marks: tuple[Mark, ...]
    waits: tuple[Span, ...]
    holds: tuple[Span, ...]
    arrows: tuple[Arrow, ...]
    left_out: int
    last: int
    stop: str

    def is_stop(self, column: int) -> bool:
        """Whether the column is no step, but where all stopped."""
        return bool(self.stop) and column == self.last


def timeline(run: Run, source: Source, most: int, wrong: bool) -> Timeline:
    """What to show of the last `most` steps of `run`; `wrong`: it failed, although it came to its end."""
    left_out = max(0, len(run.steps) - most)
    names = object_names(run, source)
    stopped = [process for process in run.processes if process.pending]
    last = len(run.steps) + bool(stopped)
    held = holdings(run, last)
    marks = [*_steps(run, names, held, wrong), *(_stop(run, process, names, last) for process in stopped)]
    return Timeline(
        tuple(_lanes(run, left_out, last)),
        tuple(mark for mark in marks if mark.column > left_out),
        _clipped(_waits(run, last), left_out),
        _clipped(
            (Span(one.process, one.first, one.last, names.get(one.target, "")) for one in held), left_out
        ),
        tuple(arrow for arrow in arrows(run) if arrow.last > left_out),
        left_out,
        last,
        ("next" if run.ending == endings.PRUNED else "stop") if stopped else "",
    )


def _clipped(spans: Iterable[Span], left_out: int) -> tuple[Span, ...]:
    shown = (span for span in spans if span.last > left_out)
    return tuple(replace(span, first=max(span.first, left_out)) for span in shown)


def _lanes(run: Run, left_out: int, last: int) -> Iterator[Lane]:
    """A process and then its agents; nothing of those that ended before what is shown."""
    columns: dict[int, list[int]] = {process.index: [] for process in run.processes}
    for number, step in enumerate(run.steps, start=1):
        columns[step.process].append(number)
    for process in run.processes:
        if process.owner >= 0:
            continue
        agents = [agent for agent in run.processes if agent.owner == process.index]
        for one in (process, *agents):
            own = columns[one.index] or [last]
            end = last if one.pending else own[-1]
            if end > left_out:
                yield Lane(one.index, one.name, one.target, one.owner >= 0, own[0], end)


def _steps(run: Run, names: dict[int, str], held: list[Held], wrong: bool) -> Iterator[Mark]:
    fails = failing.failing_step(run, wrong)
    lost = failing.lost_write(run, wrong)
    given_back = {(one.process, one.target, one.last) for one in held}
    before: dict[int, Step] = {}
    for number, step in enumerate(run.steps, start=1):
        sign = labels.sign(step)
        small = (step.process, step.target, number) in given_back or labels.again(step, before)
        told = "" if small else labels.title(step)
        before[step.process] = step
        about = labels.cut(_about(step, run, names), SHORT) if told else ""
        error = raised(step) or step.operation == "process.raised"
        yield Mark(number, step.process, sign, told, about, number == fails, error, step is lost)


def _about(step: Step, run: Run, names: dict[int, str]) -> str:
    """What the step is about: an object, or another process."""
    if run.processes[step.process].owner >= 0:
        return ""
    mechanism = step.operation.partition(".")[0]
    if mechanism == "process":
        known = step.operation in _JOINED and 0 <= step.target < len(run.processes)
        return run.processes[step.target].name if known else ""
    part = step.text if step.operation.endswith((".read", ".write")) else ""
    return names.get(step.target, "") + part


def _stop(run: Run, process: ProcessRecord, names: dict[int, str], column: int) -> Mark:
    """What a process would do next that has not ended."""
    operation = process.pending
    assert operation is not None
    fails = failing.fails_at_its_stop(run, process)
    if failing.left_from(run, process):
        return Mark(column, process.index, Sign.WAIT, labels.short(run.ending, LONG), "", fails)
    about = names.get(operation.target, "")
    if operation.name.startswith("process."):
        about = run.processes[operation.target].name if operation.name in _JOINED else ""
    about = "" if process.owner >= 0 else labels.cut(about, SHORT)
    return Mark(column, process.index, Sign.WAIT, labels.short(labels.word(operation)), about, fails)


def _waits(run: Run, last: int) -> Iterator[Span]:
    """The spans in which a process could not go on."""
    since: dict[int, int] = {}
    for number, step in enumerate(run.steps, start=1):
        for process in step.blocked:
            since.setdefault(process, number - 1)
        for process in [one for one in since if one not in step.blocked]:
            yield Span(process, since.pop(process), number - 1)
    stopped = {process.index for process in run.processes if process.pending}
    if run.ending == endings.HANG:
        for process in stopped:
            since.setdefault(process, last - 1)
    for process, first in sorted(since.items()):
        yield Span(process, first, last if process in stopped else last - 1)
