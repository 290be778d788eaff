"""The exercises of 03_manager_queue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from helpers.exercises import manager_queue_programs as programs
from helpers.exercises.manager_queue_errors import FIRST_ERROR
from helpers.exercises.manager_queue_log import POOL_LOG
from helpers.exercises.manager_queue_squares import POOL_SQUARES
from helpers.exercises.model import Exercise, Notebook
from helpers.exercises.predictions import prediction
from helpers.exercises.queue_judging import hardly


def _predicting(name: str, demo: Callable[[], Any], what: str) -> Exercise:
    """A prediction of what is the same under all schedules."""
    exercise = prediction(name, demo, what)
    requirements = (replace(one, cases=hardly(*one.cases)) for one in exercise.requirements)
    return replace(exercise, requirements=tuple(requirements))


NOTEBOOK = Notebook(
    "03_manager_queue",
    (
        _predicting(
            "predicted_calls", programs.calls_in_one_worker, "what a worker's own counter says, call by call"
        ),
        _predicting("predicted_noticed", programs.errors_noticed, "which errors of tasks the parent notices"),
        FIRST_ERROR,
        _predicting(
            "predicted_arrives", programs.arriving_arguments, "what can be the argument of a pool's task"
        ),
        POOL_SQUARES,
        _predicting(
            "predicted_nested", programs.nested_changes, "what becomes of a list in a manager's dictionary"
        ),
        POOL_LOG,
    ),
)
