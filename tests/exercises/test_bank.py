"""Every answer of the bank loses what it should, is told what it should, and always in the same words.

A wrong answer is judged five times over, a right one, which has no table to compare, twice.
"""

from __future__ import annotations

import dataclasses
from collections import Counter

import pytest

from helpers.exercises import exercise_names, find_notebook, notebooks
from helpers.exercises.judge import judge
from helpers.exercises.verdict import Verdict
from helpers.explorer.workers import WorkerPool
from helpers.runtime.definitions import read_script
from tests.exercises.bank import Answer, answers

pytestmark = pytest.mark.spread
BANK = answers()
RIGHT = [answer for answer in BANK if answer.is_right]
WRONG = [answer for answer in BANK if not answer.is_right]
TIMES = 5


def verdict(answer: Answer, pool: WorkerPool) -> Verdict:
    (found,) = judge(answer.notebook, read_script(answer.path), [answer.exercise], pool)
    return found


def without_time(found: Verdict) -> Verdict:
    """Everything that must be the same again: all but how long it took."""
    return dataclasses.replace(found, seconds=0.0)


@pytest.mark.parametrize("answer", RIGHT, ids=lambda answer: answer.name)
def test_a_right_answer_earns_everything(answer: Answer, pool: WorkerPool) -> None:
    first = verdict(answer, pool)

    assert first.passed, first.as_text()
    assert first.counterexample is None
    assert without_time(verdict(answer, pool)) == without_time(first)


@pytest.mark.parametrize("answer", WRONG, ids=lambda answer: answer.name)
def test_a_wrong_answer_loses_what_it_should_and_hears_why(answer: Answer, pool: WorkerPool) -> None:
    first = verdict(answer, pool)
    lost = {requirement.name for requirement in first.requirements if not requirement.passed}
    told = "\n".join(requirement.message for requirement in first.requirements)

    assert lost == answer.loses, first.as_text()
    assert [words for words in answer.says if words not in told] == [], first.as_text()
    assert all(requirement.message for requirement in first.requirements if not requirement.passed)
    for _ in range(TIMES - 1):
        again = verdict(answer, pool)
        assert again.as_text() == first.as_text()
        assert without_time(again) == without_time(first)


@pytest.mark.parametrize("notebook", list(notebooks()))
def test_every_exercise_has_enough_answers(notebook: str) -> None:
    right = Counter(answer.exercise for answer in RIGHT if answer.notebook == notebook)
    wrong = Counter(answer.exercise for answer in WRONG if answer.notebook == notebook)

    assert set(right) == set(wrong) == set(exercise_names(notebook))
    assert min(right.values()) >= 3
    assert min(wrong.values()) >= 6


def test_every_requirement_is_lost_by_some_answer() -> None:
    lost = {(answer.exercise, name) for answer in WRONG for name in answer.loses}
    known = {
        (exercise.name, requirement.name)
        for notebook in notebooks()
        for exercise in find_notebook(notebook).exercises
        for requirement in exercise.requirements
    }

    assert lost == known


def test_a_wrong_answer_says_what_it_must_hear() -> None:
    silent = [answer.name for answer in WRONG if not answer.loses or not answer.says]

    assert silent == []
