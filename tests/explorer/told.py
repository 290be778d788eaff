"""Little programs, and what has to be said about each: shared by the tests of explanations."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tests.explorer.conftest import Explored

Make = Callable[..., Explored]

# Follows each program, so that the lines of the program itself count from 1.
RUN = """
def run(*calls):
    processes = [Process(target=target, args=arguments) for target, *arguments in calls]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
"""


class Told(NamedTuple):
    """The kind of what is found in a program, and the whole sentence with its remedy."""

    kind: str
    sentence: str
    program: str


def found(program: Make, text: str) -> tuple[str, str]:
    """The kind and the sentence that a small search gives."""
    failure = program(text.strip() + "\n" + RUN).failure(operations=6_000, random_schedules=50)
    return failure.kind, failure.sentence
