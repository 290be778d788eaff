"""Finds the tasks of pools that failed without anybody noticing.

`apply_async` and its kin keep an error until somebody asks for the result. A program that never does goes on
as if all were well.
"""

from __future__ import annotations

from helpers.explorer import remedies
from helpers.explorer.explanation import Explanation
from helpers.explorer.kinds import HIDDEN
from helpers.explorer.operations import Step
from helpers.explorer.pool_state import TOLD
from helpers.explorer.pools import UNSENT
from helpers.explorer.run import Run
from helpers.explorer.source import Source

_ASK = "Call get() on each result: it raises what the task raised."
_ASKING = frozenset({"pool.get", "pool.next", "pool.successful"})


def hidden_errors(run: Run) -> list[Step]:
    """The steps in which a task failed, or couldn't be handed out, and nobody asked or was told.

    None, if the program has got the error of another task: then it knows that tasks fail. Each step's
    `target` is the same as that of the step `pool.submit` that gave the task to the pool.
    """
    asked = {step.target: number for number, step in enumerate(run.steps) if _asks(step)}
    failed = [(number, step) for number, step in enumerate(run.steps) if _fails(step)]
    unseen = [step for number, step in failed if asked.get(step.target, -1) < number]
    if len(unseen) < len(failed):
        return []
    return [step for step in unseen if not step.outcome.endswith(TOLD)]


def explain_hidden(run: Run, source: Source) -> Explanation | None:
    """The first of these tasks, and where it was handed out; None if there is none."""
    for step in hidden_errors(run):
        submitted = (other for other in run.steps if other.operation == "pool.submit")
        handed = next((other for other in submitted if other.target == step.target), step)
        line = source.where(handed.place)
        where = f", handed out at {line}: `{source.text(handed.place)}`" if line else ""
        name = run.processes[step.process].name
        sentence = f"Nobody saw that a task of the pool failed{where}. {name}: {step.outcome or step.text}."
        return Explanation(HIDDEN, sentence, what_to_do(step))
    return None


def what_to_do(step: Step) -> str:
    """Advice on the error of such a task, if it has one usual cause, and on how to see it."""
    kind, _, text = step.outcome.partition(": ")[2].partition(" ")
    return f"{remedies.for_exception(kind, text)} {_ASK}".strip()


def _asks(step: Step) -> bool:
    return step.operation in _ASKING and not step.outcome.startswith(("time-out", "not ready"))


def _fails(step: Step) -> bool:
    return step.operation == "pool.failed" or step.outcome.startswith(UNSENT)
