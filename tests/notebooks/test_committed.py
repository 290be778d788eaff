"""The notebooks in source/ and notebooks/, as they are committed."""

from __future__ import annotations

import shutil
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode

from helpers.exercises import exercise_names
from helpers.exercises.judge import judge
from helpers.exercises.verdict import Verdict
from helpers.grading.normalise import to_text
from helpers.grading.release import release
from helpers.runtime.definitions import read_notebook
from tests.notebooks.rules import check_faults, found, id_faults, landed, uncompared, wide_lines

ROOT = Path(__file__).resolve().parents[2]
SOURCES = found(ROOT / "source")
RELEASED = found(ROOT / "notebooks")
LANDED = Path(__file__).with_name("landed_ids.txt")

every_notebook = pytest.mark.parametrize(
    "path", [*SOURCES, *RELEASED], ids=lambda path: f"{path.parts[-3]}/{path.stem}"
)
every_source = pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)

pytestmark = pytest.mark.spread


def _read(path: Path) -> NotebookNode:
    """Read without the repairs that nbformat.read makes."""
    return nbformat.v4.reads(path.read_text(encoding="utf-8"))


@every_notebook
def test_a_notebook_is_in_the_one_form(path: Path) -> None:
    assert to_text(_read(path)) == path.read_text(encoding="utf-8")


@every_notebook
def test_a_notebook_names_its_kernel_so_that_no_dialog_asks(path: Path) -> None:
    assert _read(path).metadata.kernelspec.name == "python3"


@every_notebook
def test_nbval_compares_every_cell_that_does_not_say_otherwise(path: Path) -> None:
    assert uncompared(_read(path)) == []


@every_notebook
def test_every_line_of_code_fits_on_the_page(path: Path) -> None:
    assert wide_lines(_read(path)) == []


@every_notebook
def test_ids_are_unique(path: Path) -> None:
    assert id_faults(_read(path)) == []


def test_every_learners_notebook_has_a_source_and_the_other_way_round() -> None:
    assert [path.stem for path in RELEASED] == [path.stem for path in SOURCES]


def test_every_notebook_is_called_like_its_folder() -> None:
    assert [path.stem for path in SOURCES] == [path.parent.name for path in SOURCES]


@every_source
def test_the_learners_notebook_is_what_release_makes(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Byte for byte, but for what graded cells show: that is compared by nbval, which runs them."""
    monkeypatch.chdir(ROOT)
    release(path.stem, tmp_path / "made", run=False)
    shutil.copytree(ROOT / "notebooks" / path.stem, tmp_path / "there", ignore=shutil.ignore_patterns(".*"))
    assert _files(tmp_path / "there") == _files(tmp_path / "made" / path.stem), "run: make release"


def _files(folder: Path) -> dict[str, bytes | str]:
    return {
        str(path.relative_to(folder)): (
            to_text(_without_graded_outputs(path)) if path.suffix == ".ipynb" else path.read_bytes()
        )
        for path in folder.rglob("*")
        if path.is_file()
    }


def _without_graded_outputs(path: Path) -> NotebookNode:
    notebook = _read(path)
    for cell in notebook.cells:
        if cell.cell_type == "code" and {"solution", "grade"} & {
            key for key, value in cell.metadata.get("nbgrader", {}).items() if value is True
        }:
            cell.outputs = []
    return notebook


def _verdicts(path: Path) -> list[Verdict]:
    return judge(path.stem, read_notebook(path))


@every_source
def test_the_solved_notebook_earns_everything_and_its_check_cells_are_worth_that(path: Path) -> None:
    verdicts = _verdicts(path)
    assert [verdict.as_text() for verdict in verdicts if not verdict.passed] == []
    points = {verdict.exercise: verdict.points for verdict in verdicts}
    assert sorted(points) == sorted(exercise_names(path.stem))
    assert check_faults(_read(path), points) == []


@every_source
def test_the_learners_notebook_earns_nothing(path: Path) -> None:
    verdicts = _verdicts(ROOT / "notebooks" / path.stem / path.name)
    assert [verdict.as_text() for verdict in verdicts if verdict.earned] == []


def test_ids_that_learners_have_stay() -> None:
    """Submissions name these. A new notebook's lines are added to the list; a line goes only on purpose."""
    there = [line for path in SOURCES for line in landed(_read(path), path.stem)]
    listed = LANDED.read_text(encoding="utf-8").splitlines()
    assert sorted(there) == sorted(listed), (
        "see: python -m tests.notebooks.rules | diff - tests/notebooks/landed_ids.txt"
    )
