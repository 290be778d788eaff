"""nbval compares what it is said to compare: a stored output that was tampered with fails."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_notebook

from helpers.grading.execute import run
from helpers.grading.normalise import normalise, write

UNSOLVED = "class Unsolved(Exception):\n    pass\n\nraise Unsolved('stream: not solved yet')"
SVG = "from IPython.display import display\ndisplay({'text/html': '<img>', 'text/plain': 'table'}, raw=True)"


@pytest.fixture(scope="module")
def notebook(tmp_path_factory: pytest.TempPathFactory) -> NotebookNode:
    """A notebook that was run: a result, printed text, a picture with its text, and an unsolved check."""
    cells = [
        new_code_cell("40 + 2", id="result"),
        new_code_cell("print('hello')", id="printed"),
        new_code_cell(SVG, id="picture"),
        new_code_cell(UNSOLVED, id="check", metadata={"tags": ["raises-exception"]}),
        new_code_cell("import time\nprint(time.time())  # never the same\n# NBVAL_IGNORE_OUTPUT", id="time"),
    ]
    return normalise(run(new_notebook(cells=cells), tmp_path_factory.mktemp("run")))


def _failures(*notebooks: NotebookNode, folder: Path) -> list[str]:
    """Run pytest --nbval as the Makefile does; return the cells that failed."""
    for number, notebook in enumerate(notebooks):
        write(notebook, folder / f"{number}.ipynb")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "--nbval",
        "--nbval-cell-timeout=60",
        "-p",
        "no:cacheprovider",
        "-q",
        "-rA",
    ]
    ran = subprocess.run([*command, "."], cwd=folder, capture_output=True, text=True, check=False)
    assert " passed" in ran.stdout, ran.stdout + ran.stderr
    return [
        line.split()[1] + line.split()[2] for line in ran.stdout.splitlines() if line.startswith("FAILED")
    ]


def _tampered(notebook: NotebookNode, cell: int, change: Callable[[NotebookNode], None]) -> NotebookNode:
    copy = normalise(notebook)
    change(copy.cells[cell])
    return copy


def test_what_was_stored_passes_and_whatever_is_changed_fails(notebook: NotebookNode, tmp_path: Path) -> None:
    changes: list[tuple[int, Callable[[NotebookNode], None]]] = [
        (0, lambda cell: cell.outputs[0].data.update({"text/plain": "43"})),
        (1, lambda cell: cell.outputs[0].update(text="goodbye\n")),
        (1, lambda cell: cell.update(outputs=[])),
        (2, lambda cell: cell.outputs[0].data.update({"text/html": "<svg>"})),
        (3, lambda cell: cell.outputs[0].update(evalue="collect: not solved yet")),
        (3, lambda cell: cell.outputs[0].update(ename="Solved")),
    ]
    tampered = [_tampered(notebook, cell, change) for cell, change in changes]
    assert _failures(notebook, *tampered, folder=tmp_path) == [
        f"{number}.ipynb::Cell{cell}" for number, (cell, _) in enumerate(changes, 1)
    ]
