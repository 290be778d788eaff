"""What the exercises of 00_processes have in common when they judge a run."""

from __future__ import annotations

from helpers.explorer.run import Run

SECOND_CALL = (
    "This was the second call in the same process: let it begin anew, without what an earlier one left in a "
    "global variable."
)


PATIENCE = 70
"""Seconds that a slow target takes: more than usual time-outs, and few enough for who looks often."""


def looks(run: Run) -> set[str]:
    """What the parent was told whenever it looked at a process."""
    return {step.outcome for step in run.steps if (step.process, step.operation) == (0, "process.look")}
