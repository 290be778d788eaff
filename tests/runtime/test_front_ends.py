"""The programs that run notebooks without a reader: jupyter execute, nbval and nbgrader."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbgrader.preprocessors import Execute

from tests.support import run_module

CELLS = [
    "%load_ext helpers\nFACTOR = 2",
    "from multiprocessing import Pool\nfrom helpers import runtime",
    "def double(n):\n    return FACTOR * n",
    "with Pool(2) as pool:\n    got = pool.map(double, range(3))\ngot, runtime.current().cells[-1].label",
]
ANSWER = "([0, 2, 4], 'cell 4')"


@pytest.fixture
def notebook(tmp_path: Path) -> Path:
    cells = [nbformat.v4.new_code_cell(source, execution_count=n) for n, source in enumerate(CELLS, start=1)]
    cells[-1].outputs = [
        nbformat.v4.new_output("execute_result", {"text/plain": ANSWER}, execution_count=len(CELLS))
    ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    path = tmp_path / "notebook.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel}), path)
    return path


def test_jupyter_execute(notebook: Path) -> None:
    done = run_module("jupyter", "execute", "--inplace", notebook, cwd=notebook.parent)
    assert done.returncode == 0, done.stderr
    assert nbformat.read(notebook, 4).cells[-1].outputs[0].data["text/plain"] == ANSWER


@pytest.mark.parametrize(("stored", "passes"), [(ANSWER, True), ("([0, 2, 5], 'cell 4')", False)])
def test_nbval_compares(notebook: Path, stored: str, passes: bool) -> None:
    notebook.write_text(notebook.read_text(encoding="utf-8").replace(ANSWER, stored), encoding="utf-8")
    done = run_module(
        "pytest", "--nbval", "--nbval-current-env", "--nbval-cell-timeout=60", "-p", "no:cacheprovider",
        notebook.name, cwd=notebook.parent,
    )  # fmt: skip
    assert (done.returncode == 0) is passes, done.stdout
    assert "4 passed" in done.stdout or "1 failed, 3 passed" in done.stdout


def test_nbgraders_executor(notebook: Path) -> None:
    content, _ = Execute().preprocess(
        nbformat.read(notebook, 4), {"metadata": {"path": str(notebook.parent)}}
    )
    assert content.cells[-1].outputs[0].data["text/plain"] == ANSWER
