"""The exercise limited of 07_semaphore: at most n inside, and not fewer."""

from __future__ import annotations

from dataclasses import replace

from helpers.exercises import semaphore_programs as programs
from helpers.exercises.advice import CAUGHT
from helpers.exercises.judging import answered, briefly, patiently
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement, once
from helpers.exercises.semaphore_faults import (
    KEPT,
    NOT_GOT,
    TOO_EARLY,
    TOO_OFTEN,
    answers,
    error_advice,
    failure,
    hangs,
    limiting,
    visit,
)
from helpers.explorer.explore import Budget
from helpers.explorer.run import ProcessRecord, Run

_CALL = "limited(semaphore, enter, work, leave)"
_SLOWEST = 1_000_000.0  # seconds; longer than any usual time-out
_SEARCH = Budget(operations=2_500, random_schedules=10)


def _alone(permits: int, says: object = None) -> Case:
    returning = f", and each of the three functions returns {says}" if says is not None else ""
    return Case(
        "limited",
        (permits, says),
        given=programs.limit_one,
        shown=f"{_CALL}, where {_permits(permits)} free{returning}",
        slowest_step=_SLOWEST,
    )


def _all(permits: int, people: int) -> Case:
    return Case(
        "limited",
        (permits, people),
        given=programs.limit_all,
        shown=f"{_CALL} in {people} processes, where {_permits(permits)} free",
        slowest_step=_SLOWEST,
    )


def _meeting(permits: int) -> Case:
    return Case(
        "limited",
        (permits,),
        given=programs.limit_meeting,
        shown=f"{_CALL} in {permits} processes that wait for each other in work, where {permits} are free",
        slowest_step=_SLOWEST,
    )


def _failing(permits: int, error: str, says: object = None) -> Case:
    returning = f", and enter and leave return {says}" if says is not None else ""
    return Case(
        "limited",
        (permits, says, error),
        given=programs.limit_failing,
        shown=f"{_CALL}, where work {error}{returning}",
        slowest_step=_SLOWEST,
    )


def _permits(number: int) -> str:
    return "1 permit is" if number == 1 else f"{number} permits are"


_ALONE = (*briefly(_alone(1), _alone(3)), *once(_alone(2, True)))
_CROWD = (replace(_all(2, 3), budget=_SEARCH), *briefly(_all(1, 2)))
_MEETING = briefly(_meeting(2), _meeting(3))
_SEARCHED_ERRORS = ("raises ValueError", "calls sys.exit(3)")
_FAILING = (
    *briefly(*(_failing(permits, error) for permits, error in enumerate(_SEARCHED_ERRORS, 1))),
    *once(*(_failing(2, error) for error in programs.ERRORS if error not in _SEARCHED_ERRORS)),
    *once(_failing(2, "raises ValueError", says=True)),
)


def _room(run: Run) -> int:
    """The number that says how many are inside: the first that the given program makes."""
    return next(step.target for step in run.steps if step.operation == "value.create")


def _unfinished(run: Run, case: Case) -> Judgement:
    """What is wrong with a run that did not come to its end; None if it did."""
    if not run.root.returned:
        return _stuck(run, case)
    return _failure(run, case)


def _failure(run: Run, case: Case) -> Fault | None:
    fault = failure(run, case.name)
    if fault and any(visit(run, one, _room(run)).refused for one in answers(run, case.name)):
        return replace(fault, advice=fault.advice or NOT_GOT)
    return fault


def _stuck(run: Run, case: Case) -> Judgement:
    if fault := _failure(run, case):
        return fault
    if hangs(run) and (told := limiting(run, case.name, _room(run))):
        waiting = [process.name for process in answers(run, case.name) if process.waiting]
        if waiting:
            return Fault(f"{' and '.join(waiting)} can't go on, and will wait for ever.", told, "deadlock")
    return DID_NOT_FINISH


def _comes_and_goes(run: Run, case: Case) -> Judgement:
    if (judgement := _unfinished(run, case)) is not None:
        return judgement
    process = answered(run, case.name)
    if process is None:
        return DID_NOT_FINISH
    room = _room(run)
    writes = [
        (step.target == room, step.access.value)
        for step in run.steps
        if step.process == process.index and step.access is not None and step.access.writes
    ]
    if writes == list(_WHAT):
        return _permits_left(run, case)
    did = ", then ".join(_WHAT.get(write, "something else") for write in writes) or "none of them"
    told = f"In {case.shown}, it should call enter(), then work(), then leave(); it called {did}."
    if sorted(writes) == sorted(_WHAT):
        return Fault(told, "Who works is inside: enter() comes before work(), and leave() after it.")
    return Fault(told, _CALLS)


_WHAT = {(True, "1"): "enter()", (False, "1"): "work()", (True, "0"): "leave()"}


