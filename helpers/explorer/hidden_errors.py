"""Finds the tasks of pools that failed without anybody noticing.

`apply_async` and its kin keep an error until somebody asks for the result. A program that never does goes on
as if all were well.
"""

from __future__ import annotations

from helpers.explorer.operations import Step
from helpers.explorer.pool_state import TOLD
from helpers.explorer.pools import UNSENT
from helpers.explorer.run import Run

_ASKING = frozenset({"pool.get", "pool.next", "pool.successful"})


def hidden_errors(run: Run) -> list[Step]:
    """The steps in which a task failed, or couldn't be handed out, and nobody asked or was told.

    Each step's `target` is the same as that of the step `pool.submit` that gave the task to the pool.
    """
    asked = {step.target: number for number, step in enumerate(run.steps) if _asks(step)}
    return [
        step
        for number, step in enumerate(run.steps)
        if _fails(step) and not step.outcome.endswith(TOLD) and asked.get(step.target, -1) < number
    ]


def _asks(step: Step) -> bool:
    return step.operation in _ASKING and not step.outcome.startswith(("time-out", "not ready"))


def _fails(step: Step) -> bool:
    return step.operation == "pool.failed" or step.outcome.startswith(UNSENT)
