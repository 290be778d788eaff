"""A judge for the stand-in that reads answers instead of running them.

The way out of trouble is tested with it: an answer that holds the word EXIT ends the judge, HANG stops
it for good, LEAVE starts a process that nobody waits for, BUG is a mistake in the judge itself.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from helpers.runtime.definitions import Definitions


@dataclass(frozen=True)
class StandInVerdict:
    """As much of a verdict as grading looks at."""

    exercise: str
    points: int
    earned: int
    said: str

    def as_text(self) -> str:
        """Say it in text."""
        return f"{self.exercise}: {self.said}"

    def as_html(self) -> str:
        """Say it in HTML."""
        return f"<p><b>{self.exercise}</b>: {self.said}</p>"


def judge(notebook: str, definitions: Definitions, exercises: Iterable[str]) -> Iterator[StandInVerdict]:
    """Judge by the look of the source."""
    source = "\n".join(cell.source for cell in (*definitions.cells, *definitions.problems))
    for exercise in exercises:
        yield _verdict(exercise, source, definitions)


def _verdict(exercise: str, source: str, definitions: Definitions) -> StandInVerdict:
    points = {"double": 3, "shout": 2}[exercise]
    answer = source.partition(f"{exercise}(")[2].partition("def ")[0]
    if "EXIT" in answer:
        os._exit(7)
    if "HANG" in answer:
        time.sleep(1000)
    if "LEAVE" in answer:
        sleeper = [sys.executable, "-c", "import time; time.sleep(1000)", "left by the stand-in"]
        subprocess.Popen(sleeper, start_new_session=True)
    if "BUG" in answer:
        raise ZeroDivisionError("a mistake in the judge")
    if exercise not in definitions.names():
        return StandInVerdict(exercise, points, 0, "there is no such function")
    if "NotImplementedError" in answer:
        return StandInVerdict(exercise, points, 0, "not solved yet")
    if "number + 1" in answer:
        return StandInVerdict(exercise, points, 1, "got 3, expected 4")
    return StandInVerdict(exercise, points, points, "right")
