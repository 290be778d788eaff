from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell
from nbgrader.converters import Autograde

from helpers.grading.course import convert, open_course
from helpers.grading.normalise import read
from helpers.grading.submission import read_submission
from helpers.runtime.definitions import Unreadable
from tests.grading.stand_in import NAME, RIGHT, answered, cell, hand_in


def _file(folder: Path, content: object) -> Path:
    path = folder / "n.ipynb"
    if isinstance(content, bytes):
        path.write_bytes(content)
    else:
        path.write_text(content if isinstance(content, str) else json.dumps(content))
    return path


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", r"the file is not JSON \(Expecting value, line 1\)"),
        ('{"cells": [\n{"cell_type": "code', r"the file is not JSON \(Unterminated string.*, line 2\)"),
        (b"\xff\xfe\x00", "the file is not text in UTF-8"),
        ("[" * 100_000, "the file is nested too deeply"),
        ([1, 2], "the file is JSON, but has no list of cells"),
        ({"cells": "none"}, "the file is JSON, but has no list of cells"),
    ],
)
def test_a_file_that_is_no_notebook_is_one_clear_line(tmp_path: Path, content: object, reason: str) -> None:
    with pytest.raises(Unreadable, match=f"^{reason}$"):
        read_submission(_file(tmp_path, content))


def test_a_file_that_is_too_large_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "n.ipynb"
    with path.open("wb") as stream:
        stream.truncate(60_000_000)
    with pytest.raises(Unreadable, match="larger than 50 MB"):
        read_submission(path)


def test_a_file_that_is_not_there_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match=r"cannot be opened \(No such file or directory\)"):
        read_submission(tmp_path / "n.ipynb")


@pytest.mark.parametrize(
    "raw",
    [
        {"cell_type": "code", "source": "x = 1"},
        {"cell_type": "code", "source": ["x = ", "1"], "metadata": None, "id": 3},
        {"cell_type": "code", "source": "x = 1", "outputs": [{"nonsense": 1}], "metadata": {"nbgrader": "x"}},
        {"cell_type": "code", "source": "x = 1", "id": "same", "execution_count": "seven", "extra": []},
    ],
)
def test_whatever_else_a_cell_holds_its_source_is_read(tmp_path: Path, raw: dict[str, Any]) -> None:
    content = {"cells": [raw, "no cell at all", raw], "nbformat": 4}
    notebook = read_submission(_file(tmp_path, content))
    assert [(c.cell_type, c.source, c.outputs) for c in notebook.cells] == [("code", "x = 1", [])] * 2


def test_what_cannot_be_written_again_is_replaced(tmp_path: Path) -> None:
    content = '{"cells": [{"cell_type": "code", "source": "x = \'\\ud800\'"}]}'
    assert read_submission(_file(tmp_path, content)).cells[0].source == "x = '?'"


def _graded(course: Path, notebook: NotebookNode) -> NotebookNode:
    """Hand in, autograde as nbgrader does, and return the autograded notebook."""
    hand_in(course, "ada", notebook)
    convert(open_course(), Autograde, NAME, "ada")
    return read(course / "autograded" / "ada" / NAME / f"{NAME}.ipynb")


def _said(notebook: NotebookNode, name: str) -> str:
    [output] = cell(notebook, name).outputs
    return str(output.data["text/plain"])


def test_points_that_the_learner_changed_are_the_gradebooks_again(course: Path) -> None:
    notebook = answered(RIGHT)
    cell(notebook, "check_double").metadata.nbgrader.update(points=100, grade=False, solution=True)
    graded = cell(_graded(course, notebook), "check_double")
    assert (graded.metadata.nbgrader.points, graded.metadata.nbgrader.grade) == (3, True)


def test_a_locked_cell_that_the_learner_changed_is_the_gradebooks_again(course: Path) -> None:
    notebook = answered(RIGHT)
    cell(notebook, "check_double").source = "print('right')"
    cell(notebook, "given").source = "def check(answer): pass"
    graded = _graded(course, notebook)
    assert cell(graded, "check_double").source == "check(double)"
    assert "Unsolved" in cell(graded, "given").source


def test_a_cell_that_stands_there_twice_does_not_stop_the_grading(course: Path) -> None:
    notebook = answered(RIGHT)
    notebook.cells += [
        new_code_cell(c.source, metadata=c.metadata) for c in notebook.cells if "nbgrader" in c.metadata
    ]
    graded = _graded(course, notebook)
    assert _said(graded, "check_double") == "double: right"
    assert _said(graded, "check_shout") == "shout: right"


@pytest.mark.parametrize(
    "gone", [["check_double"], ["double", "check_double"], ["check_double", "check_shout"]]
)
def test_a_check_cell_that_is_gone_is_there_again(course: Path, gone: list[str]) -> None:
    notebook = answered(RIGHT)
    notebook.cells = [c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade_id") not in gone]
    graded = _graded(course, notebook)
    assert cell(graded, "check_double").source.endswith("check(double)")
    expected = "there is no such function" if "double" in gone else "right"
    assert _said(graded, "check_double") == f"double: {expected}"
    assert _said(graded, "check_shout") == "shout: right"


def test_a_check_cell_made_a_text_cell_is_a_code_cell_again(course: Path) -> None:
    notebook = answered(RIGHT)
    place = notebook.cells.index(cell(notebook, "check_double"))
    notebook.cells[place] = new_markdown_cell("check(double)", metadata=notebook.cells[place].metadata)
    assert _said(_graded(course, notebook), "check_double") == "double: right"


@pytest.mark.parametrize(
    "metadata", [{}, {"grade_id": ["x"]}, {"schema_version": 1}, {"grade_id": "unheard_of"}]
)
def test_a_cell_with_odd_nbgrader_metadata_is_a_plain_cell(course: Path, metadata: dict[str, Any]) -> None:
    notebook = answered(RIGHT)
    notebook.cells.insert(0, new_code_cell("x = 1", metadata={"nbgrader": metadata}))
    graded = _graded(course, notebook)
    assert "nbgrader" not in graded.cells[0].metadata
    assert _said(graded, "check_double") == "double: right"


def test_a_tag_cannot_keep_a_check_from_being_judged(course: Path) -> None:
    notebook = answered({})
    for each in notebook.cells:
        each.metadata["tags"] = ["skip-execution"]
    assert _said(_graded(course, notebook), "check_double") == "double: not solved yet"


def test_outputs_that_the_learner_wrote_into_the_file_count_for_nothing(course: Path) -> None:
    notebook = answered({})
    cell(notebook, "check_double").outputs = [
        NotebookNode(output_type="execute_result", data={"text/plain": "3"}, metadata={}, execution_count=1)
    ]
    assert _said(_graded(course, notebook), "check_double") == "double: not solved yet"


def test_code_cells_are_numbered_as_verdicts_call_them(course: Path) -> None:
    graded = _graded(course, answered(RIGHT))
    assert [c.execution_count for c in graded.cells if c.cell_type == "code"] == [1, 2, 3, 4, 5, 6]
