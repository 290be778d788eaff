"""The exercise BoundedBuffer of 07_semaphore: two semaphores, a lock, an Array."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from helpers.exercises import semaphore_buffer_programs as programs
from helpers.exercises.judging import answered, shown
from helpers.exercises.model import Case, Exercise, Fault, Judgement, Requirement, once
from helpers.exercises.semaphore_buffer_faults import (
    ALL_PLACES,
    EMPTY,
    NO_RETURN,
    TOO_FEW,
    TOO_MANY,
    many_advice,
    number_advice,
    order_advice,
    parts,
    unfinished,
    waiting_advice,
)
from helpers.explorer import run as endings
from helpers.explorer.bridge import GIVEN
from helpers.explorer.explore import Budget
from helpers.explorer.run import ProcessRecord, Run

_SEARCH = Budget(operations=2_000, random_schedules=10)
_THOROUGH = Budget(operations=3_200, random_schedules=10)
_PAUSE = 20  # seconds, in which who looks again and again is seen to do so
_LONG = 1_000  # seconds, after which who waits with a time-out may have given up
_MOST_LISTED = 8  # numbers
_FEW = Budget(operations=400, random_schedules=4)


def _searched(budget: Budget, *cases: Case) -> tuple[Case, ...]:
    return tuple(replace(case, budget=budget) for case in cases)


def _using(capacity: int, use: str, *more: Any, shown: str, expected: Any) -> Case:
    return Case(
        "BoundedBuffer",
        (capacity, use, *more),
        given=programs.use_buffer,
        shown=f"a BoundedBuffer({capacity}): {shown}",
        expected=expected,
        slowest_step=5.0,
    )


def _through(capacity: int, numbers: list[int]) -> Case:
    return _using(
        capacity,
        "pass_through",
        numbers,
        shown=f"a child puts {_listed(numbers)}, and the parent gets as many",
        expected=numbers,
    )


def _alone(capacity: int, numbers: list[int], count: int = 0) -> Case:
    return _using(
        capacity,
        "put_then_get",
        numbers,
        count or len(numbers),
        shown=f"one process puts {_listed(numbers)}, and then gets {count or 'as many'}",
        expected=numbers[: count or len(numbers)],
    )


def _overfilled(capacity: int, pause: int = 0) -> Case:
    numbers = list(range(1, capacity + 2))
    when = f"{pause} seconds after" if pause else "when"
    return _using(
        capacity,
        "overfill",
        numbers,
        pause,
        shown=f"a child puts {_listed(numbers)}, and the parent gets {when} {capacity} went in",
        expected=[False, numbers],
    )


def _empty(capacity: int, number: int, pause: int = 0) -> Case:
    later = f"{pause} seconds " if pause else ""
    return _using(
        capacity,
        "get_from_empty",
        number,
        pause,
        shown=f"a child gets, and the parent puts {number} {later}after that",
        expected=[False, number],
    )


def _put_together(capacity: int, *puts: list[int]) -> Case:
    return _using(
        capacity,
        "put_together",
        list(puts),
        shown=f"one child puts {' and another '.join(map(_listed, puts))}, and the parent gets all",
        expected=sorted(number for numbers in puts for number in numbers),
    )


def _get_together(capacity: int, numbers: list[int], getters: int) -> Case:
    return _using(
        capacity,
        "get_together",
        numbers,
        getters,
        shown=f"the parent puts {_listed(numbers)}, and {getters} children get them",
        expected=sorted(numbers),
    )


def _listed(numbers: list[int]) -> str:
    *others, last = map(str, numbers)
    if len(numbers) > _MOST_LISTED:
        return f"{', '.join(others[:2])}, ... and {last}"
    return f"{', '.join(others)} and {last}" if others else last


_IN_ORDER = (
    *_searched(_FEW, _alone(4, [0, -1, 70_000, 5]), _through(2, [1, 2, 3, 4]), _through(1, [5, 6])),
    *once(_alone(130, [2**31 - 1, -(2**31), 3, 3, *range(126)], 5)),
)
_FULL = (*_searched(_FEW, _overfilled(2), _overfilled(1, _PAUSE)), *once(_overfilled(1, _LONG)))
_EMPTY = (*_searched(_FEW, _empty(2, 7), _empty(1, 0, _PAUSE)), *once(_empty(1, -1, _LONG)))
_MANY = (
    *_searched(_SEARCH, _put_together(2, [1], [2])),
    *_searched(_THOROUGH, _get_together(2, [1, 2, 3], 2)),
    *_searched(_FEW, _put_together(1, [1, 2], [3]), _get_together(1, [1, 2, 3, 4], 2)),
)


def _user(run: Run, case: Case) -> tuple[Judgement, Any]:
    """What is wrong with a run that did not come to its end; or else what the buffer's user returned."""
    process = answered(run, case.name)
    if (judgement := unfinished(run, case.name, process, case.arguments[0])) is not None or process is None:
        return judgement, None
    kind, got = process.result or ("plain", None)
    if kind != "plain":
        return Fault("get() returned what is no whole number.", NO_RETURN), None
    return None, got


