"""Ask for verdicts in a process apart, so that whatever happens there, the grader goes on."""

import json
import select
import subprocess
import sys
import tempfile
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from os import SEEK_END
from typing import IO

JUDGE = "helpers.grading.judge_process:judge_in_turn"
"""Where the judge is: a module, and a function in it that yields a verdict per exercise, in order."""

TIME_LIMIT = 300.0
"""Seconds for one exercise. The judge bounds itself far below; this only catches a judge that fails to."""


@dataclass(frozen=True)
class Outcome:
    """A verdict, as far as a gradebook and a feedback page need it."""

    exercise: str
    points: float
    earned: float
    text: str
    html: str

    @property
    def share(self) -> float:
        """The part of the points that was earned, from 0 to 1."""
        return self.earned / self.points if self.points else 0.0


@dataclass(frozen=True)
class NotJudged:
    """No verdict, through no fault that can be blamed on the answer: a person has to look."""

    exercise: str
    reason: str


def judge_apart(
    notebook: str,
    cells: Sequence[tuple[str, str]],
    exercises: Sequence[str],
    judge: str = JUDGE,
    time_limit: float = TIME_LIMIT,
) -> Iterator[Outcome | NotJudged]:
    """Yield one outcome per exercise, in order; cells are (label, source) pairs.

    A judge that dies or takes too long costs the exercise at hand; the next ones get a new judge.
    No process of the judge or of the learner's code is left when this ends, for whatever reason.
    """
    waiting = list(exercises)
    while waiting:
        request = {"judge": judge, "notebook": notebook, "cells": list(cells), "exercises": waiting}
        with tempfile.TemporaryFile("w+", errors="replace") as complaints:
            lines = _lines(json.dumps(request), complaints, time_limit)
            with closing(lines):
                for line in lines:
                    yield Outcome(**json.loads(line))
                    waiting = waiting[1:]
            if waiting:
                yield NotJudged(waiting[0], _last_line(complaints))
                waiting = waiting[1:]


def _lines(request: str, complaints: IO[str], time_limit: float) -> Generator[bytes]:
    """Yield the judge's lines until it ends, or says nothing for too long."""
    with subprocess.Popen(
        [sys.executable, "-m", "helpers.grading.judge_process"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=complaints,
        bufsize=0,
        start_new_session=True,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        try:
            with suppress(BrokenPipeError):
                process.stdin.write(request.encode() + b"\n")
            while line := _read_line(process.stdout, time_limit):
                yield line
        except TimeoutError:
            complaints.seek(0, SEEK_END)
            complaints.write(f"\nthe judge said nothing for {time_limit:g} s")
        finally:
            with suppress(BrokenPipeError):
                process.stdin.close()  # tells the process to end everything below it


def _read_line(stream: IO[bytes], time_limit: float) -> bytes:
    """Return the next line, empty at the end; the stream must be unbuffered for select to see it."""
    ready, _, _ = select.select([stream], [], [], time_limit)
    if not ready:
        raise TimeoutError
    return stream.readline()


def _last_line(complaints: IO[str]) -> str:
    complaints.seek(0)
    lines = complaints.read().strip().splitlines()
    return lines[-1] if lines else "the judge ended without a word"
