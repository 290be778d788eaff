"""What is said of a process that found a queue empty, and went, before all the items had come."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.explorer.explanation import at
from helpers.explorer.feeders import IN_THE_PIPE, PUTS
from helpers.explorer.naming import called
from helpers.explorer.operations import LOST, Step, Value
from helpers.explorer.run import Run
from helpers.explorer.source import Source

EMPTY = (
    "That a queue is empty doesn't mean that nothing more comes: take as many items as are to come, or put "
    "one that means the end for each process that takes them."
)
_TAKES = frozenset({"queue.get", "queue.getting", "joinable_queue.get", "joinable_queue.getting"})
_LOOKS = frozenset({"queue.empty", "joinable_queue.empty"})
_SENTINEL = {"None"}


def found_empty(run: Run, source: Source) -> str:
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
        left = len(_put(here)) - len(_lost(here)) - len(_taken(here))
        coming = len(_put(before)) - len(_lost(before)) - len(_written(before))
        later = len(_put(after))
        if left < 1 or {put.text for put in _put(here)[-left:]} == _SENTINEL or coming + later == 0:
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