def _in_order(run: Run, case: Case) -> Judgement:
    if _proves_nothing(run, case):
        return None
    judgement, got = _user(run, case)
    if judgement is not None or got == case.expected:
        return judgement
    told = f"In {case.shown}:\nexpected {shown(case.expected)}\ngot      {shown(got)}"
    return Fault(told, number_advice(got, case.expected) or order_advice(run, got, case.arguments[0]))


def _proves_nothing(run: Run, case: Case) -> bool:
    """Whether it was too long: with many numbers, or a long pause, for who takes many steps for each."""
    return run.ending == endings.TOO_LONG and not case.is_searched


def _waits_when_full(run: Run, case: Case) -> Judgement:
    if _proves_nothing(run, case):
        return None
    capacity = case.arguments[0]
    went_in = _put(run)
    hangs = run.ending == endings.HANG and not run.failed()
    if hangs and went_in < capacity and not any(map(_for_a_lock, run.processes)):
        told = f"In {case.shown}: put() waits with {went_in} inside, and {_have_room(capacity)}."
        begins = parts(run).begins.values()
        few = begins and max(begins) < capacity
        return Fault(told, TOO_FEW if few else ALL_PLACES, kind="too few inside")
    judgement, got = _user(run, case)
    if judgement is not None:
        return judgement
    if got[0]:
        told = f"In {case.shown}: {capacity + 1} went in, and only {_have_room(capacity)}."
        return Fault(told, waiting_advice(run, TOO_MANY), kind="too many inside")
    return None


def _have_room(capacity: int) -> str:
    return "1 has room" if capacity == 1 else f"{capacity} have room"


def _put(run: Run) -> int:
    """How many calls of put() have returned in the child."""
    return sum(
        step.operation == "semaphore.release" and step.place.label.startswith(GIVEN) for step in run.steps
    )


def _for_a_lock(process: ProcessRecord) -> bool:
    return process.pending is not None and process.pending.name == "lock.acquire"


def _waits_when_empty(run: Run, case: Case) -> Judgement:
    if _proves_nothing(run, case):
        return None
    judgement, got = _user(run, case)
    if judgement is not None or got == case.expected:
        return judgement
    if got[0]:
        told = f"In {case.shown}: get() did not wait, and returned {shown(got[1])}."
        return Fault(told, waiting_advice(run, EMPTY), kind="get from an empty buffer")
    told = f"In {case.shown}: get() should return {case.expected[1]}, and returned {shown(got[1])}."
    return Fault(told, order_advice(run, [got[1]], case.arguments[0]))


def _loses_nothing(run: Run, case: Case) -> Judgement:
    judgement, got = _user(run, case)
    if judgement is not None:
        return judgement
    if isinstance(got, list) and None not in got and sorted(got) == case.expected:
        return None
    told = f"In {case.shown}: {_listed(case.expected)} should come out, and {_listed(got)} came."
    return Fault(told, many_advice(run, got, case.arguments[0]), kind="lost update")


_FIRST_OUT = "gives the numbers out in the order in which they came in"

BOUNDED_BUFFER = Exercise(
    "BoundedBuffer",
    "BoundedBuffer(capacity)",
    (
        Requirement(_FIRST_OUT, 1, _IN_ORDER, _in_order),
        Requirement("put waits while all places are taken, and not before", 1, _FULL, _waits_when_full),
        Requirement("get waits while nothing is inside", 1, _EMPTY, _waits_when_empty),
        Requirement(
            "loses and doubles nothing when many put and many get",
            2,
            _MANY,
            _loses_nothing,
            basis=_FIRST_OUT,
        ),
    ),
)
