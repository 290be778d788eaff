"""Whether a lost update is to blame: the same run again, without anything between reading and writing.

An update that was lost needs not do harm. It is the reason for what the run came to, if the run comes to
that in neither order of the two processes. It was surely not meant, if the process would have written
something else, had it read later.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass

from helpers.explorer import run as endings
from helpers.explorer.explanation import held_since, unmanaged
from helpers.explorer.lost_update import LostUpdate, lost_updates
from helpers.explorer.operations import Step, frozen
from helpers.explorer.run import Run
from helpers.explorer.search import Strategy
from helpers.explorer.search.in_order import InOrder

_LOCKS = ("lock", "condition", "semaphore")
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
        if _tested_anew(run, update):
            continue
        first, last = (again(InOrder(order)) for order in _orders(run, update))
        if outcome(run) in (outcome(first), outcome(last)):
            continue
        sure = _is_sure(run, last, update)
        if sure or not _in_one_lock(run, update):
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
    begin, end = _window(run, update)
    mine = [run.steps[number].process == update.write.process for number in range(begin, end + 1)]
    window = names[begin : end + 1]
    own = [name for name, is_mine in zip(window, mine, strict=True) if is_mine]
    others = [name for name, is_mine in zip(window, mine, strict=True) if not is_mine]
    yield [*names[:begin], *own, *others, *names[end + 1 :]]
    yield [*names[:begin], *others, *own, *names[end + 1 :]]


def _window(run: Run, update: LostUpdate) -> tuple[int, int]:
    """From reading to writing, and as long as the locks are held in which that was done."""
    read, end = _index(run.steps, update.read), _index(run.steps, update.write)
    begin = read
    for number in range(read - 1, -1, -1):  # the other may have read before
        step = run.steps[number]
        if _about(step, update.lost) and step.process == update.lost.process:
            begin = read if step.access and step.access.writes else number
            break
    begins = {number for at in (begin, read) for number in _held(run, run.steps[at]).values()}
    held = set(_held(run, update.write))
    for number in range(end + 1, len(run.steps)):
        if not held:
            break
        step = run.steps[number]
        if step.process == update.write.process and _locks(step) and step.operation.endswith(".release"):
            held.discard(step.target)
            end = number
    return min({begin, *begins}), end


def _about(step: Step, other: Step) -> bool:
    """Whether both read or write the same thing."""
    if step.target != other.target or step.access is None or other.access is None:
        return False
    return step.access.meets(other.access)


def _is_sure(run: Run, later: Run, update: LostUpdate) -> bool:
    """Whether in the run `later` the process reads another value, and then doesn't write the same."""
    name = run.processes[update.read.process].name
    mine, its = _accesses(run, name, update.read), _accesses(later, name, update.read)
    if _in_one_lock(run, update):
        to_the_same = _comes_to_the_same(mine, its, update, patient=is_well(run))
        return not (to_the_same or _is_by_the_way(run, update))
    position = _index(mine, update.read)
    if position >= len(its) or its[position].place != update.read.place:
        return True
    if _value(its[position]) == _value(update.read):
        return False
    writes = [step for step in its[position:] if step.access and step.access.writes]
    return not writes or (writes[0].place, _value(writes[0])) != (update.write.place, _value(update.write))


def _comes_to_the_same(mine: list[Step], its: list[Step], update: LostUpdate, patient: bool) -> bool:
    """Whether the process makes the same write, whatever it has read under the lock some time before.

    What it has read anew when it writes may differ. Unless `patient`, it mustn't have to wait for a better
    value: if that saves the run from an error, it should have waited.
    """
    write = _counterpart(mine, its, update.write)
    if write is None or not update.stale:
        return write is not None and _value(write) == _value(update.write)
    if patient:
        return True
    read = _counterpart(mine, its, update.read)
    between = its[_index(its, read) + 1 : _index(its, write)] if read else []
    return all(step.place != update.read.place for step in between)


def _counterpart(mine: list[Step], its: list[Step], wanted: Step) -> Step | None:
    """The step of another run at the same place, for the same time."""

    def alike(steps: list[Step]) -> list[Step]:
        return [one for one in steps if (one.place, one.operation) == (wanted.place, wanted.operation)]

    number = _index(alike(mine), wanted)
    return next(iter(alike(its)[number:]), None)


def _index(steps: Sequence[Step], wanted: Step) -> int:
    return next(number for number, step in enumerate(steps) if step is wanted)


def _tested_anew(run: Run, update: LostUpdate) -> bool:
    """Whether the process came by the line once more where it had read, and went on by what it read then."""
    begin, end = _index(run.steps, update.lost), _index(run.steps, update.write)
    return update.stale and any(
        step.process == update.read.process and step.place == update.read.place and _about(step, update.read)
        for step in run.steps[begin:end]
    )


def _in_one_lock(run: Run, update: LostUpdate) -> bool:
    """Whether all three were under one lock, if not always in the same hold."""
    read, lost, write = (set(_held(run, step)) for step in (update.read, update.lost, update.write))
    return bool(read & lost & write)


def _is_by_the_way(run: Run, update: LostUpdate) -> bool:
    """Whether it did other things between reading and writing, and read anew, or no error came of it.

    Then what it did with something else may well be what made the difference.
    """
    begin, end = _index(run.steps, update.read), _index(run.steps, update.write)
    own = [step for step in run.steps[begin:end] if step.process == update.write.process]
    others = [one for one in own if one.target != -1 and not _about(one, update.write) and not _locks(one)]
    return bool(others) and (update.stale or is_well(run))


def _locks(step: Step) -> bool:
    return unmanaged(step.operation).partition(".")[0] in _LOCKS


def _held(run: Run, wanted: Step) -> dict[int, int]:
    """The locks that the step's process holds then, each with the number of the step that took it."""
    return held_since(run, wanted, _LOCKS)


def _accesses(run: Run, name: str, about: Step) -> list[Step]:
    return [step for step in run.steps if run.processes[step.process].name == name and _about(step, about)]


def _value(step: Step) -> str:
    return step.access.value if step.access else ""
