"""The rules find what they are there for, in small notebooks made here."""

from __future__ import annotations

from typing import Any

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from tests.notebooks.rules import WIDEST, check_faults, id_faults, landed, uncompared, wide_lines

ERROR = new_output("error", ename="E", evalue="no", traceback=[])
PICTURE = new_output("display_data", data={"image/png": "AAAA"})


def _notebook(*cells: NotebookNode) -> NotebookNode:
    return new_notebook(cells=list(cells))


def _ran(source: str = "1", number: int | None = 1, **cell: Any) -> NotebookNode:
    return new_code_cell(source, id="a", execution_count=number, **cell)


@pytest.mark.parametrize(
    ("cell", "fault"),
    [
        (_ran(number=None), "has no stored result"),
        (_ran(number=7), "was run as 7, not as 1: run the notebook from the top"),
        (_ran("# NBVAL_SKIP\n1"), "is not even run"),
        (_ran(metadata={"tags": ["skip-execution"]}), "is not even run"),
        (_ran(outputs=[ERROR]), "stores a E, but is not tagged raises-exception"),
        (_ran(outputs=[PICTURE]), "shows a picture that is not compared: give it a text or mark the cell"),
    ],
)
def test_a_cell_that_nbval_would_not_compare_is_found(cell: NotebookNode, fault: str) -> None:
    assert uncompared(_notebook(cell)) == [f"a: {fault}"]


@pytest.mark.parametrize(
    "cell",
    [
        _ran(),
        _ran("x = 1\n# NBVAL_IGNORE_OUTPUT\nx", number=None),
        _ran(number=None, metadata={"tags": ["nbval-ignore-output"]}),
        _ran("  \n", number=None),
        _ran(outputs=[ERROR], metadata={"tags": ["raises-exception"]}),
        new_markdown_cell("text"),
    ],
)
def test_a_cell_that_is_compared_or_says_that_it_is_not_is_no_fault(cell: NotebookNode) -> None:
    assert uncompared(_notebook(cell)) == []


def _graded(exercise: str, **changes: Any) -> list[NotebookNode]:
    plain = {"grade": False, "locked": False, "solution": True, "grade_id": exercise}
    check = {"grade": True, "locked": True, "solution": False, "points": 2, "grade_id": f"check_{exercise}"}
    tags = changes.pop("tags", ["raises-exception"])
    return [
        new_code_cell(id=exercise, metadata={"nbgrader": plain}),
        new_code_cell(id=f"c-{exercise}", metadata={"nbgrader": {**check, **changes}, "tags": tags}),
    ]


@pytest.mark.parametrize(
    ("changes", "faults"),
    [
        ({}, []),
        ({"points": 3}, ["check_stream: 3 points, the exercise has 2"]),
        ({"locked": False}, ["check_stream: not locked"]),
        ({"tags": []}, ["check_stream: not tagged raises-exception, so it would stop Run All Cells"]),
        ({"grade_id": "check_steam"}, ["stream: no check cell", "check_steam: checks no exercise"]),
    ],
)
def test_a_check_cell_that_does_not_fit_its_exercise_is_found(
    changes: dict[str, Any], faults: list[str]
) -> None:
    assert check_faults(_notebook(*_graded("stream", **changes)), {"stream": 2}) == faults


def test_an_exercise_without_cells_is_found() -> None:
    assert check_faults(_notebook(), {"ask": 1}) == ["ask: no answer cell", "ask: no check cell"]


def test_ids_that_stand_there_twice_or_are_missing_are_found() -> None:
    notebook = _notebook(*_graded("ask"), *_graded("serve"), new_markdown_cell())
    notebook.cells[2].id = "ask"
    notebook.cells[2].metadata.nbgrader.grade_id = "ask"
    del notebook.cells[4]["id"]
    assert id_faults(notebook) == [
        "cell 5 has no id",
        "cell id ask stands there 2 times",
        "grade id ask stands there 2 times",
    ]


def test_landed_ids_are_a_line_each() -> None:
    assert landed(_notebook(*_graded("ask")), "01_pipe") == [
        "01_pipe cell ask",
        "01_pipe cell c-ask",
        "01_pipe grade ask",
        "01_pipe grade check_ask",
    ]


@pytest.mark.parametrize(("width", "faults"), [(WIDEST, []), (97, ["a: a line of 97 characters, 96 fit"])])
def test_a_line_of_code_that_does_not_fit_on_the_page_is_found(width: int, faults: list[str]) -> None:
    text = new_markdown_cell("x" * 500, id="text")

    assert wide_lines(_notebook(text, _ran("1\n" + "x" * width))) == faults
