"""What became of the items between put() and a queue's pipe."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from helpers.explorer.operations import LOST, Step
from helpers.explorer.run import ProcessRecord, Run

IN_THE_PIPE = " is in the pipe"
"""How the outcome of a step ends in which a feeder has written an item."""
PUTS = ("queue.put", "joinable_queue.put")

_Texts = dict[int, list[str]]


class LostItem(NamedTuple):
    """The step that put an item, and the one in which its feeder couldn't pickle it."""

    put: Step
    lost: Step


def lost_items(run: Run) -> list[LostItem]:
    """The items that came to nothing because they can't be pickled: a feeder takes them in their order."""
    puts: dict[tuple[int, int], list[Step]] = defaultdict(list)
    found = []
    for step in run.steps:
        key = run.processes[step.process].owner, step.target
        if _is_put(step):
            puts[step.process, step.target].append(step)
        elif step.outcome.startswith(LOST) and puts[key]:
            found.append(LostItem(puts[key].pop(0), step))
        elif step.outcome.endswith(IN_THE_PIPE) and puts[key]:
            puts[key].pop(0)
    return found


def changed_after_put(run: Run) -> bool:
    """Whether an item was no longer the same when a feeder pickled it."""
    for process in run.processes:
        written = _written_by(run, process)
        for queue, put in _put_by(run, process).items():
            if any(one != other for one, other in zip(put, written[queue], strict=False)):
                return True
    return False


def ended_too_early(run: Run, queue: int | None = None) -> ProcessRecord | None:
    """A process that ended before all that it had put, into any queue or into this one, was in the pipe."""
    for process in run.processes:
        written = _written_by(run, process)
        for target, put in _put_by(run, process).items():
            if process.exitcode is not None and queue in (None, target) and len(put) > len(written[target]):
                return process
    return None


def let_it_end(process: ProcessRecord) -> str:
    """How a process that ended too early has to end, as advice."""
    killed = (process.exitcode or 0) < 0
    if process.vanished:
        way = "a crash" if killed else "os._exit()"
    else:
        way = "terminate() or kill()" if killed else "cancel_join_thread()"
    return f"Let it end by itself, without {way}."


def _put_by(run: Run, process: ProcessRecord) -> _Texts:
    """What the process gave to its feeders, for each queue, in order."""
    put: _Texts = defaultdict(list)
    for step in run.steps:
        if step.process == process.index and _is_put(step):
            put[step.target].append(step.text)
    return put


def _is_put(step: Step) -> bool:
    return step.operation in PUTS and not step.outcome.startswith("Full")


def _written_by(run: Run, process: ProcessRecord) -> _Texts:
    """What its feeders have written to the pipe, for each queue, in order."""
    feeders = {one.index for one in run.processes if one.owner == process.index}
    written: _Texts = defaultdict(list)
    for step in run.steps:
        if step.process in feeders and step.outcome.endswith(IN_THE_PIPE):
            written[step.target].append(step.outcome.removesuffix(IN_THE_PIPE))
    return written
