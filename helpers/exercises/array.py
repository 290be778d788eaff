"""The exercises of 06_array: fill_squares, and the predictions."""

from __future__ import annotations

from helpers.exercises import array_programs as programs
from helpers.exercises.array_faults import failure, holds, lost_count, nothing_written, written
from helpers.exercises.array_parallel import HISTOGRAM, PARALLEL_SQUARES
from helpers.exercises.array_pass import BUBBLE_PASS
from helpers.exercises.array_text import SHOUT
from helpers.exercises.judging import answered, briefly
from helpers.exercises.model import (
    DID_NOT_FINISH,
    Case,
    Exercise,
    Fault,
    Judgement,
    Notebook,
    Requirement,
    once,
)
from helpers.exercises.predictions import prediction
from helpers.explorer.run import Run

Part = tuple[int, int]

_SQUARE = "array[index] becomes index * index, from start to stop - 1."
_OWN_PART = "Write your own part only: the others fill theirs at the same time."


def _filled(first: list[int], *parts: Part) -> list[int]:
    after = list(first)
    for part in parts:
        for index in range(*part):
            after[index] = index * index
    return after


def _filling(first: list[int], *parts: Part, told: str = "") -> Case:
    calls = " and ".join(f"fill_squares(array, {start}, {stop})" for start, stop in parts)
    together = ", at the same time" if len(parts) > 1 else ""
    return Case(
        "fill_squares",
        (first, list(parts)),
        given=programs.fill_with_answers,
        shown=f"{calls}{together}, where array holds {told or first}",
        expected=_filled(first, *parts),
        slowest_step=10.0,
    )


_ALONE = briefly(
    _filling([-1] * 6, (0, 3)),
    _filling([7, 7, 7, 7, 7], (2, 5)),
    _filling([9, 9, 9], (1, 2)),
    _filling([5, 5], (0, 2)),
    _filling([-1] * 12, (9, 12)),
    _filling([3, 3, 3], (2, 2)),
)
_ELSEWHERE = once(
    _filling([4, 4], (0, 0)),
    _filling([6, 6], (2, 2)),
    _filling([8] * 150, (5, 145), told="[8] * 150"),
)
_TOGETHER = (
    _filling([-1] * 4, (0, 2), (2, 4)),
    *briefly(_filling([-1] * 5, (3, 5), (0, 1)), _filling([0] * 6, (0, 2), (2, 4), (4, 6))),
)


def _holds(run: Run, case: Case) -> list[int] | Judgement:
    """What the array holds in the end; what is wrong if the run did not get there."""
    if fault := failure(run, case):
        return fault
    if not run.root.returned or run.failed():
        return DID_NOT_FINISH
    got: list[int] = run.root.value
    return got


def _fills(run: Run, case: Case) -> Judgement:
    got = _holds(run, case)
    if not isinstance(got, list):
        return got
    _, ((start, stop),) = case.arguments
    if got[start:stop] == case.expected[start:stop]:
        return None
    process = answered(run, case.name)
    advice = nothing_written(run, process) if process is not None else ""
    return Fault(holds(case, got), advice or _SQUARE)


def _leaves(run: Run, case: Case) -> Judgement:
    got = _holds(run, case)
    if not isinstance(got, list):
        return got
    _, ((start, stop),) = case.arguments
    if got[:start] + got[stop:] == case.expected[:start] + case.expected[stop:]:
        return None
    return Fault(
        holds(case, got),
        "Write from array[start] to array[stop - 1] only: the other elements belong to others.",
    )


def _loses_nothing(run: Run, case: Case) -> Judgement:
    got = _holds(run, case)
    if not isinstance(got, list):
        return got
    if got == case.expected:
        return None
    foreign = _wrote_elsewhere(run, case)
    wrong = {index for index, square in enumerate(case.expected) if got[index] != square}
    if lost := lost_count(run, wrong, _OWN_PART if foreign else ""):
        return Fault(f"{holds(case, got)}\n{lost.message}", lost.advice, lost.kind)
    return Fault(holds(case, got), _OWN_PART if foreign else _SQUARE)


def _wrote_elsewhere(run: Run, case: Case) -> bool:
    """Whether a process wrote elements that are not in its part."""
    _, parts = case.arguments
    processes = [process for process in run.processes if process.target == case.name]
    return any(
        written(run, [process]) - set(range(*part)) for process, part in zip(processes, parts, strict=False)
    )


_FILLS = "writes the square of each index of its part"
_LEAVES = "leaves all other elements as they are"

FILL_SQUARES = Exercise(
    "fill_squares",
    "fill_squares(array, start, stop)",
    (
        Requirement(_FILLS, 1, _ALONE + _ELSEWHERE, _fills),
        Requirement(_LEAVES, 1, _ALONE + _ELSEWHERE, _leaves, basis=_FILLS),
        Requirement(
            "loses nothing while others fill their parts", 1, _TOGETHER, _loses_nothing, basis=_LEAVES
        ),
    ),
)

NOTEBOOK = Notebook(
    "06_array",
    (
        prediction(
            "predicted_slice", programs.after_change, "what the array holds after a change to a slice"
        ),
        FILL_SQUARES,
        prediction("predicted_forgotten", programs.forgotten, "how many elements nobody fills"),
        PARALLEL_SQUARES,
        prediction("predicted_waits", programs.who_waits, "who waits for the lock of a whole array"),
        HISTOGRAM,
        prediction("predicted_bytes", programs.short_text, "what .value and .raw give"),
        SHOUT,
        BUBBLE_PASS,
    ),
)
