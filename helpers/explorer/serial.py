"""Whether a lost update is to blame: the same run again, without anything between reading and writing.

An update that was lost needs not do harm. It is the reason for what the run came to, if the run comes to
that in neither order of the two processes. It was surely not meant, if the process would have written
something else, had it read later.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass

from helpers.explorer import run as endings
from helpers.explorer.lost_update import LostUpdate, lost_updates
from helpers.explorer.operations import Step, frozen
from helpers.explorer.run import Run
from helpers.explorer.search import Strategy
from helpers.explorer.search.in_order import InOrder

_MOST = 4  # lost updates of a run that are looked into

Again = Callable[[Strategy], Run]


@dataclass(frozen=True)
class Blame:
    """A lost update, the same run when nothing came between, and whether it surely wasn't meant."""

    update: LostUpdate
    without: Run
    sure: bool


def blamed(run: Run, again: Again) -> Blame | None:
    """The lost update that made `run` what it is, one that surely wasn't meant if there is such a one.

    `again` runs the program under a strategy.
    """
    found: list[Blame] = []
    for update in lost_updates(run)[:_MOST]:
        first, last = (again(InOrder(order)) for order in _orders(run, update))
        if outcome(run) not in (outcome(first), outcome(last)):
            sure = _acts_on_what_it_reads(run, last, update) and not _is_by_the_way(run, update)
            found.append(Blame(update, first if is_well(first) else last, sure))
    return next((blame for blame in found if blame.sure), found[0] if found else None)


def is_well(run: Run) -> bool:
    """Whether all processes came to their end, none by an exception."""
    return run.ending == endings.FINISHED and not run.failed()


def outcome(run: Run) -> Hashable:
    """What can be seen of a run when it is over: its end, its result, and what its shared memory holds."""
    held = ((key, _value(step)) for key, step in finals(run).items())
    errors = tuple(process.error and process.error[0] for process in run.processes)
    return (run.ending, frozen(run.root.result), errors, tuple(sorted(held, key=repr)))


def finals(run: Run) -> dict[Hashable, Step]:
    """The last write to each part of a shared object."""
    return {
        (step.target, step.access.parts): step for step in run.steps if step.access and step.access.writes
    }


def _orders(run: Run, update: LostUpdate) -> Iterator[list[str]]:
    """The run, with the one process's steps from reading to writing before the other's, and after them."""
    names = [run.processes[step.process].name for step in run.steps]
    begin, end = _at(run, update.read), _at(run, update.write)
    for number in range(begin - 1, -1, -1):  # the other may have read before
        step = run.steps[number]
        if _about(step, update.lost) and step.process == update.lost.process:
            begin = begin if step.access and step.access.writes else number
            break
    mine = [run.steps[number].process == update.write.process for number in range(begin, end + 1)]
    window = names[begin : end + 1]
    own = [name for name, is_mine in zip(window, mine, strict=True) if is_mine]
    others = [name for name, is_mine in zip(window, mine, strict=True) if not is_mine]
    yield [*names[:begin], *own, *others, *names[end + 1 :]]
    yield [*names[:begin], *others, *own, *names[end + 1 :]]


def _at(run: Run, wanted: Step) -> int:
    return next(number for number, step in enumerate(run.steps) if step is wanted)


def _about(step: Step, other: Step) -> bool:
    """Whether both read or write the same thing."""
    if step.target != other.target or step.access is None or other.access is None:
        return False
    return step.access.meets(other.access)


def _acts_on_what_it_reads(run: Run, later: Run, update: LostUpdate) -> bool:
    """Whether in the run `later` the process reads another value, and then doesn't write the same."""
    name = run.processes[update.read.process].name
    mine, its = _accesses(run, name, update.read), _accesses(later, name, update.read)
    position = next(number for number, step in enumerate(mine) if step is update.read)
    if position >= len(its) or its[position].place != update.read.place:
        return True
    if _value(its[position]) == _value(update.read):
        return False
    writes = [step for step in its[position:] if step.access and step.access.writes]
    return not writes or (writes[0].place, _value(writes[0])) != (update.write.place, _value(update.write))


def _is_by_the_way(run: Run, update: LostUpdate) -> bool:
    """Whether all three were under one lock, it read anew under it, and did other things in between.

    Then what it did with something else may well be what made the difference.
    """
    if not update.stale:
        return False
    begin, end = _at(run, update.read), _at(run, update.write)
    own = [step for step in run.steps[begin:end] if step.process == update.write.process]
    others = [step for step in own if step.target not in (-1, update.write.target) and not _locks(step)]
    held = [_held(run, step) for step in (update.read, update.lost, update.write)]
    return bool(others and held[0] & held[1] & held[2])


def _locks(step: Step) -> bool:
    return step.operation.partition(".")[0] in ("lock", "semaphore")


def _held(run: Run, wanted: Step) -> set[int]:
    """The locks that the step's process holds then."""
    held: set[int] = set()
    for step in run.steps[: _at(run, wanted)]:
        if step.process == wanted.process and _locks(step):
            if step.operation.endswith(".acquire") and step.outcome.startswith("acquired"):
                held.add(step.target)
            elif step.operation.endswith(".release"):
                held.discard(step.target)
    return held


def _accesses(run: Run, name: str, about: Step) -> list[Step]:
    return [step for step in run.steps if run.processes[step.process].name == name and _about(step, about)]


def _value(step: Step) -> str:
    return step.access.value if step.access else ""
