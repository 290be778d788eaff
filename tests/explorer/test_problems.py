"""Classical problems: right programs pass, and every bug put into one is found. See `problem_bank.py`.

A buggy program is searched as far as anybody's, a right one a third of that way. `bench_problems.py` goes
all of it.
"""

from __future__ import annotations

from collections import Counter

import pytest

from helpers.explorer.explore import Budget
from helpers.explorer.failures import BUDGET
from helpers.explorer.workers import WorkerPool
from tests.explorer.problem_bank import Case, buggy, changed, kinds, problems, right, search

pytestmark = pytest.mark.spread
RIGHT, BUGGY = right(), buggy()
A_THIRD = Budget(operations=BUDGET.operations // 3, random_schedules=BUDGET.random_schedules // 3)


@pytest.mark.parametrize("case", RIGHT, ids=str)
def test_a_right_program_passes(case: Case, pool: WorkerPool) -> None:
    searched = search(case, pool, A_THIRD)
    assert searched.exploration.differing is None
    assert searched.failing is None, kinds(searched.failing)
    assert searched.exploration.schedules > 1


@pytest.mark.parametrize("case", BUGGY, ids=str)
def test_a_bug_is_found(case: Case, pool: WorkerPool) -> None:
    searched = search(case, pool)
    assert searched.failing is not None, "missed"
    assert searched.found, kinds(searched.failing)


def test_the_bank_is_large() -> None:
    assert len(problems()) >= 15
    assert len(BUGGY) >= 60
    assert {case.problem for case in RIGHT} == {case.problem for case in BUGGY} == set(problems())


def test_every_bug_is_put_into_a_right_program() -> None:
    unbroken = {(case.problem, case.function): case.functions() for case in RIGHT}
    assert all(case.functions() != unbroken[case.problem, case.function] for case in BUGGY)
    assert max(Counter(str(case) for case in RIGHT + BUGGY).values()) == 1


@pytest.mark.parametrize("difference", ["- lost", "- a", "  a\n+ c"])
def test_a_difference_fits_in_exactly_one_place(difference: str) -> None:
    with pytest.raises(ValueError, match="fits in"):
        changed("a\nb\na\n", difference)


def test_a_difference_keeps_the_indentation() -> None:
    source = "def f():\n    if x:\n        y()\n    z()\n"
    assert changed(source, "- if x:\n-     y()\n+ y()\n  z()") == "def f():\n    y()\n    z()\n"
