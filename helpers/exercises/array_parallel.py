"""The exercises parallel_squares and histogram of 06_array: many processes work in one shared array."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from helpers.exercises.array_faults import (
    NOBODY_WROTE,
    gave_up_early,
    idle,
    last_writer,
    lost_count,
    next_one,
    nothing_written,
    overlapping,
    read_while_they_ran,
    reads_anothers,
    started_together,
    writes,
    written,
)
from helpers.exercises.array_twice import again, twice
from helpers.exercises.judging import (
    Judge,
    answered,
    both,
    briefly,
    described,
    differs,
    leaves_nothing_running,
)
from helpers.exercises.judging import returns as returning
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement, once
from helpers.exercises.value_faults import (
    cut_off,
    kept_lock,
    running_at_last_read,
    terminated,
    written_by_children,
)
from helpers.explorer.run import ProcessRecord, Run

Advice = Callable[[Run, Case, Any], str]
_READ_LATE = "Start all, then join all, and read the array only after the last join."


def _result(advice: Advice) -> Judge:
    """The list that is returned."""

    def judge(run: Run, case: Case) -> Judgement:
        if kept := kept_lock(run):
            return kept
        process = answered(run, case.name)
        if process is not None and process.returned and process.result and process.result[0] != "plain":
            told = described(process.result[1])
            return Fault(
                f"expected {case.expected}\ngot      {told}",
                "Return a list, and not the Array: array[:] is a copy of all its elements, as a list.",
            )
        judged = returning(lambda case: case.expected, lambda got, _: advice(run, case, got))
        return judged(run, case)

    return judge


_OTHERS: tuple[Callable[[Run], object], ...] = (
    lost_count,
    running_at_last_read,
    read_while_they_ran,
    terminated,
)


def _right_but_for_others(result: Judge) -> Judge:
    """Wrong results that a lost write or an early read explains are the other requirements' matter."""

    def judge(run: Run, case: Case) -> Judgement:
        if case.given is not None:
            return again(run, case)
        judgement = result(run, case)
        if isinstance(judgement, Fault) and any(explains(run) for explains in _OTHERS):
            return None
        return judgement

    return judge


def _writes(run: Run) -> Callable[[ProcessRecord], bool]:
    return lambda child: any(writes(run, child.index))


def _in_children(busy: Case) -> Judge:
    """As many children as asked do the work, in one array; each has work to do in the case `busy`."""

    def judge(run: Run, case: Case) -> Judgement:
        if terminated(run):
            return None
        if not run.root.returned:
            return DID_NOT_FINISH
        early = running_at_last_read(run)
        needed = case is busy and not early and not run.failed()
        together = started_together(run, 0, case.arguments[-1], _writes(run) if needed else lambda _: True)
        if together:
            return together
        theirs = written_by_children(run, "array.write")
        if needed and theirs and not set.intersection(*theirs):
            return Fault("The children did not all write to the same Array.", "Pass the same one to all.")
        if run.failed():
            return None if early else DID_NOT_FINISH
        if needed and run.root.value == case.expected and (lazy := idle(run, run.children())):
            return Fault(
                f"There is work for all, and {lazy.name} wrote nothing.",
                "Divide the work among all children.",
            )
        return None

    return judge


def _waits(result: Judge) -> Judge:
    """All children have ended by themselves when the array is read, and when the function returns."""

    def judge(run: Run, case: Case) -> Judgement:
        early = running_at_last_read(run)
        if (cut := cut_off(run)) and not early:
            return cut
        if kept := kept_lock(run):
            return kept
        if not run.root.returned:
            return DID_NOT_FINISH
        if not run.children():
            return Fault("No process was started.", "Start as many as `workers` says, and join them all.")
        if early and isinstance(judgement := result(run, case), Fault):
            names = " and ".join(child.name for child in early)
            parts = [judgement.message, f"{names} had not ended when the array was read."]
            told = "\n".join(reversed(parts) if run.failed() else parts)
            return Fault(told, _READ_LATE, kind="read too early")
        return leaves_nothing_running(run, case) or _reads_late(run)

    return judge


def _reads_late(run: Run) -> Fault | None:
    """The parent does not read the array of the children before all have ended, even if all is there."""
    running = read_while_they_ran(run)
    if not running:
        return None
    names = " and ".join(child.name for child in running)
    return Fault(f"{names} had not ended when the array was read.", _READ_LATE, kind="read too early")


