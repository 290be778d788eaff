"""A tiny assignment with two exercises, and a course folder that holds it."""

from __future__ import annotations

import shutil
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from helpers.grading.normalise import KERNELSPEC, LANGUAGE

NAME = "90_stand_in"
ROOT = Path(__file__).resolve().parents[2]
JUDGE = "tests.grading.stand_in_judge:judge"

CHECK = """\
class Unsolved(Exception):
    pass

def check(answer):
    try:
        answer(1)
    except NotImplementedError:
        raise Unsolved(f"{answer.__name__}: not solved yet") from None
    print(f"{answer.__name__}: right")
"""

DOUBLE = '''\
def double(number):
    """Return twice the number."""
    ### BEGIN SOLUTION
    return 2 * number
    ### END SOLUTION
'''

SHOUT = '''\
def shout(text):
    """Return the text in capitals."""
    ### BEGIN SOLUTION
    return str(text).upper()
    ### END SOLUTION
'''

RIGHT = {"double": "def double(number):\n    return 2 * number\n", "shout": "shout = str.upper\n"}


def source_notebook() -> NotebookNode:
    """Return the solved notebook, not yet run."""
    return new_notebook(
        cells=[
            new_markdown_cell("# Stand-in", id="title"),
            new_code_cell("numbers = [1, 2, 3]\nsum(numbers)", id="lesson"),
            new_code_cell(CHECK, id="given", metadata={"nbgrader": _nbgrader("given", locked=True)}),
            new_code_cell(DOUBLE, id="double", metadata={"nbgrader": _nbgrader("double", solution=True)}),
            _check_cell("double", 3),
            new_code_cell(SHOUT, id="shout", metadata={"nbgrader": _nbgrader("shout", solution=True)}),
            _check_cell("shout", 2),
        ],
        metadata={"kernelspec": KERNELSPEC, "language_info": LANGUAGE},
    )


def make_course(folder: Path) -> Path:
    """Make a course folder that holds the assignment and this repository's nbgrader_config.py."""
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    with (folder / "nbgrader_config.py").open("a") as stream:
        stream.write(f'\nc.JudgeExercises.judge = "{JUDGE}"\nc.JudgeExercises.time_limit = 120\n')
    write(source_notebook(), folder / "source" / NAME / f"{NAME}.ipynb")
    return folder


def hand_in(course: Path, student: str, answers: dict[str, str] | NotebookNode | str) -> Path:
    """Put a submission into the course: answers by exercise, a whole notebook, or a file's raw content."""
    path = course / "submitted" / student / NAME / f"{NAME}.ipynb"
    if isinstance(answers, str):
        path.parent.mkdir(parents=True)
        path.write_text(answers)
    elif isinstance(answers, NotebookNode):
        write(answers, path)
    else:
        write(answered(answers), path)
    return path


def answered(answers: dict[str, str]) -> NotebookNode:
    """Return the notebook with these answers, as a learner saves it: no points, no outputs to trust."""
    notebook = source_notebook()
    for cell in notebook.cells:
        if cell.id in RIGHT:
            cell.source = answers.get(cell.id, f"def {cell.id}(x):\n    raise NotImplementedError\n")
    return notebook


def cell(notebook: NotebookNode, name: str) -> NotebookNode:
    """Return the cell with this nbgrader name."""
    [found] = [c for c in notebook.cells if c.metadata.get("nbgrader", {}).get("grade_id") == name]
    return found


def write(notebook: NotebookNode, path: Path) -> None:
    """Write a notebook where there may be no folder yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    nbformat.write(notebook, path)


def _nbgrader(name: str, **more: object) -> dict[str, object]:
    plain = {"grade": False, "locked": False, "solution": False, "task": False, "schema_version": 3}
    return {**plain, "grade_id": name, **more}


def _check_cell(exercise: str, points: int) -> NotebookNode:
    metadata = {
        "nbgrader": _nbgrader(f"check_{exercise}", grade=True, locked=True, points=points),
        "tags": ["raises-exception"],
    }
    return new_code_cell(f"check({exercise})", id=f"check_{exercise}", metadata=metadata)
