from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from nbformat import NotebookNode

from helpers.grading.normalise import read, to_text, write
from helpers.grading.release import main, release
from helpers.grading.unsolved import solved_values
from tests.grading.stand_in import NAME, cell

NOTEBOOK = Path(NAME) / f"{NAME}.ipynb"


@pytest.fixture
def notebook(released_course: Path) -> NotebookNode:
    """The learner's notebook."""
    return read(released_course / "notebooks" / NOTEBOOK)


@pytest.fixture
def course(released_course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the course to work in: the current folder."""
    shutil.copytree(released_course, tmp_path / "course")
    monkeypatch.chdir(tmp_path / "course")
    return tmp_path / "course"


def test_solutions_are_replaced_by_a_stub_that_raises(notebook: NotebookNode) -> None:
    assert "SOLUTION" not in to_text(notebook)
    lines = cell(notebook, "double").source.splitlines()
    assert lines[:2] == ["def double(number):", '    """Return twice the number."""']
    assert lines[2].startswith("    raise NotImplementedError")
    assert len(lines) == 3


def test_lessons_keep_their_outputs(notebook: NotebookNode) -> None:
    assert notebook.cells[1].outputs[0].data["text/plain"] == "6"


def test_check_cells_show_what_they_show_when_unsolved(notebook: NotebookNode) -> None:
    [output] = cell(notebook, "check_double").outputs
    assert (output.ename, output.evalue) == ("Unsolved", "double: not solved yet")


def test_cells_keep_their_ids(notebook: NotebookNode, released_course: Path) -> None:
    source = read(released_course / "source" / NOTEBOOK)
    assert [cell.id for cell in notebook.cells] == [cell.id for cell in source.cells]


def test_check_cells_can_be_neither_edited_nor_deleted_and_answers_not_deleted(
    notebook: NotebookNode,
) -> None:
    assert {key: cell(notebook, "check_double").metadata[key] for key in ("editable", "deletable")} == {
        "editable": False,
        "deletable": False,
    }
    assert cell(notebook, "double").metadata.deletable is False
    assert "editable" not in cell(notebook, "double").metadata


def test_what_is_made_is_in_the_one_form(notebook: NotebookNode, released_course: Path) -> None:
    assert (released_course / "notebooks" / NOTEBOOK).read_text() == to_text(notebook)


def test_no_gradebook_is_left_behind(released_course: Path) -> None:
    assert sorted(path.name for path in released_course.iterdir()) == [
        "nbgrader_config.py",
        "notebooks",
        "source",
    ]


def test_the_same_source_makes_the_same_bytes(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (course / "notebooks" / NOTEBOOK).read_bytes()
    assert main([]) == 0
    assert (course / "notebooks" / NOTEBOOK).read_bytes() == before
    assert capsys.readouterr().out == f"notebooks/{NAME}: unchanged\n"


def test_other_files_of_the_assignment_come_along_and_the_folders_readme_stays(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (course / "source" / NAME / "words.txt").write_text("one two")
    (course / "notebooks" / "README.md").write_text("Start here.")
    assert main([NAME]) == 0
    assert (course / "notebooks" / NAME / "words.txt").read_text() == "one two"
    assert (course / "notebooks" / "README.md").read_text() == "Start here."
    assert capsys.readouterr().out == f"notebooks/{NAME}: made\n"


def test_a_notebook_that_fails_unsolved_is_not_made_and_the_old_one_stays(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (course / "notebooks" / NOTEBOOK).read_bytes()
    source = read(course / "source" / NOTEBOOK)
    cell(source, "check_double").metadata.tags = []
    write(source, course / "source" / NOTEBOOK)
    assert main([]) == 1
    assert (course / "notebooks" / NOTEBOOK).read_bytes() == before
    said = capsys.readouterr().err
    assert "a cell raised Unsolved: double: not solved yet" in said
    assert said.endswith(f"notebooks/{NAME}: not made\n")


def test_an_unknown_name_is_one_clear_line(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["99_no"]) == 1
    assert capsys.readouterr().err == f"no notebook called 99_no in source/ (there: {NAME})\n"


@pytest.mark.parametrize(
    ("solution", "names"),
    [
        ("answer = 42\n", ["answer"]),
        ("first = 1\nsecond: int = 2\n", ["first", "second"]),
        ("def f():\n    return 1\n", []),
        ("    return 1\n", []),
        ("answer = 42\nprint(answer)\n", []),
    ],
)
def test_a_solution_of_values_is_told_from_one_of_code(solution: str, names: list[str]) -> None:
    source = f"# predict\n### BEGIN SOLUTION\n{solution}### END SOLUTION"
    assert solved_values(source) == names


def test_a_value_to_find_is_left_as_an_ellipsis_so_that_the_cell_runs(course: Path) -> None:
    source = read(course / "source" / NOTEBOOK)
    cell(source, "shout").source = "### BEGIN SOLUTION\nshout = str.upper\n### END SOLUTION"
    write(source, course / "source" / NOTEBOOK)
    assert release(NAME, course / "made", run=False)
    made = read(course / "made" / NOTEBOOK)
    assert cell(made, "shout").source == "shout = ...  # your answer"
    assert "NotImplementedError" in cell(made, "double").source
