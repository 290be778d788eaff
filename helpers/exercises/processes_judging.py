"""What the exercises of 00_processes have in common when they judge a run."""

from __future__ import annotations

from helpers.exercises.model import Fault
from helpers.explorer.run import Run

SECOND_CALL = (
    "This was the second call in the same process: let it begin anew, without what an earlier one left in a "
    "global variable."
)


PATIENCE = 70
"""Seconds that a slow target takes: more than usual time-outs, and few enough for who looks often."""


def in_a_pool(run: Run) -> Fault | None:
    """The parent handed the target to a pool."""
    if not any(step.operation == "pool.submit" for step in run.steps):
        return None
    return Fault(
        "A pool was made to run the target.",
        "Start a Process of its own for each call: a pool's workers live on, and a task has no exit code.",
        kind="pool",
    )


def looks(run: Run) -> set[str]:
    """What the parent was told whenever it looked at a process."""
    return {step.outcome for step in run.steps if (step.process, step.operation) == (0, "process.look")}
