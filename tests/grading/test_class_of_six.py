"""The course's own 01_pipe, handed in by a class of six and graded by the command an instructor types."""

from __future__ import annotations

import csv
import html
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from helpers.exercises import find_notebook
from tests.grading.pipe_class import NAME, hand_in
from tests.grading.stand_in import ROOT

MARK = "MARK_OF_THE_CLASS"

pytestmark = pytest.mark.skipif(
    not (ROOT / "notebooks" / NAME / f"{NAME}.ipynb").exists(), reason=f"notebooks/{NAME} is not there yet"
)

LOST = {
    "all_right": set(),
    "blank": {exercise.name for exercise in find_notebook(NAME).exercises},
    "ends_swapped": {"stream"},
    "forgot_to_close": {"stream"},
    "loops_for_ever": {"serve"},
    "syntax_error": {"ask"},
}
SAID = {
    "all_right": "stream: 5 of 5 points",
    "blank": "stream: not solved yet",
    "ends_swapped": "the receiving end first and the sending end second",
    "forgot_to_close": "is still open in MainProcess",
    "loops_for_ever": "Make sure that every loop ends",
    "syntax_error": "isn't valid Python",
}


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The course's folder after the class was graded."""
    folder = tmp_path_factory.mktemp("class")
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    for part in ("source", "notebooks"):
        shutil.copytree(ROOT / part / NAME, folder / part / NAME)
    hand_in(folder)
    command = [sys.executable, "-m", "helpers.grading.grade", NAME]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), MARK: str(folder)}
    graded = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert graded.returncode == 0, graded.stdout + graded.stderr
    return folder


@pytest.mark.parametrize("student", sorted(LOST))
def test_grades_csv_has_the_points_of_every_exercise(course: Path, student: str) -> None:
    points = {exercise.name: exercise.points for exercise in find_notebook(NAME).exercises}
    earned = {name: 0 if name in LOST[student] else worth for name, worth in points.items()}
    with (course / "grades.csv").open(newline="") as stream:
        [row] = [row for row in csv.DictReader(stream) if row["student"] == student]
    assert row == {
        "student": student,
        "assignment": NAME,
        **{name: str(worth) for name, worth in earned.items()},
        "total": str(sum(earned.values())),
        "max": str(sum(points.values())),
        "note": "",
    }


@pytest.mark.parametrize("student", sorted(SAID))
def test_the_feedback_page_explains_what_was_lost(course: Path, student: str) -> None:
    page = html.unescape((course / "feedback" / student / NAME / f"{NAME}.html").read_text())
    assert SAID[student] in re.sub(r"\s+", " ", page)


def test_no_process_is_left(course: Path) -> None:
    assert [process for process in psutil.process_iter() if _is_of(process, course)] == []


def _is_of(process: psutil.Process, course: Path) -> bool:
    try:
        return process.environ().get(MARK) == str(course)
    except psutil.Error:  # ended just now, or somebody else's
        return False
