"""nbgrader's Validate, as the button in JupyterLab and `nbgrader validate` run it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from nbgrader.validator import Validator

from helpers.grading.course import open_course
from helpers.grading.normalise import read, write
from tests.grading.stand_in import NAME, RIGHT, cell


@pytest.fixture
def notebook(released_course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The learner's notebook, in a folder to work in."""
    monkeypatch.chdir(released_course)
    path = tmp_path / f"{NAME}.ipynb"
    path.write_bytes((released_course / "notebooks" / NAME / f"{NAME}.ipynb").read_bytes())
    return path


def _validate(notebook: Path, **options: Any) -> dict[str, Any]:
    results: dict[str, Any] = Validator(parent=open_course(), **options).validate(str(notebook))
    return results


def _answer(notebook: Path, **answers: str) -> None:
    content = read(notebook)
    for exercise, answer in answers.items():
        cell(content, exercise).source = answer
    write(content, notebook)


def test_an_unsolved_notebook_fails_on_every_check(notebook: Path) -> None:
    results = _validate(notebook)
    assert [failed["source"] for failed in results["failed"]] == ["check(double)", "check(shout)"]
    assert "double: not solved yet" in results["failed"][0]["raw_error"]


def test_no_check_passes_on_an_unsolved_notebook(notebook: Path) -> None:
    assert _validate(notebook, invert=True) == {}


def test_a_solved_notebook_passes(notebook: Path) -> None:
    _answer(notebook, double=RIGHT["double"], shout="def shout(text):\n    return str(text)\n")
    assert _validate(notebook) == {}


def test_a_skip_tag_does_not_skip_a_check(notebook: Path) -> None:
    content = read(notebook)
    cell(content, "check_double").metadata["tags"] = ["skip-execution"]
    write(content, notebook)
    assert [failed["source"] for failed in _validate(notebook)["failed"]] == ["check(double)", "check(shout)"]


def test_what_a_child_process_writes_to_stderr_costs_nothing(notebook: Path) -> None:
    noisy = (
        "import subprocess, sys\n"
        "def double(number):\n"
        "    subprocess.run([sys.executable, '-c', 'import sys; print(1, file=sys.stderr)'])\n"
        "    return 2 * number\n"
    )
    _answer(notebook, double=noisy, shout="def shout(text):\n    return str(text)\n")
    assert _validate(notebook) == {}
