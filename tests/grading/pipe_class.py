"""A class of six that handed in 01_pipe: what each one wrote, where it differs from the solution."""

from __future__ import annotations

from pathlib import Path

from helpers.grading.normalise import read, write
from tests.grading.stand_in import cell

NAME = "01_pipe"

ENDS_SWAPPED = """\
def stream(items):
    writer, reader = Pipe(duplex=False)
    child = Process(target=send_all, args=(writer, items))
    child.start()
    writer.close()
    received = collect(reader)
    child.join()
    return received
"""

FORGOT_TO_CLOSE = """\
def stream(items):
    reader, writer = Pipe(duplex=False)
    child = Process(target=send_all, args=(writer, items))
    child.start()
    received = collect(reader)
    child.join()
    return received
"""

LOOPS_FOR_EVER = """\
def serve(connection):
    while True:
        pass
"""

SYNTAX_ERROR = """\
def ask(connection, numbers)
    return [connection.recv() for number in numbers]
"""

CHANGES: dict[str, dict[str, str]] = {
    "all_right": {},
    "ends_swapped": {"stream": ENDS_SWAPPED},
    "forgot_to_close": {"stream": FORGOT_TO_CLOSE},
    "loops_for_ever": {"serve": LOOPS_FOR_EVER},
    "syntax_error": {"ask": SYNTAX_ERROR},
}


def hand_in(course: Path) -> None:
    """Put the six submissions into the course's folder, which holds source/ and notebooks/."""
    solved = course / "source" / NAME / f"{NAME}.ipynb"
    for student, answers in CHANGES.items():
        notebook = read(solved)
        for exercise, answer in answers.items():
            cell(notebook, exercise).source = "from multiprocessing import Pipe, Process\n\n" + answer
        write(notebook, _place(course, student))
    write(read(course / "notebooks" / NAME / f"{NAME}.ipynb"), _place(course, "blank"))


def _place(course: Path, student: str) -> Path:
    return course / "submitted" / student / NAME / f"{NAME}.ipynb"
