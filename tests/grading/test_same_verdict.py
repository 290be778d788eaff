"""The same answers get the same verdict, word for word, from the three who judge them.

That is `check` in a kernel, `python -m helpers.check` in a shell, and the autograder.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from nbformat import NotebookNode

from helpers.exercises import exercise_names, notebooks
from helpers.grading.execute import run
from helpers.grading.normalise import read, write
from tests.exercises.bank import Answer, answers
from tests.support import ROOT, run_module

pytestmark = pytest.mark.spread

STUDENT = "ada"
BANK = answers()
ALL_EARNED, SOMETHING_LOST = 0, 1


def handed_in(name: str) -> NotebookNode:
    """The learner's notebook, its lesson left out, with an answer to every fourth exercise.

    These are in turn a wrong answer and a right one.
    """
    notebook = read(ROOT / "notebooks" / name / f"{name}.ipynb")
    cells = {cell.metadata.nbgrader.grade_id: cell for cell in notebook.cells if "nbgrader" in cell.metadata}
    for number, exercise in enumerate(exercise_names(name)[::4]):
        cells[exercise].source = first(name, exercise, right=number % 2 == 1).path.read_text()
    notebook.cells = [cell for cell in notebook.cells if cell.id == "set-up" or "nbgrader" in cell.metadata]
    return notebook


def first(name: str, exercise: str, right: bool) -> Answer:
    """The first answer to the exercise in the bank that is right, or wrong."""
    fitting = (one for one in BANK if (one.notebook, one.exercise) == (name, exercise))
    return next(one for one in fitting if one.is_right == right)


def verdicts(notebook: NotebookNode) -> list[str]:
    """What stands below the check cells: a verdict, or one line about an exercise not solved yet."""
    return [
        told(cell) for cell in notebook.cells if cell.get("metadata", {}).get("nbgrader", {}).get("grade")
    ]


def told(cell: NotebookNode) -> str:
    shown = [output.data["text/plain"] for output in cell.outputs if output.output_type == "display_data"]
    refused = [output.evalue for output in cell.outputs if output.output_type == "error"]
    return str([*shown, *refused][0])


@pytest.mark.parametrize("name", list(notebooks()))
def test_the_three_judges_say_the_same(name: str, tmp_path: Path) -> None:
    file = tmp_path / "submitted" / STUDENT / name / f"{name}.ipynb"
    file.parent.mkdir(parents=True)
    write(handed_in(name), file)
    shutil.copy(ROOT / "nbgrader_config.py", tmp_path)
    shutil.copytree(ROOT / "source" / name, tmp_path / "source" / name)

    in_a_kernel = verdicts(run(read(file), file.parent))
    in_a_shell = run_module("helpers.check", name, file)
    graded = run_module("helpers.grading.grade", name, cwd=tmp_path)

    assert graded.returncode == ALL_EARNED, graded.stdout + graded.stderr
    assert in_a_shell.returncode == SOMETHING_LOST, in_a_shell.stderr
    assert in_a_shell.stdout.rstrip("\n") == "\n\n".join(in_a_kernel)
    assert verdicts(read(tmp_path / "autograded" / STUDENT / name / f"{name}.ipynb")) == in_a_kernel
    assert len(in_a_kernel) == len(exercise_names(name))
