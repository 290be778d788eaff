"""The exercise bubble_pass of 06_array: pairs of neighbours, compared by many processes at the same time."""

from __future__ import annotations

from dataclasses import replace

from helpers.exercises import array_programs as programs
from helpers.exercises.array_faults import (
    copied,
    failure,
    holds,
    idle,
    nothing_written,
    overlapping,
    started_together,
)
from helpers.exercises.judging import answered, briefly, joined_for_sure, operations
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement, once
from helpers.exercises.value_faults import lost_addition
from helpers.explorer.explore import Budget
from helpers.explorer.run import ProcessRecord, Run

_JOIN = "Join every process that you start, after all have been started."
_APART = "Compare every second pair only, so that no two pairs have an element in common."


def _in_order(numbers: list[int], first: int) -> list[int]:
    """The numbers after a pass that begins at `first`."""
    after = list(numbers)
    for index in range(first, len(after) - 1, 2):
        after[index : index + 2] = sorted(after[index : index + 2])
    return after


def _passing(numbers: list[int], first: int, workers: int, written: str = "") -> Case:
    return Case(
        "bubble_pass",
        (numbers, first, workers),
        given=programs.pass_over,
        shown=f"bubble_pass(array, {first}, {workers}), where array holds {written or numbers}",
        expected=_in_order(numbers, first),
        slowest_step=10.0,
    )


_ALONE = briefly(
    _passing([4, 3, 2, 1], 0, 1),
    _passing([2, 2, 1, -5, 3], 0, 1),
    _passing([1, 5, 2, 4, 3], 1, 1),
    _passing([9], 0, 1),
    _passing([2, 1], 1, 1),
)
_FOUR = replace(_passing([4, 3, 2, 1], 0, 2), budget=Budget(operations=3_000, random_schedules=10))
_ODD, _THREE_PAIRS, *_MORE = briefly(
    _passing([5, 4, 3, 2, 1], 1, 2),
    _passing([6, 5, 4, 3, 2, 1], 0, 2),
    _passing([7, 6, 5, 4, 3, 2, 1], 0, 3),
    _passing([3, 2, 1], 0, 2),
)
_TOGETHER = (_FOUR, _ODD, _THREE_PAIRS, *_MORE)

_MIXED = "[n * 37 % 101 - 50 for n in range(140)]"
_NUMBERS = [n * 37 % 101 - 50 for n in range(140)]
_ONE_CHILD = once(
    _passing([0, -1, 100, 20, 9, 10, 2**31 - 1, -(2**31)], 0, 1),
    _passing([3, 1, 3, 1, 2, 2, 3, 1], 0, 1),
)
_CHILDREN = once(
    _passing([9], 1, 1), _passing([9], 0, 2), _passing([1, 2, 3], 1, 1), _passing(_NUMBERS, 0, 3, _MIXED)
)


def _passes(run: Run, case: Case) -> Judgement:
    if fault := failure(run, case):
        return fault
    process = answered(run, case.name)
    if not run.root.returned or process is None or run.failed():
        return DID_NOT_FINISH
    got = run.root.value
    if got == case.expected:
        return None
    return Fault(holds(case, got), _advice(run, process, case, got))


def _advice(run: Run, process: ProcessRecord, case: Case, got: list[int]) -> str:
    numbers, first, _ = case.arguments
    if _left_behind(run, process):
        return _JOIN
    if got == numbers:
        working = [process, *run.children(process.index)]
        slices = [one for one in working if copied(run, one)]
        if slices and (told := nothing_written(run, slices[0])):
            return told
    if got == sorted(numbers) or got == _in_order(numbers, 1 - first) or got == _bubbled(numbers, first):
        return f"The pairs begin at {first}, {first + 2}, {first + 4} and so on. {_APART}"
    if sorted(got) != sorted(numbers):
        return "A number is lost: a swap writes both elements of a pair."
    return "A pair is swapped when its left element is the larger one. Has every pair been compared?"


def _bubbled(numbers: list[int], first: int) -> list[int]:
    """What a pass over all neighbours makes of the numbers."""
    after = list(numbers)
    for index in range(first, len(after) - 1):
        after[index : index + 2] = sorted(after[index : index + 2])
    return after


def _safely(run: Run, case: Case) -> Judgement:
    judgement = _passes(run, case)
    if not isinstance(judgement, Fault) or not run.root.returned:
        return judgement
    process = answered(run, case.name)
    both = overlapping(run, run.children(process.index)) if process else None
    if both is None:
        return judgement
    told = " and ".join(f"{run.processes[step.process].name} {step.outcome}" for step in both)
    if lost := lost_addition(run):
        return Fault(f"{judgement.message}\n{told}.\n{lost.message}", lost.advice, lost.kind)
    return Fault(
        f"{judgement.message}\n{told}: they had an element in common.",
        f"{_APART} Write nothing but the two elements of a pair.",
        kind="overlapping pairs",
    )


def _in_children(run: Run, case: Case) -> Judgement:
    process = answered(run, case.name)
    if process is None or not process.returned or run.failed():
        return DID_NOT_FINISH
    children = run.children(process.index)
    needed = case is _THREE_PAIRS and not _left_behind(run, process)
    together = started_together(
        run,
        process.index,
        case.arguments[-1],
        lambda child: not needed or _compares(run, child),
        given={run.steps[number].target for number in operations(run, 0, ["array.create"])},
    )
    if together:
        return together
    if needed and run.root.value == case.expected and (lazy := idle(run, children)):
        return Fault(
            f"There are three pairs to swap and two processes, and {lazy.name} wrote nothing.",
            "Divide the pairs among all children.",
        )
    return None


def _compares(run: Run, child: ProcessRecord) -> bool:
    return bool(operations(run, child.index, ["array.read", "array.write"]))


def _waits(run: Run, case: Case) -> Judgement:
    if fault := failure(run, case):
        return fault
    process = answered(run, case.name)
    if process is None or not process.returned:
        return DID_NOT_FINISH
    running = _left_behind(run, process)
    if not running:
        return joined_for_sure(run, process.index)
    told = f"{' and '.join(running)} still ran when bubble_pass returned."
    return Fault(told, _JOIN, kind="process left behind")


def _left_behind(run: Run, process: ProcessRecord) -> list[str]:
    """Who still ran of the children of `process` when it returned."""
    over: set[int] = set()
    for step in run.steps:
        if step.operation in ("process.end", "process.die"):
            over.add(step.process)
        if (step.process, step.operation) == (process.index, "process.returned"):
            break
    return [child.name for child in run.children(process.index) if child.index not in over]


_SWAPS = "swaps each pair that is out of order, and changes nothing else"

BUBBLE_PASS = Exercise(
    "bubble_pass",
    "bubble_pass(array, first, workers)",
    (
        Requirement(_SWAPS, 1, _ALONE + _ONE_CHILD, _passes),
        Requirement("as many processes as asked compare the pairs", 1, _TOGETHER + _CHILDREN, _in_children),
        Requirement(
            "swaps safely, however many processes share the pairs",
            2,
            _TOGETHER + _CHILDREN,
            _safely,
            basis=_SWAPS,
        ),
        Requirement("has ended all processes when it returns", 1, _TOGETHER + _CHILDREN, _waits),
    ),
)
