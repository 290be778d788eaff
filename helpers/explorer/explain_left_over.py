"""What is said of a process that went from a queue before all its items had come."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from helpers.explorer.explanation import at
from helpers.explorer.feeders import IN_THE_PIPE, PUTS
from helpers.explorer.naming import called
from helpers.explorer.operations import LOST, Step, Value
from helpers.explorer.run import Run
from helpers.explorer.source import Source

_EMPTY = (
    "That a queue is empty doesn't mean that nothing more comes: take as many items as are to come, or put "
    "one that means the end for each process that takes them."
)
_LAST = (
    "What means the end has to come last: put it when all have ended that put items, or let each of them put "
    "one, and go on until all of these have come."
)
_TAKES = frozenset({"queue.get", "queue.getting", "joinable_queue.get", "joinable_queue.getting"})
_LOOKS = frozenset({"queue.empty", "joinable_queue.empty"})
_END = "None"


class LeftOver(NamedTuple):
    """Why items of a queue were never taken, and what to do about it."""

    sentence: str
    remedy: str


def left_over(run: Run, source: Source) -> LeftOver | None:
    """Who went too early from a queue with items to come; None if nobody did."""
    if empty := _found_empty(run, source):
        return LeftOver(empty, _EMPTY)
    behind = _behind_the_end(run, source)
    return LeftOver(behind, _LAST) if behind else None


def _behind_the_end(run: Run, source: Source) -> str:
    """Who took what means the end while items were still to come behind it; "" if nobody did.

    That is None, and was the last item that anybody took from its queue.
    """
    last = {step.target: step for step in _taken(run.steps)}
    for step in last.values():
        here = [other for other in run.steps if other.target == step.target]
        left = _left(here)
        goes = step.outcome == _END and run.processes[step.process].exitcode is not None
        if not goes or not left:
            continue
        told = f"{run.processes[step.process].name} took {_END} from {called(run, step.target, source)}"
        return f"{told}{at(step, source)} and went, and in the end {_items(left)} behind it."
    return ""


def _found_empty(run: Run, source: Source) -> str:
    """Who found a queue empty whose items were still to come, and has ended; "" if nobody did.

    Nobody has, if all the items were taken in the end but for those that mean the end, or if it has asked
    the queue again.
    """
    for number, step in enumerate(run.steps):
        if not _is_empty(step) or run.processes[step.process].exitcode is None:
            continue
        here = [other for other in run.steps if other.target == step.target]
        before = [other for other in run.steps[:number] if other.target == step.target]
        after = [other for other in run.steps[number + 1 :] if other.target == step.target]
        if any(other.process == step.process and other.operation in _TAKES | _LOOKS for other in after):
            continue
        left = _left(here)
        coming = len(_put(before)) - len(_lost(before)) - len(_written(before))
        later = len(_put(after))
        if not left or coming + later == 0:
            continue
        when = (
            f"while {_items(coming)} on the way to its pipe"
            if coming
            else f"before {_items(later)} put there"
        )
        told = f"{run.processes[step.process].name} found {called(run, step.target, source)} empty"
        return f"{told}{at(step, source)} {when}, and in the end {_items(left)} not taken out."
    return ""


def _items(count: int) -> str:
    return "1 item was" if count == 1 else f"{count} items were"


def _is_empty(step: Step) -> bool:
    if step.operation in _LOOKS:
        return step.outcome == "True"
    return step.operation in _TAKES and step.outcome.startswith("Empty")


def _put(steps: Sequence[Step]) -> list[Step]:
    """Those in which an item was given to a feeder."""
    return [step for step in steps if step.operation in PUTS and not step.outcome.startswith("Full")]


def _left(steps: Sequence[Step]) -> int:
    """How many items nobody has taken; 0 if all of them mean the end."""
    put, taken = _put(steps), _taken(steps)
    left = len(put) - len(_lost(steps)) - len(taken)
    ends = sum(one.text == _END for one in put) - sum(one.outcome == _END for one in taken)
    return left if left > ends else 0


def _lost(steps: Sequence[Step]) -> list[Step]:
    """Those in which a feeder gave an item up."""
    return [step for step in steps if step.outcome.startswith(LOST)]


def _written(steps: Sequence[Step]) -> list[Step]:
    """Those in which a feeder had written an item."""
    return [step for step in steps if step.outcome.endswith(IN_THE_PIPE)]


def _taken(steps: Sequence[Step]) -> list[Step]:
    """Those in which somebody got an item."""
    done = (step for step in steps if step.grant is not None and isinstance(step.grant.outcome, Value))
    return [step for step in done if step.operation in _TAKES and not _is_empty(step)]
