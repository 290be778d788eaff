"""How far a learner has come: `python -m helpers.progress [--judge]`.

What a check said is saved in its notebook, below the check, and read from there, so this takes no time. With
`--judge` every answer is judged anew.
"""

from __future__ import annotations

import argparse
import html
import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from helpers.exercises import notebooks
from helpers.exercises.judge import judge
from helpers.exercises.model import Notebook
from helpers.exercises.verdict import earned_points
from helpers.runtime.definitions import Unreadable, read_notebook

FOLDER = Path(__file__).resolve().parent.parent / "notebooks"
"""Where the learner's notebooks are."""

DONE, TRIED, OPEN = "✔", "◐", "○"
LEGEND = (
    f"{DONE} done  {TRIED} tried, points are missing  {OPEN} open (not solved, or not checked and saved yet)"
)
_COLOURS = {DONE: "#1a7f37", TRIED: "#9a6700", OPEN: "#57606a"}
_HEADER = ("notebook", "exercises", "done", "tried", "open", "points", "next")
_CELL = 'style="text-align:left;padding:2px 12px 2px 0"'


@dataclass(frozen=True)
class Attempt:
    """What came of one exercise; `earned` is None as long as it isn't solved, or not checked."""

    exercise: str
    points: int
    earned: int | None

    @property
    def mark(self) -> str:
        """Done, tried or open, as one character."""
        if self.earned is None:
            return OPEN
        return DONE if self.earned == self.points else TRIED


@dataclass(frozen=True)
class Row:
    """One notebook, or all of them; `problem` says why its file can't be read, "" if it can."""

    notebook: str
    attempts: tuple[Attempt, ...]
    problem: str = ""

    @property
    def marks(self) -> str:
        """A character for each exercise, in order."""
        return "".join(attempt.mark for attempt in self.attempts)

    @property
    def next(self) -> str:
        """The first exercise that isn't done; "" if all are."""
        return next((attempt.exercise for attempt in self.attempts if attempt.mark != DONE), "")

    def columns(self) -> tuple[str, ...]:
        """The row as the tables have it."""
        points = sum(attempt.points for attempt in self.attempts)
        earned = sum(attempt.earned or 0 for attempt in self.attempts)
        counts = [str(self.marks.count(mark)) for mark in (DONE, TRIED, OPEN)]
        return self.notebook, self.marks, *counts, f"{earned} of {points}", self.problem or self.next


@dataclass(frozen=True)
class Progress:
    """Every notebook of the course, in order, and the folder that they were read from."""

    rows: tuple[Row, ...]
    folder: Path

    def __repr__(self) -> str:
        return self.as_text()

    def as_text(self) -> str:
        """For a terminal."""
        table = [_HEADER, *(row.columns() for row in self.rows), self._all()]
        widths = [max(map(len, column)) for column in zip(*table, strict=True)]
        lines = ["  ".join(map(str.ljust, line, widths)).rstrip() for line in table]
        return "\n".join([*lines, "", LEGEND])

    def as_html(self, start: Path) -> str:
        """For a notebook in the folder `start`, from which its links lead to the others."""
        folder = Path(os.path.relpath(self.folder, start)).as_posix()
        head = "".join(f"<th {_CELL}>{name}</th>" for name in _HEADER)
        rows = "".join(_html_row(row, folder) for row in self.rows)
        last = "".join(f"<td {_CELL}><b>{html.escape(cell)}</b></td>" for cell in self._all())
        return f"<table><tr>{head}</tr>{rows}<tr>{last}</tr></table><p><small>{LEGEND}</small></p>"

    def _all(self) -> tuple[str, ...]:
        attempts = tuple(attempt for row in self.rows for attempt in row.attempts)
        name, _, *others = Row("all", attempts).columns()
        return name, "", *others


def read(folder: Path = FOLDER) -> Progress:
    """What the saved notebooks below `folder` know of their checks."""
    return Progress(tuple(_row(notebook, folder) for notebook in notebooks().values()), folder)


def judged(folder: Path = FOLDER) -> Progress:
    """The same, with every answer judged anew."""
    return Progress(tuple(_judged_row(notebook, folder) for notebook in notebooks().values()), folder)


def _row(notebook: Notebook, folder: Path) -> Row:
    try:
        told = _told(_path(notebook, folder))
    except Unreadable as problem:
        return _unreadable(notebook, problem)
    return Row(
        notebook.name,
        tuple(
            Attempt(exercise.name, exercise.points, told.get(exercise.name))
            for exercise in notebook.exercises
        ),
    )


def _judged_row(notebook: Notebook, folder: Path) -> Row:
    try:
        definitions = read_notebook(_path(notebook, folder))
    except Unreadable as problem:
        return _unreadable(notebook, problem)
    verdicts = judge(notebook.name, definitions)
    return Row(
        notebook.name,
        tuple(Attempt(one.exercise, one.points, None if one.unsolved else one.earned) for one in verdicts),
    )


def _unreadable(notebook: Notebook, problem: Unreadable) -> Row:
    attempts = tuple(Attempt(exercise.name, exercise.points, None) for exercise in notebook.exercises)
    return Row(notebook.name, attempts, str(problem))


def _path(notebook: Notebook, folder: Path) -> Path:
    return folder / notebook.name / f"{notebook.name}.ipynb"


def _told(path: Path) -> dict[str, int]:
    """The points that the checks of a saved notebook told of, for each exercise that was tried."""
    read_notebook(path)  # says what is wrong with the file
    cells = json.loads(path.read_bytes())["cells"]
    told = (earned_points(text) for cell in cells for text in _shown(cell))
    return dict(one for one in told if one)


def _shown(cell: dict[str, Any]) -> Iterator[str]:
    """The plain texts below a check cell."""
    name = cell.get("metadata", {}).get("nbgrader", {}).get("grade_id", "")
    if not str(name).startswith("check_"):
        return
    for output in cell.get("outputs", []):
        yield "".join(output.get("data", {}).get("text/plain", ""))


def _html_row(row: Row, folder: str) -> str:
    marks = "".join(
        f'<span title="{attempt.exercise}" style="color:{_COLOURS[attempt.mark]}">{attempt.mark}</span>'
        for attempt in row.attempts
    )
    name, _, *others = row.columns()
    link = f'<a href="{folder}/{name}/{name}.ipynb">{name}</a>'
    cells = [link, marks, *map(html.escape, others)]
    return f"<tr>{''.join(f'<td {_CELL}>{cell}</td>' for cell in cells)}</tr>"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the progress; 0 if every exercise is done, 1 otherwise."""
    parser = argparse.ArgumentParser(
        prog="python -m helpers.progress", description="How far you have come in the course."
    )
    parser.add_argument("--judge", action="store_true", help="judge every answer anew (a few minutes)")
    parser.add_argument("--notebooks", type=Path, default=FOLDER, metavar="FOLDER", help="where they are")
    options = parser.parse_args(arguments)
    progress = judged(options.notebooks) if options.judge else read(options.notebooks)
    print(progress)
    return int(any(row.next for row in progress.rows))


if __name__ == "__main__":
    sys.exit(main())
