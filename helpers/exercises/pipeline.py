"""The exercises of 09_pipeline: a pipeline of readers and counters, in parts and as a whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from helpers.exercises import pipeline_programs as programs
from helpers.exercises.model import Exercise, Notebook
from helpers.exercises.pipeline_add import ADD_COUNTS
from helpers.exercises.pipeline_count import COUNT_TEXTS
from helpers.exercises.pipeline_read import READ_TEXTS
from helpers.exercises.pipeline_wait import WAIT_FOR_ALL
from helpers.exercises.pipeline_whole import WORD_COUNT
from helpers.exercises.predictions import prediction
from helpers.exercises.queue_judging import hardly


def _predicting(name: str, demo: Callable[[], Any], what: str) -> Exercise:
    """A prediction of what is the same under all schedules."""
    exercise = prediction(name, demo, what)
    requirements = (replace(one, cases=hardly(*one.cases)) for one in exercise.requirements)
    return replace(exercise, requirements=tuple(requirements))


NOTEBOOK = Notebook(
    "09_pipeline",
    (
        _predicting("predicted_put", programs.put_into_two_places, "how many texts the reader has put"),
        READ_TEXTS,
        _predicting("predicted_both", programs.two_locks, "what is added while one lock is held"),
        ADD_COUNTS,
        COUNT_TEXTS,
        _predicting("predicted_after_wait", programs.codes_after_wait, "two exit codes after wait"),
        WAIT_FOR_ALL,
        WORD_COUNT,
    ),
)