def _permits_left(run: Run, case: Case) -> Judgement:
    permits, left = case.arguments[0], run.root.value[-1]
    if left == permits:
        return None
    told = f"In {case.shown}, {permits} should be free in the end, and {left} are."
    advice = limiting(run, case.name, _room(run)) or (KEPT if left < permits else TOO_OFTEN)
    return Fault(told, advice, kind="permits lost" if left < permits else "over-release")


def _never_too_many(run: Run, case: Case) -> Judgement:
    room, permits = _room(run), case.arguments[0]
    inside = [
        int(step.access.value)
        for step in run.steps
        if step.target == room and step.access is not None and step.access.writes
    ]
    if max(inside, default=0) > permits:
        told = f"In {case.shown}, {max(inside)} were inside at the same time."
        return Fault(told, limiting(run, case.name, room), kind="too many inside")
    if (judgement := _unfinished(run, case)) is not None:
        return judgement
    for process in answers(run, case.name):
        if visit(run, process, room).at_enter is None:
            told = f"In {case.shown}, {process.name} never called enter()."
            return Fault(told, limiting(run, case.name, room) or _CALLS, kind="too few inside")
    return _permits_left(run, case)


def _enough(run: Run, case: Case) -> Judgement:
    (permits,) = case.arguments
    if fault := _failure(run, case):
        return fault
    if run.root.returned:
        return None
    room = _room(run)
    entered = {step.process for step in run.steps if step.target == room and step.access is not None}
    came_in = len({process.index for process in answers(run, case.name)} & entered)
    if hangs(run) and came_in < permits:
        told = f"{permits} may be inside at the same time, but only {came_in} came in: nobody else gets in."
        return Fault(told, limiting(run, case.name, room) or _ONE_BY_ONE, kind="too few inside")
    return DID_NOT_FINISH


_CALLS = (
    "Call each of the three once, whatever the others return: its name, and brackets with nothing in them."
)
_ONE_BY_ONE = "Let in whoever finds a permit: acquire() takes one and waits for nothing else."


def _survives(run: Run, case: Case) -> Judgement:
    process = answered(run, case.name)
    if process is None or not run.root.returned:
        return _stuck(run, case)
    heard, inside, worked, _ = run.root.value
    seen = visit(run, process, _room(run))
    if process.returned and not worked:
        neither = "enter() was not called, nor work()" if seen.at_enter is None else "work() was not called"
        return Fault(f"In {case.shown}, {neither}.", _CALLS)
    if process.returned:
        told = f"In {case.shown}, limited returned as if nothing had happened."
        return Fault(told, CAUGHT if case.arguments[1] is None else _DECIDES)
    if not heard:
        return _another(case, process)
    if worked > 1:
        return Fault(f"In {case.shown}, work() was called {worked} times.", _CALLS)
    if inside > 0:
        told = f"In {case.shown}, nobody called leave(): {inside} is inside for ever."
        return Fault(told, "Call leave() in a `finally`, which runs after an exception, too.")
    if inside < 0:
        told = f"In {case.shown}, leave() was called more often than enter()."
        return Fault(told, "Call it once on each way out: what is in a `finally` runs on all of them.")
    if seen.at_enter and not seen.at_leave:
        told = f"In {case.shown}, the permit was given back before leave() was called."
        return Fault(told, TOO_EARLY, kind="too many inside")
    return _permits_left(run, case)


def _another(case: Case, process: ProcessRecord) -> Judgement:
    """Another exception has come out than the one that work raised."""
    if process.error is None:
        return DID_NOT_FINISH
    kind, text, place = process.error
    known = "" if kind == "SystemExit" else error_advice(kind, text)
    told = f"In {case.shown}, another exception came out of limited: {kind}{': ' if text else ''}{text}"
    where = f" ({place.label}, line {place.line})" if place.label else ""
    return Fault(f"{told}{where}.", known or _AS_IT_IS, kind="exception")


_DECIDES = "What enter and leave return doesn't matter: an `__exit__` that returns it swallows the exception."
_AS_IT_IS = "Let the exception that work raises through as it is: `raise` alone, after except, does that."


_ONCE = "comes in, works and goes out once, and gives the permit back"

LIMITED = Exercise(
    "limited",
    _CALL,
    (
        Requirement(_ONCE, 1, _ALONE, patiently(_comes_and_goes)),
        Requirement(
            "never more inside than there are permits; the others wait",
            1,
            _CROWD,
            _never_too_many,
            basis=_ONCE,
        ),
        Requirement("lets in as many as there are permits", 1, _MEETING, _enough, basis=_ONCE),
        Requirement(
            "goes out and gives the permit back when work raises, and lets the error through",
            1,
            _FAILING,
            patiently(_survives),
            basis=_ONCE,
        ),
    ),
)
