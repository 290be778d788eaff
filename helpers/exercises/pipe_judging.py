"""What the exercises of 01_pipe have in common: the items, and who sent and received them."""

from __future__ import annotations

from typing import Any

from helpers.exercises.judging import messages, operations
from helpers.explorer import wire
from helpers.explorer.run import ProcessRecord, Run

MIXED: list[Any] = ["first", None, None, 0, "", [], False, {"last": (1.5, b"bytes")}]
LARGE = ["a" * 30_000, "b" * 70_000, "c" * 140_000]  # characters; more than a pipe holds, of either kind


def received(run: Run) -> int:
    """How many messages the learner's processes received."""
    return sum(messages(run, one.index, "pipe.recv") for one in run.processes if not one.trusted)


def sent_by(run: Run, process: ProcessRecord) -> list[Any]:
    """What a process sent, in order; None for what is no plain data."""
    steps = (run.steps[number] for number in operations(run, process.index, ["pipe.send"]))
    return [_loaded(step.grant.operation.arguments[0]) for step in steps if step.grant]


def _loaded(payload: bytes) -> Any:
    try:
        return wire.load_plain(payload)
    except Exception:  # an answer may send any bytes
        return None
