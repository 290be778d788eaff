"""The exercise of 02_queue about many workers: square_all."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from helpers.exercises.judging import (
    both,
    leaves_nothing_running,
    nobody_fails,
)
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement
from helpers.exercises.queue_judging import hardly, is_take, through_queues
from helpers.explorer.explore import Budget
from helpers.explorer.run import Run

_WELL = Budget(operations=2_500, random_schedules=15)
_DIGITS = 50_000
_HUGE = [10**_DIGITS + number for number in range(3)]  # a square is about 41 kB long, and all three 125 kB


def _squaring(numbers: list[int], workers: int, text: str = "") -> Case:
    return Case(
        "square_all",
        (numbers, workers),
        shown=f"square_all({text or numbers}, {workers})",
        expected=[number * number for number in numbers],
    )


_SQUARING = (
    replace(_squaring([3, 1, 2], 2), budget=_WELL),
    *hardly(_squaring([5], 3), _squaring([0, -4, 2, -4], 1), _squaring([], 2)),
)
_SQUARING_LARGE = hardly(_squaring(_HUGE, 2, "three numbers of 50,000 digits"))


def _advice(got: Any, wanted: Any) -> str:
    if got is None:
        return "It returned None: is a return missing?"
    if not isinstance(got, list):
        return "Return a list."
    numbers = [item for item in got if type(item) is int]
    if len(numbers) == len(got) == len(wanted) and sorted(numbers) == sorted(wanted):
        return (
            "All squares are there, but not in the order of the numbers: workers finish in any order. Let each "
            "result say where it belongs."
        )
    if len(got) < len(wanted):
        return "Some results are missing: take one out for each number."
    return ""


def _workers_work(run: Run, case: Case) -> Judgement:
    """As many children as workers, and each number is taken by one of them out of the queue they share."""
    if not run.root.returned:
        return DID_NOT_FINISH
    numbers, workers = case.arguments
    started = [process for process in run.processes if process.index and process.owner < 0]
    if len(started) != workers:
        return Fault(
            f"{len(started)} processes were started, and {workers} should be.",
            "Start as many workers as the second argument says, before you wait for the first one.",
        )
    taken: dict[int, int] = {}
    for step in run.steps:
        if step.process and is_take(step):
            taken[step.target] = taken.get(step.target, 0) + 1
    most = max(taken.values(), default=0)
    if most < len(numbers):
        return Fault(
            f"Numbers: {len(numbers)}; taken out of one queue by the workers: {most}.",
            "Put each number by itself into one queue, from which all workers take.",
        )
    return None


def _expected(case: Case) -> Any:
    return case.expected


_returns = through_queues(_expected, _advice)
_RETURNS = "returns the squares in the order of the numbers"

SQUARE_ALL = Exercise(
    "square_all",
    "square_all(numbers, workers)",
    (
        Requirement(_RETURNS, 1, _SQUARING, _returns),
        Requirement("so many workers take the numbers out of one queue", 1, _SQUARING, _workers_work),
        Requirement("works for more results than the queue's pipe can hold", 1, _SQUARING_LARGE, _returns),
        Requirement(
            "leaves no process running, and none has failed",
            1,
            _SQUARING,
            both(leaves_nothing_running, nobody_fails),
            basis=_RETURNS,
        ),
    ),
)
