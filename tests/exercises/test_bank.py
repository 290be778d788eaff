"""Every answer of the bank loses what it should, is told what it should, and always in the same words.

A right answer is judged once, and so is a wrong one. Every twelfth wrong one is judged again, then only in
what it lost. `BANK_TIMES=5` judges all the wrong ones five times over. Every third right one is searched as
far as a learner's, the others a third of that way; `BANK_WHOLE=1` searches all of them whole.
"""

from __future__ import annotations

import dataclasses
import os
from collections import Counter
from collections.abc import Callable, Collection, Hashable

import pytest

from helpers.exercises import exercise_names, find_notebook, judge, notebooks
from helpers.exercises.judge import judge_exercise
from helpers.exercises.model import Exercise
from helpers.exercises.verdict import Verdict
from helpers.explorer.explore import Budget, Exploration, explore
from helpers.explorer.run import Run
from helpers.explorer.scheduler import Program
from helpers.explorer.workers import WorkerPool
from helpers.runtime.definitions import read_script
from tests.exercises.bank import Answer, answers

pytestmark = pytest.mark.spread
BANK = answers()
RIGHT = [answer for answer in BANK if answer.is_right]
WRONG = [answer for answer in BANK if not answer.is_right]
TIMES = int(os.environ.get("BANK_TIMES", "1"))
TWICE = frozenset(answer.name for answer in WRONG[::12])
WHOLE = frozenset(answer.name for answer in (RIGHT if os.environ.get("BANK_WHOLE") else RIGHT[::3]))
COUNTS_LATER = "counts once this holds"  # lost with another requirement, and not by a run


def verdict(answer: Answer, pool: WorkerPool) -> Verdict:
    """All requirements judged."""
    return judge_exercise(exercise_of(answer), read_script(answer.path), pool)


def exercise_of(answer: Answer) -> Exercise:
    (found,) = (one for one in find_notebook(answer.notebook).exercises if one.name == answer.exercise)
    return found


def explore_less(
    program: Program,
    pool: WorkerPool,
    enough: Callable[[Run], bool],
    budget: Budget,
    faults: Callable[[Run], Hashable],
) -> Exploration:
    """A third of the search."""
    operations, dice = budget.operations // 3, budget.random_schedules // 3
    less = dataclasses.replace(budget, operations=operations, random_schedules=dice)
    return explore(program, pool, enough, less, faults)


def only_lost(exercise: Exercise, found: Verdict) -> Exercise:
    """The exercise, with the requirements alone that a run of the answer failed."""
    failed = {
        one.name for one in found.requirements if not one.passed and not one.message.startswith(COUNTS_LATER)
    }
    kept = (one for one in exercise.requirements if one.name in failed)
    return dataclasses.replace(
        exercise, requirements=tuple(dataclasses.replace(one, basis="") for one in kept)
    )


def told(found: Verdict, names: Collection[str]) -> dict[str, str]:
    """What is said about these requirements."""
    return {one.name: one.message for one in found.requirements if one.name in names}


@pytest.mark.parametrize("answer", RIGHT, ids=lambda answer: answer.name)
def test_a_right_answer_earns_everything(
    answer: Answer, pool: WorkerPool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if answer.name not in WHOLE:
        monkeypatch.setattr(judge, "explore", explore_less)
    found = verdict(answer, pool)

    assert found.passed, found.as_text()
    assert found.counterexample is None


@pytest.mark.parametrize("answer", WRONG, ids=lambda answer: answer.name)
def test_a_wrong_answer_loses_what_it_should_and_hears_why(answer: Answer, pool: WorkerPool) -> None:
    first = verdict(answer, pool)
    lost = {requirement.name for requirement in first.requirements if not requirement.passed}
    heard = "\n".join(requirement.message for requirement in first.requirements)

    assert lost == answer.loses, first.as_text()
    assert [words for words in answer.says if words not in heard] == [], first.as_text()
    assert all(requirement.message for requirement in first.requirements if not requirement.passed)

    failed = only_lost(exercise_of(answer), first)
    names = [one.name for one in failed.requirements]
    for _ in range(max(TIMES - 1, answer.name in TWICE)):
        again = judge_exercise(failed, read_script(answer.path), pool)
        assert told(again, names) == told(first, names)
        assert (again.counterexample, again.picture) == (first.counterexample, first.picture)


@pytest.mark.parametrize("notebook", list(notebooks()))
def test_every_exercise_has_enough_answers(notebook: str) -> None:
    right = Counter(answer.exercise for answer in RIGHT if answer.notebook == notebook)
    wrong = Counter(answer.exercise for answer in WRONG if answer.notebook == notebook)

    assert set(right) == set(wrong) == set(exercise_names(notebook))
    assert min(right.values()) >= 3
    assert min(wrong.values()) >= 6


def test_no_two_exercises_have_the_same_name() -> None:
    names = [name for notebook in notebooks() for name in exercise_names(notebook)]

    assert sorted(set(names)) == sorted(names)


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
