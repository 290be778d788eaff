"""The exercises of 02_queue: the programs around the learner's functions, and the requirements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from helpers.exercises import queue_programs as programs
from helpers.exercises.again import again, and_again
from helpers.exercises.judging import both, joined_for_sure, leaves_nothing_running, nobody_fails
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
from helpers.exercises.queue_consume import CONSUME
from helpers.exercises.queue_judging import (
    ODD,
    a_child_puts,
    hardly,
    is_put,
    is_take,
    item_advice,
    sees_the_end,
    through_queues,
)
from helpers.exercises.queue_offer import OFFER
from helpers.exercises.queue_workers import SQUARE_ALL
from helpers.explorer.run import Run

_MIXED: list[Any] = ["first", None, 0, "", [], False, "STOP", {"last": (1.5, b"bytes")}]
_SLOWEST = 1_000  # seconds; no usual time-out outlasts it
_LARGE = ["a" * 30_000, "b" * 70_000, "c" * 140_000]  # characters; a queue's pipe holds 65,536 bytes

_RETURNS = "returns every item, in order"
_PUTS = "a child puts each item, the parent takes them out"
_ENDS = "leaves no process running, and none has failed"


def _calling(name: str, items: list[Any], text: str) -> Case:
    return Case(name, (items,), shown=f"{name}({text})", expected=items, slowest_step=_SLOWEST)


def _small(name: str) -> tuple[Case, ...]:
    return (
        _calling(name, [1, 2, 3], "[1, 2, 3]"),
        *hardly(_calling(name, _MIXED, "items of many types"), _calling(name, [], "[]")),
        *once(_calling(name, ODD, f"{len(ODD)} items")),
    )


def _again(name: str) -> tuple[Case, ...]:
    return again(_calling(name, ["last"], "['last']"), ["first", "second"])


def _expected(case: Case) -> Any:
    return case.expected


_returns = and_again(both(sees_the_end, through_queues(_expected, item_advice)))
_puts = both(sees_the_end, a_child_puts)
_ends = both(sees_the_end, both(leaves_nothing_running, nobody_fails))

# -- fill_then_take

_FILLING = _small("fill_then_take")


def _takes_when_it_has_ended(run: Run, case: Case) -> Judgement:
    if not run.root.returned:
        return DID_NOT_FINISH
    run = _without_other_queues(run, len(case.arguments[0]))
    putting: set[int] = set()
    for step in run.steps:
        if step.process and is_put(step):
            putting.add(step.process)
        elif step.operation in ("process.end", "process.die"):
            putting.discard(step.process)
        elif not step.process and is_take(step) and putting:
            name = run.processes[min(putting)].name
            return Fault(
                f"The parent took {step.outcome} out while {name}, which puts the items, still ran.",
                "Join the child before you take the first item out: then nothing more can come.",
            )
    took = [step.operation for step in run.steps if not step.process and is_take(step)]
    return joined_for_sure(run, before=took[0]) if took else None


def _without_other_queues(run: Run, items: int) -> Run:
    """The run without what went through queues that only tell something about the items."""
    put = Counter(step.target for step in run.steps if step.process and is_put(step))
    holding = {queue for queue, count in put.items() if count >= items > 0}
    kept = (step for step in run.steps if step.target in holding or not (is_put(step) or is_take(step)))
    return replace(run, steps=tuple(kept))


FILL_THEN_TAKE = Exercise(
    "fill_then_take",
    "fill_then_take(items)",
    (
        Requirement(_RETURNS, 1, (*_FILLING, *_again("fill_then_take")), _returns),
        Requirement(_PUTS, 1, _FILLING, _puts, basis=_RETURNS),
        Requirement(
            "takes the first item out when the child has ended",
            1,
            _FILLING,
            both(sees_the_end, _takes_when_it_has_ended),
            basis=_PUTS,
        ),
        Requirement(_ENDS, 1, _FILLING, _ends, basis=_RETURNS),
    ),
)

# -- take_while_putting

_TAKING = _small("take_while_putting")
_TAKING_LARGE = hardly(
    _calling("take_while_putting", list(_LARGE), "items larger than the queue's pipe"),
    _calling("take_while_putting", ["d" * 20_000] * 5, "items larger than the queue's pipe together"),
)

TAKE_WHILE_PUTTING = Exercise(
    "take_while_putting",
    "take_while_putting(items)",
    (
        Requirement(_RETURNS, 1, (*_TAKING, *_again("take_while_putting")), _returns),
        Requirement(_PUTS, 1, _TAKING, _puts, basis=_RETURNS),
        Requirement("works for more than the queue's pipe can hold", 1, _TAKING_LARGE, _returns),
        Requirement(_ENDS, 1, _TAKING, _ends, basis=_RETURNS),
    ),
)

# -- predictions


def _predicting(name: str, demo: Callable[[], Any], what: str) -> Exercise:
    """A prediction of what is the same under all schedules."""
    exercise = prediction(name, demo, what)
    requirements = (replace(one, cases=hardly(*one.cases)) for one in exercise.requirements)
    return replace(exercise, requirements=tuple(requirements))


NOTEBOOK = Notebook(
    "02_queue",
    (
        _predicting("predicted_taken", programs.taken_by_two, "what two processes take out of one queue"),
        CONSUME,
        _predicting(
            "predicted_ended", programs.ended_before_taking, "which child ends before its text is taken out"
        ),
        FILL_THEN_TAKE,
        TAKE_WHILE_PUTTING,
        _predicting("predicted_puts", programs.put_into_three, "what becomes of five puts into three places"),
        OFFER,
        SQUARE_ALL,
    ),
)