# -- parallel_squares


def _squares(n: int, workers: int) -> Case:
    return Case(
        "parallel_squares",
        (n, workers),
        shown=f"parallel_squares({n}, {workers})",
        expected=[number * number for number in range(n)],
        slowest_step=10.0,
    )


_REST = "when n can't be divided evenly by workers, somebody has to take the rest."
_ALL_PARTS = "do the parts hold all elements from 0 to n - 1?"
_FOUR = _squares(4, 2)
_SQUARES = (
    _FOUR,
    *briefly(_squares(7, 3), _squares(18, 4), _squares(2, 3), _squares(5, 1), _squares(0, 2)),
    *once(_squares(20, 6)),
)
_MORE_SQUARES = once(twice(_squares(3, 2)), replace(_squares(260, 2), drawn=False))


def _squares_advice(run: Run, case: Case, got: Any) -> str:
    if got is None:
        return "It returned None: is a return missing?"
    children = run.children()
    if children and not any(map(_writes(run), children)) and case.expected:
        return gave_up_early(run, children) or nothing_written(run, children[0])
    if not isinstance(got, list):
        return "Return a list."
    if len(got) != len(case.expected):
        return "Return the elements of the whole array: there are n of them."
    if any(type(number) is not int for number in got):
        return "The squares are whole numbers: take a typecode for whole numbers."
    if all((one - other) % 256 == 0 for one, other in zip(got, case.expected, strict=True)):
        return "It is wrong for large squares alone: how large a number does the typecode hold?"
    return _element_advice(run, case, got)


def _element_advice(run: Run, case: Case, got: list[int]) -> str:
    children = run.children()
    filled = written(run, children)
    wrong = [number for number, square in enumerate(case.expected) if got[number] != square]
    missing = [number for number in wrong if number not in filled]
    if missing and (told := next_one(run) or gave_up_early(run, children)):
        return f"No child filled element {missing[0]}. {told}"
    if missing:
        uneven = case.arguments[0] % case.arguments[1] > 0
        return f"No child filled element {missing[0]}: {_REST if uneven else _ALL_PARTS}"
    if last_writer(run, wrong[0]) == 0:
        return f"A child filled element {wrong[0]}, and the parent wrote over it."
    if told := reads_anothers(run, children):
        return f"{told}: that may be earlier, or later. Compute each square from its index alone."
    return "Element i holds i * i: does each process know the number of its element in the whole array?"


def _filled_by_children(run: Run, case: Case) -> Judgement:
    """The squares that are returned come from children; element 0 may be left as it is."""
    if run.root.value != case.expected:
        return None
    missing = set(range(1, len(case.expected))) - written(run, run.children())
    return Fault(_TOLD_ANYHOW.format(min(missing)), _BY_CHILDREN) if missing else None


_TOLD_ANYHOW = "No child filled element {}, and its square was returned all the same."
_BY_CHILDREN = "Let the children fill all elements: the parent has nothing to do but to read them."


def _one_writer(run: Run, case: Case) -> Judgement:
    if terminated(run):
        return None
    if not run.root.returned:
        return DID_NOT_FINISH
    if case is _FOUR and not running_at_last_read(run) and not any(map(_writes(run), run.children())):
        return Fault(NOBODY_WROTE, gave_up_early(run, run.children()))
    both = overlapping(run, run.children())
    if both is None:
        return None
    told = " and ".join(f"{run.processes[step.process].name} {step.outcome}" for step in both)
    return Fault(
        f"In {case.shown}, {told}.",
        next_one(run)
        or "Let each part begin where the one before it stops, and write your own elements alone.",
        kind="overlapping parts",
    )


_squares_result = _result(_squares_advice)

PARALLEL_SQUARES = Exercise(
    "parallel_squares",
    "parallel_squares(n, workers)",
    (
        Requirement(
            "returns the squares of 0 to n - 1",
            1,
            _SQUARES + _MORE_SQUARES,
            _right_but_for_others(_squares_result),
        ),
        Requirement(
            "as many processes as asked fill one shared Array",
            1,
            _SQUARES,
            both(_in_children(_FOUR), _filled_by_children),
        ),
        Requirement("no element is written by two processes", 1, _SQUARES, _one_writer),
        Requirement("waits for all processes before it reads", 1, _SQUARES, _waits(_squares_result)),
    ),
)

