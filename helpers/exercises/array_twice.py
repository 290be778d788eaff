"""A function of 06_array that is called a second time: what the first call leaves behind must not matter."""

from __future__ import annotations

from dataclasses import replace

from helpers.exercises import array_programs as programs
from helpers.exercises.array_faults import failure
from helpers.exercises.judging import answered, differs
from helpers.exercises.model import DID_NOT_FINISH, Case, Fault, Judgement
from helpers.explorer.run import FINISHED, Run

_LEFT_BEHIND = (
    "What one call leaves behind, such as a list of processes outside the function, must not matter to the "
    "next one."
)
_THE_CALLERS = "And a list that is passed belongs to the caller: leave its items in it."


def twice(case: Case) -> Case:
    """The same call, two times in one process: the second result counts."""
    return replace(
        case,
        given=programs.call_twice,
        arguments=(case.name, *case.arguments),
        shown=f"{case.shown}, called twice with the same arguments",
    )


def again(run: Run, case: Case) -> Judgement:
    """The second of two calls returns what the first did, if that was right."""
    process = answered(run, case.name)
    returned = [step.grant for step in run.steps if step.operation == "process.returned" and step.grant]
    results = [grant.operation.arguments[0] for grant in returned]
    if process is None or results[:1] != [("plain", case.expected)]:
        return None
    passes_a_list = any(isinstance(argument, list) for argument in case.arguments)
    advice = f"{_LEFT_BEHIND} {_THE_CALLERS}" if passes_a_list else _LEFT_BEHIND
    if fault := failure(run, case):
        return replace(fault, advice=advice)
    if run.ending != FINISHED:
        return DID_NOT_FINISH
    if process.value == case.expected:
        return None
    return Fault(f"In {case.shown}:\n{differs(process.value, case.expected)}", advice)
