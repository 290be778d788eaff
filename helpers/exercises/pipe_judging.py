"""What the exercises of 01_pipe have in common: the items, and who sent and received them."""

from __future__ import annotations

from typing import Any

from helpers.exercises import pipe_programs as programs
from helpers.exercises.judging import messages, operations, returns
from helpers.exercises.model import Case, Judgement
from helpers.explorer import wire
from helpers.explorer.run import ProcessRecord, Run

MIXED: list[Any] = ["first", None, None, 0, "", [], False, {"last": (1.5, b"bytes")}]
OTHERS: list[Any] = [
    *(True, 1, 1.0, -1, 2**64 + 1, (), (1, 2), ("one",), b"", b"\xff", "  spaces ", "h\xe9", "STOP"),
    *(["in", ["lists"]], {"key": [(0,)]}, "again", 7, "again", 7),
]
OBJECTS: list[Any] = [..., True, EOFError, ValueError("sent"), "last"]
LONG = list(range(130))
LARGE = ["a" * 30_000, "b" * 70_000, "c" * 140_000]  # characters; more than a pipe holds, of either kind


def collected(run: Run, case: Case) -> Judgement:
    """All the items came, in order, and nothing else."""

    def advise(got: object, expected: object) -> str:
        if not isinstance(got, list) or not isinstance(expected, list):
            one = isinstance(expected, list) and expected and got == expected[0]
            return "recv() gives one message: return a list of all of them." if one else "Return a list."
        if case.given is programs.send_to_answer_twice and got == [*case.arguments[1], *expected]:
            return "Make a new list in each call: this was the second one in the same process."
        if len(got) >= len(expected) or got != expected[: len(got)]:
            return ""
        if _sent_by_learner(run) < len(expected) and not run.root.trusted:
            return ""
        if received(run) < len(expected):
            return "It stopped too early: only EOFError says that nothing more will come."
        return "All messages were received: put each of them into the list."

    return returns(lambda case: case.expected, advise)(run, case)


def received(run: Run) -> int:
    """How many messages the learner's processes received."""
    return sum(messages(run, one.index, "pipe.recv") for one in run.processes if not one.trusted)


def _sent_by_learner(run: Run) -> int:
    return sum(messages(run, one.index, "pipe.send") for one in run.processes if not one.trusted)


def sent_by(run: Run, process: ProcessRecord) -> list[Any]:
    """What a process sent, in order; None for what is no plain data."""
    steps = (run.steps[number] for number in operations(run, process.index, ["pipe.send"]))
    return [_loaded(step.grant.operation.arguments[0]) for step in steps if step.grant]


def _loaded(payload: bytes) -> Any:
    try:
        return wire.load_plain(payload)
    except Exception:  # an answer may send any bytes
        return None
