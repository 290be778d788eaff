"""The gradebook as a table for an instructor: `nbgrader export` writes it to grades.csv.

One row per student and assignment; a column per exercise with its points, then the total after any
penalty, the largest total there is, and a note where a person should look.
"""

import csv
from collections.abc import Iterator
from pathlib import Path

from nbgrader.api import Assignment, Gradebook, MissingEntry, Notebook
from nbgrader.plugins import ExportPlugin

from helpers.exercises import UnknownExercise, exercise_names
from helpers.grading.judging import PREFIX

Row = dict[str, str]

NEEDS_A_LOOK = "needs a look"
NOTHING_HANDED_IN = "nothing handed in"


class ExerciseCsv(ExportPlugin):  # type: ignore[misc]  # nbgrader has no types
    """nbgrader's export with a column per exercise."""

    def export(self, gradebook: Gradebook) -> None:
        """Write the table to the file named by `--to`."""
        assignments = [str(name) for name in self.assignment]
        students = [str(name) for name in self.student]
        rows = [
            row
            for assignment in sorted(gradebook.assignments, key=lambda assignment: assignment.name)
            if not assignments or assignment.name in assignments
            for row in rows_of(gradebook, assignment)
            if not students or row["student"] in students
        ]
        write_table(rows, Path(self.to or "grades.csv"))


def rows_of(gradebook: Gradebook, assignment: Assignment) -> Iterator[Row]:
    """Yield a row for every student in the gradebook, in the order of their ids."""
    exercises = {
        cell: cell.removeprefix(PREFIX) for notebook in assignment.notebooks for cell in _in_order(notebook)
    }
    for student in sorted(gradebook.students, key=lambda student: student.id):
        points = dict.fromkeys(exercises, 0.0)
        total, note = 0.0, NOTHING_HANDED_IN
        try:
            submission = gradebook.find_submission(assignment.name, student.id)
        except MissingEntry:
            pass
        else:
            for notebook in submission.notebooks:
                points |= {grade.name: grade.score for grade in notebook.grades}
            total = max(0.0, submission.score - (submission.late_submission_penalty or 0.0))
            note = NEEDS_A_LOOK if submission.needs_manual_grade else ""
        yield {
            "student": student.id,
            "assignment": assignment.name,
            **{exercises[name]: f"{points[name]:g}" for name in exercises},
            "total": f"{total:g}",
            "max": f"{assignment.max_score:g}",
            "note": note,
        }


def _in_order(notebook: Notebook) -> list[str]:
    """Return the graded cells' names in the order of the exercises, which the gradebook does not keep."""
    try:
        exercises = [f"{PREFIX}{exercise}" for exercise in exercise_names(notebook.name)]
    except UnknownExercise:
        exercises = []
    cells = sorted(cell.name for cell in notebook.grade_cells)
    return sorted(cells, key=lambda name: exercises.index(name) if name in exercises else len(exercises))


def write_table(rows: list[Row], path: Path) -> None:
    """Write the rows as CSV; an exercise that a row's assignment doesn't have stays empty."""
    ends = ("student", "assignment"), ("total", "max", "note")
    exercises = dict.fromkeys(name for row in rows for name in row if name not in {*ends[0], *ends[1]})
    with path.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.DictWriter(stream, [*ends[0], *exercises, *ends[1]], restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