# -- histogram


def _counting(values: list[int], bins: int, workers: int) -> Case:
    return Case(
        "histogram",
        (values, bins, workers),
        shown=f"histogram({values}, {bins}, {workers})",
        expected=[values.count(number) for number in range(bins)],
        slowest_step=10.0,
    )


_TWICE = _counting([1, 1], 2, 2)
_MANY = Case(
    "histogram",
    ([0] * 260, 1, 2),  # more than one byte holds
    shown="histogram([0] * 260, 1, 2)",
    expected=[260],
    drawn=False,
)
(_FIVE,) = briefly(_counting([3, 3, 0, 3, 3], 4, 2))
_COUNTS = (
    _TWICE,
    _FIVE,
    *briefly(
        _counting([1, 0], 2, 3),
        _counting([], 3, 2),
        _counting([4, 4, 0], 6, 1),
        _MANY,
    ),
    *once(_counting([5, 2, 0, 5, 5, 1, 0, 2, 3, 2], 7, 5)),
)
_AGAIN = once(twice(_counting([1, 2, 1, 0], 3, 2)))


def _histogram_advice(run: Run, case: Case, got: Any) -> str:
    if got is None:
        return "It returned None: is a return missing?"
    if not isinstance(got, list) or len(got) != len(case.expected):
        return "Return a list of `bins` numbers: element n says how often n occurs."
    children = run.children()
    if sum(got) < len(case.arguments[0]) and (told := gave_up_early(run, children)):
        return told
    if children and not any(map(_writes(run), children)):
        return (
            "No child wrote to a shared Array. A list, and what a target returns, stay in the child: pass it "
            "an Array, and let it add to that."
        )
    if all((one - other) % 256 == 0 for one, other in zip(got, case.expected, strict=True)):
        return "It is wrong for many values alone: how large a number does the typecode hold?"
    if any(not _reads(run, child) for child in children if _writes(run)(child)):
        return "A child wrote over what was there: it has to add to what the element says."
    return _sum_advice(got, case.expected)


def _sum_advice(got: list[int], expected: list[int]) -> str:
    if sum(got) > sum(expected):
        return "It counts too much: each value must be in one share only."
    if sum(got) == sum(expected):
        return "Element n says how often n occurs: count a value in the element whose number it is."
    too_small = next(n for n, (one, wanted) in enumerate(zip(got, expected, strict=True)) if one < wanted)
    if too_small == got[0] == 0:
        return "No 0 is counted: it is a number like any other, and the shares have to hold all values."
    return (
        f"It counts too little, first in element {too_small}: do the shares hold all values, also if they "
        "can't be divided evenly?"
    )


def _reads(run: Run, child: ProcessRecord) -> bool:
    return any(step.process == child.index and step.operation == "array.read" for step in run.steps)


_histogram_result = _result(_histogram_advice)


def _loses_nothing(run: Run, case: Case) -> Judgement:
    judgement = _histogram_result(run, case)
    if terminated(run):
        return None
    early = running_at_last_read(run)
    if run.failed() and not early:
        return judgement
    if not run.root.returned:
        return judgement
    if case is _TWICE and not early and not any(map(_writes(run), run.children())):
        return Fault(NOBODY_WROTE, gave_up_early(run, run.children()))
    if isinstance(judgement, Fault):
        lost = lost_count(run)
        return lost and Fault(
            f"{differs(run.root.value, case.expected)}\n{lost.message}", lost.advice, lost.kind
        )
    return judgement


HISTOGRAM = Exercise(
    "histogram",
    "histogram(values, bins, workers)",
    (
        Requirement(
            "returns how often each number occurs",
            1,
            _COUNTS + _AGAIN,
            _right_but_for_others(_histogram_result),
        ),
        Requirement("as many processes as asked count in one shared Array", 1, _COUNTS, _in_children(_FIVE)),
        Requirement("loses no process's counts", 1, _COUNTS, _loses_nothing),
        Requirement("waits for all processes before it reads", 1, _COUNTS, _waits(_histogram_result)),
    ),
)
