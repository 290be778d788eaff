from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.grading.stand_in import NAME, RIGHT, ROOT, hand_in

SUBMISSIONS: dict[str, dict[str, str] | str] = {
    "ada": RIGHT,
    "ben": {},
    "cleo": {**RIGHT, "double": "def double(number):\n    return number + 1\n"},
    "dan": '{"cells": [',
    "eve": {**RIGHT, "shout": "def shout(text):\n    EXIT\n"},
    "fay": {**RIGHT, "shout": "def shout(text:\n"},
}

GRADES = """\
student,assignment,double,shout,total,max,note
ada,90_stand_in,3,2,5,5,
ben,90_stand_in,0,0,0,5,
cleo,90_stand_in,1,2,3,5,
dan,90_stand_in,0,0,0,5,
eve,90_stand_in,3,0,3,5,needs a look
fay,90_stand_in,3,0,3,5,
gil,90_stand_in,0,0,0,5,nothing handed in
hal,90_stand_in,0,0,0,5,nothing handed in
"""


@pytest.fixture(scope="module")
def course_and_command(
    finished_course: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, subprocess.CompletedProcess[str]]:
    """The course after the command graded the class, and what the command said."""
    folder = tmp_path_factory.mktemp("graded") / "course"
    shutil.copytree(finished_course, folder)
    (folder / "gradebook.db").unlink()
    for student, submission in SUBMISSIONS.items():
        hand_in(folder, student, submission)
    (folder / "submitted" / "gil" / NAME).mkdir(parents=True)
    (folder / "submitted" / "hal" / "89_other").mkdir(parents=True)
    return folder, _grade(folder, NAME)


@pytest.fixture(scope="module")
def graded(course_and_command: tuple[Path, subprocess.CompletedProcess[str]]) -> Path:
    """The course after the command graded the class."""
    return course_and_command[0]


def _grade(course: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return _run(course, [sys.executable, "-m", "helpers.grading.grade", *arguments])


def _run(course: Path, command: list[str]) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PATH": path}
    return subprocess.run(command, cwd=course, env=environment, capture_output=True, text=True, check=False)


def _feedback(course: Path, student: str) -> str:
    page = (course / "feedback" / student / NAME / f"{NAME}.html").read_text()
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", page.partition("<body>")[2]))


def test_grades_csv_has_a_row_per_student_and_a_column_per_exercise(graded: Path) -> None:
    assert (graded / "grades.csv").read_text() == GRADES


def test_the_command_shows_the_table_and_a_line_per_trouble(
    course_and_command: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    _, command = course_and_command
    assert command.stdout.splitlines() == [
        "student  double  shout  total  max  note",
        "ada           3      2      5    5",
        "ben           0      0      0    5",
        "cleo          1      2      3    5",
        "dan           0      0      0    5",
        "eve           3      0      3    5  needs a look",
        "fay           3      0      3    5",
        "gil           0      0      0    5  nothing handed in",
        "hal           0      0      0    5  nothing handed in",
        "",
        "grades.csv and the pages in feedback/ are written.",
    ]
    dan = f"submitted/dan/{NAME}/{NAME}.ipynb"
    assert command.stderr.splitlines() == [
        "[NbGrader | ERROR] shout of eve: no verdict (the judge ended without a word)",
        f"dan: {dan} cannot be read: the file is not JSON (Expecting value, line 1)",
        f"gil: no submitted/gil/{NAME}/{NAME}.ipynb",
        "eve: a person has to look at it",
    ]
    assert command.returncode == 1


@pytest.mark.parametrize(
    ("student", "said"),
    [
        ("ada", "Score: 5.0 / 5.0"),
        ("ben", "double: not solved yet"),
        ("cleo", "Score: 1.0 / 3.0"),
        ("cleo", "double: got 3, expected 4"),
        ("dan", "This notebook could not be read, so nothing in it was graded: the file is not JSON"),
        ("eve", "shout: no verdict yet. Your teacher has been told and will look at it."),
        ("fay", "shout: there is no such function"),
    ],
)
def test_the_feedback_page_explains_the_points(graded: Path, student: str, said: str) -> None:
    assert said in _feedback(graded, student)


def test_no_learner_is_shown_anothers_page(graded: Path) -> None:
    pages = sorted(
        str(path.relative_to(graded / "feedback")) for path in (graded / "feedback").rglob("*.html")
    )
    assert pages == [f"{student}/{NAME}/{NAME}.html" for student in sorted(SUBMISSIONS)]


def test_notebooks_are_left_alone(graded: Path) -> None:
    assert not (graded / "notebooks").exists()


def test_grading_again_gives_the_same_and_keeps_a_persons_points(
    graded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from nbgrader.api import Gradebook  # noqa: PLC0415 - slow to import

    course = tmp_path / "course"
    shutil.copytree(graded, course)
    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        gradebook.find_grade("check_shout", NAME, NAME, "eve").manual_score = 2
        gradebook.db.commit()
    _grade(course, NAME)
    assert (course / "grades.csv").read_text() == GRADES.replace(
        "eve,90_stand_in,3,0,3", "eve,90_stand_in,3,2,5"
    )


def test_nbgraders_own_commands_give_the_same(finished_course: Path, graded: Path, tmp_path: Path) -> None:
    course = tmp_path / "course"
    shutil.copytree(finished_course, course)
    shutil.copytree(graded / "submitted", course / "submitted")
    shutil.rmtree(course / "submitted" / "gil")  # for nbgrader, who hands in an empty folder is a fault
    shutil.rmtree(course / "submitted" / "hal")
    for command in (["autograde", NAME], ["generate_feedback", NAME], ["export"]):
        ran = _run(course, ["nbgrader", *command])
        assert ran.returncode == 0, ran.stderr
    assert (course / "grades.csv").read_text().splitlines() == GRADES.splitlines()[:-2]
    for student in SUBMISSIONS:
        assert _feedback(course, student) == _feedback(graded, student)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["99_no"], f"no notebook called 99_no in source/ (there: {NAME})"),
        ([NAME], f"nothing is handed in: there is no submitted/STUDENT/{NAME}/{NAME}.ipynb"),
    ],
)
def test_nothing_to_grade_is_one_clear_line(finished_course: Path, arguments: list[str], said: str) -> None:
    command = _grade(finished_course, *arguments)
    assert (command.returncode, command.stdout, command.stderr) == (2, "", said + "\n")
