"""Exercises that ask for a value: what a demo really does decides, each time anew."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import Process
from typing import Any

from helpers.exercises.judging import answered, briefly, described, same, shown
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement
from helpers.explorer.answer import Prediction
from helpers.explorer.run import Run


def run_demo(name: str, demo: Callable[[], Any]) -> Any:
    """Run the demo, and let another process say what the learner expected of it."""
    result = demo()
    process = Process(target=Prediction(name))
    process.start()
    process.join()
    return result


def prediction(name: str, demo: Callable[[], Any], what: str, points: int = 1) -> Exercise:
    """The learner's variable `name` says what `demo()` returns."""
    cases = briefly(Case(name, (name, demo), given=run_demo, shown=name, drawn=False))
    return Exercise(name, name, (Requirement(f"predicts {what}", points, cases, _judge),))


def _judge(run: Run, case: Case) -> Judgement:
    process = answered(run, case.name)
    if process is None or not process.returned or process.result is None:
        return DID_NOT_FINISH
    kind, got = process.result
    if kind != "plain" or not same(got, run.root.value):
        predicted = shown(got) if kind == "plain" else described(got)
        return Fault(f"you predicted {predicted}\nit really is  {shown(run.root.value)}")
    return None
