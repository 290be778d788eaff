"""Cells that run again, fail, or are no Python, without a kernel."""

from __future__ import annotations

import pytest

from helpers.runtime.session import Session

pytestmark = pytest.mark.spread


def session_of(*sources: str) -> Session:
    session = Session()
    for number, source in enumerate(sources, start=1):
        session.add(number, source)
    return session


@pytest.mark.parametrize(
    ("sources", "labels"),
    [
        pytest.param(["A = 1", "B = 2", "A = 1"], ["cell 3", "cell 2"], id="the same again"),
        pytest.param(["A = 1", "A = 2", "A = 1"], ["cell 1", "cell 2", "cell 3"], id="rebound between"),
        pytest.param(["A = B", "B = 2", "A = B"], ["cell 1", "cell 2", "cell 3"], id="what it reads changed"),
        pytest.param(
            ["def f(): B", "B = 2", "def f(): B"], ["cell 3", "cell 2"], id="what it reads later changed"
        ),
        pytest.param(
            ["@B\ndef f(): 1", "B = 2", "@B\ndef f(): 1"], ["cell 1", "cell 2", "cell 3"], id="its decorator"
        ),
        pytest.param(["def f(): f()", "def f(): f()"], ["cell 2"], id="a recursive function"),
        pytest.param(["A = A + 1", "A = A + 1"], ["cell 1", "cell 2"], id="a count"),
        pytest.param(["A += 1", "A += 1"], ["cell 1", "cell 2"], id="a count by assignment"),
        pytest.param(
            ["A = 1", "from m import *", "A = 1"], ["cell 1", "cell 2", "cell 3"], id="a star import"
        ),
        pytest.param(
            ["A = 1", "for A in x: pass", "A = 1"], ["cell 1", "cell 2", "cell 3"], id="a loop rebinds"
        ),
        pytest.param(["A = 1\n", "A = 1"], ["cell 1", "cell 2"], id="another source"),
    ],
)
def test_a_cell_that_runs_again_counts_once_unless_that_would_change_anything(
    sources: list[str], labels: list[str]
) -> None:
    assert [cell.label for cell in session_of(*sources).definitions.cells] == labels


def test_many_runs_of_all_cells_stay_as_small_as_one() -> None:
    notebook = ["import os", "def f(): return g()", "def g(): return os", "print(f())"]
    cells = session_of(*notebook * 10).definitions.cells
    assert [(cell.label, cell.source) for cell in cells] == list(
        zip(["cell 37", "cell 38", "cell 39", "cell 40"], notebook, strict=True)
    )


def test_a_cell_that_failed_keeps_what_ran() -> None:
    session = session_of("A = 1")
    session.stop(session.add(2, "B = 2\nC = 3\nD = 4"), 1)
    assert session.definitions.names() == {"A", "B"}


def test_a_repeated_cell_that_fails_keeps_its_older_names() -> None:
    session = session_of("A = 1\nB = 2")
    session.stop(session.add(2, "A = 1\nB = 2"), 1)
    assert session.definitions.names() == {"A", "B"}


def test_a_cell_that_the_kernel_refused_binds_nothing() -> None:
    session = session_of("A = 1")
    session.reject(session.add(2, "B = 2"))
    assert session.definitions.names() == {"A"}


def test_a_problem_stays_until_its_cell_runs_again() -> None:
    session = Session()
    session.reject(session.add(1, "def f(:", "first"))
    session.reject(session.add(2, "def g(): pass\nreturn", "second"))
    assert [problem.label for problem in session.definitions.problems] == ["cell 1", "cell 2"]
    session.add(3, "def f(): pass", "first")
    assert [problem.label for problem in session.definitions.problems] == ["cell 2"]
    session.add(4, "1", "second")
    assert session.definitions.problems == ()
    assert session.definitions.names() == {"f", "g"}
