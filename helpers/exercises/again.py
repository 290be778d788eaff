"""Cases that call the learner's function a second time in the same process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from multiprocessing import Process
from typing import Any

from helpers.exercises.judging import Judge, answered, described, differs, same
from helpers.exercises.model import DID_NOT_FINISH, Arguments, Case, Fault, Judgement, once
from helpers.explorer.answer import Twice
from helpers.explorer.run import Run

STILL_THERE = (
    "It was called twice in the same process: what a call leaves outside of the function, such as in a "
    "global variable or in a default value, is still there at the next one."
)


def call_twice(name: str, first: Arguments, second: Arguments) -> None:
    """Call the learner's function with these arguments, and then with those, in a process of its own."""
    process = Process(target=Twice(name, *first), args=second)
    process.start()
    process.join()


def again(case: Case, *first: Any) -> tuple[Case, ...]:
    """The case, in a process that has called the function with the arguments `first` before."""
    second = replace(
        case,
        arguments=(case.name, first, case.arguments),
        given=call_twice,
        shown=f"{case.shown}, called a second time",
    )
    return once(second)


def and_again(judge: Judge, part: Callable[[Any], Any] = lambda whole: whole) -> Judge:
    """The same judge, and of a second call, whether it returned what is expected, or this part of it."""

    def judging(run: Run, case: Case) -> Judgement:
        return _second(run, case, part) if case.given is call_twice else judge(run, case)

    return judging


def _second(run: Run, case: Case, part: Callable[[Any], Any]) -> Judgement:
    process = answered(run, case.name)
    if process is None or not process.returned or process.result is None:
        return DID_NOT_FINISH
    kind, got = process.result
    if kind == "plain" and same(part(got), part(case.expected)):
        return None
    told = differs(got if kind == "plain" else described(got), case.expected)
    return Fault(f"In {case.shown}:\n{told}", STILL_THERE)
