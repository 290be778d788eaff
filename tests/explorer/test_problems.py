"""Classical problems: right programs pass, and every bug put into one is found. See `problem_bank.py`."""

from __future__ import annotations

from collections import Counter

import pytest

from helpers.explorer.explore import Exploration, explore
from helpers.explorer.run import Run
from helpers.explorer.workers import WorkerPool
from tests.explorer.problem_bank import Case, buggy, changed, fails, kinds, problems, right, shows

pytestmark = pytest.mark.spread
RIGHT, BUGGY = right(), buggy()


def first_failure(case: Case, pool: WorkerPool) -> tuple[Run | None, Exploration]:
    """The first run that fails, with the budget that everybody's programs get."""
    found: list[Run] = []

    def enough(run: Run) -> bool:
        if fails(run):
            found.append(run)
        return bool(found)

    exploration = explore(case.program, pool, enough)
    assert exploration.differing is None
    return (found[0] if found else None), exploration


@pytest.mark.parametrize("case", RIGHT, ids=str)
def test_a_right_program_passes(case: Case, pool: WorkerPool) -> None:
    run, exploration = first_failure(case, pool)
    assert run is None, f"{kinds(run)}: {run.message or run.failed()}"
    assert exploration.schedules > 1


@pytest.mark.parametrize("case", BUGGY, ids=str)
def test_a_bug_is_found(case: Case, pool: WorkerPool) -> None:
    run, _ = first_failure(case, pool)
    assert run is not None, "missed"
    assert shows(run, case.kind), f"found as {kinds(run)}"


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
