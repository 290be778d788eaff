"""Grade a class: `python -m helpers.grading.grade 01_pipe`, `make grade ASSIGNMENT=01_pipe`.

Reads submitted/STUDENT/01_pipe/01_pipe.ipynb, fills nbgrader's gradebook, writes the feedback pages to
feedback/STUDENT/01_pipe/ and the table to grades.csv. These are nbgrader's own steps, one after the
other: generate_assignment, autograde, generate_feedback, export.

Exit code: 0 every submission was graded; 1 some were not, or need a look; 2 nothing could be graded.
"""

import argparse
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from nbgrader.api import Gradebook
from nbgrader.apps import NbGrader
from nbgrader.converters import Autograde, GenerateFeedback, NbGraderException

from helpers.grading.course import convert, open_course, released
from helpers.grading.execute import RunError, source_notebooks
from helpers.grading.export import NEEDS_A_LOOK, Row, rows_of, write_table
from helpers.grading.submission import read_submission
from helpers.runtime.definitions import Unreadable

GRADES = Path("grades.csv")


class NothingToGradeError(Exception):
    """There is no such assignment, or nothing was handed in; the text is one clear line."""


def grade(assignment: str) -> tuple[list[Row], list[str]]:
    """Grade everything handed in for an assignment; return the table's rows, and a line per trouble.

    Raises NothingToGradeError.
    """
    try:
        source_notebooks(Path("source"), [assignment])
    except RunError as problem:
        raise NothingToGradeError(str(problem)) from None
    course = open_course()
    folder = Path(course.coursedir.submitted_directory)
    handed_in = sorted(path.parent.name for path in folder.glob(f"*/{assignment}") if path.is_dir())
    if not handed_in:
        raise NothingToGradeError(
            f"nothing is handed in: there is no {folder}/STUDENT/{assignment}/{assignment}.ipynb"
        )
    try:
        with released(assignment, ["--ShowUnsolved.enabled=False"]):
            pass  # only the gradebook's knowledge of the assignment is wanted
    except NbGraderException:
        raise NothingToGradeError(
            f"the gradebook does not take {assignment}; nbgrader says above why"
        ) from None
    with Gradebook(course.coursedir.db_url, course.coursedir.course_id) as gradebook:
        for student in sorted(path.name for path in folder.iterdir() if path.is_dir()):
            gradebook.update_or_create_student(student)
    troubles = [trouble for student in handed_in for trouble in _grade_one(course, assignment, student)]
    with Gradebook(course.coursedir.db_url, course.coursedir.course_id) as gradebook:
        rows = list(rows_of(gradebook, gradebook.find_assignment(assignment)))
    troubles += [
        f"{row['student']}: a person has to look at it" for row in rows if row["note"] == NEEDS_A_LOOK
    ]
    return rows, troubles


def _grade_one(course: NbGrader, assignment: str, student: str) -> Iterator[str]:
    """Grade one student and write the feedback page; yield a line per trouble."""
    notebook = Path(course.coursedir.submitted_directory) / student / assignment / f"{assignment}.ipynb"
    if not notebook.is_file():
        yield f"{student}: no {notebook}"
        return
    try:
        read_submission(notebook)
    except Unreadable as problem:
        yield f"{student}: {notebook} cannot be read: {problem}"
    for made in (course.coursedir.autograded_directory, course.coursedir.feedback_directory):
        shutil.rmtree(Path(made) / student / assignment, ignore_errors=True)
    try:
        convert(course, Autograde, assignment, student)
        convert(course, GenerateFeedback, assignment, student)
    except NbGraderException:
        yield f"{student}: not graded; nbgrader says above why"


def as_table(rows: Sequence[Row]) -> str:
    """Return the rows as aligned text."""
    columns = [name for name in rows[0] if name != "assignment"]
    lines = [columns, *([row[name] for name in columns] for row in rows)]
    widths = [max(len(line[index]) for line in lines) for index in range(len(columns))]
    return "\n".join(
        "  ".join(
            text.rjust(width) if 0 < index < len(columns) - 1 else text.ljust(width)
            for index, (text, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code."""
    parser = argparse.ArgumentParser(prog="python -m helpers.grading.grade", description=__doc__)
    parser.add_argument("assignment", metavar="ASSIGNMENT", help="for example 01_pipe")
    try:
        rows, troubles = grade(parser.parse_args(arguments).assignment)
    except NothingToGradeError as problem:
        print(problem, file=sys.stderr)
        return 2
    write_table(rows, GRADES)
    print(as_table(rows))
    print(f"\n{GRADES} and the pages in feedback/ are written.")
    for trouble in troubles:
        print(trouble, file=sys.stderr)
    return int(bool(troubles))


if __name__ == "__main__":
    sys.exit(main())
