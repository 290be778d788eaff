"""What is said of a program that does one thing in one run and another in the next, under one schedule."""

from __future__ import annotations

from typing import Any

from helpers.explorer.explanation import Explanation
from helpers.explorer.kinds import NOT_THE_SAME_AGAIN
from helpers.explorer.operations import Step
from helpers.explorer.run import Run
from helpers.explorer.source import Source

_REMEDY = (
    "Leave out what differs from run to run, such as real time, the order of a set, or id(), which gives the "
    "same object another number in each process."
)


def explain_differing(shown: str, first: Run, second: Run, source: Source) -> Explanation:
    """Where two runs of the same schedule part; `shown` is who does what differs."""
    told = f"{shown} does not do the same thing twice, although nothing differs between the two runs"
    pairs = list(zip(first.steps, second.steps, strict=False))
    equal = next((n for n, (one, two) in enumerate(pairs) if _shape(one) != _shape(two)), len(pairs))
    places = [run.steps[equal].place for run in (first, second) if equal < len(run.steps)]
    lines = [source.where(place) for place in places]
    parted = f": after {equal} equal steps, "
    if len(lines) < 2 or not all(lines):
        parted = ""
    elif places[0] == places[1]:
        parted += f"they go different ways at {lines[0]}, `{source.text(places[0])}`"
    else:
        parted += f"the next one is at {lines[0]}, and the other time at {lines[1]}"
    return Explanation(NOT_THE_SAME_AGAIN, f"{told}{parted}.", _REMEDY)


def _shape(step: Step) -> tuple[Any, ...]:
    return (step.process, step.operation, step.target, step.place)
