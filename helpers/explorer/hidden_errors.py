"""Finds what failed without anybody noticing: tasks of pools, and items of queues.

`apply_async` and its kin keep an error until somebody asks for the result, and a queue's feeder drops what it
can't pickle. A program that never asks, or waits, goes on as if all were well.
"""

from __future__ import annotations

import re
from dataclasses import replace

from helpers.explorer import remedies
from helpers.explorer.explain_queues import explain_lost_item
from helpers.explorer.explanation import Explanation
from helpers.explorer.kinds import BROKEN, HIDDEN
from helpers.explorer.operations import Grant, Operation, Step
from helpers.explorer.pool_state import BREAKS, TOLD, UNSENT
from helpers.explorer.pool_waiting import REBUILDABLE
from helpers.explorer.run import Run
from helpers.explorer.source import Source

_ASK = "Call get() on each result: it raises what the task raised."
_ARGS = (
    "pickle rebuilds an exception by calling its class with its args: hand all arguments of __init__ on to "
    "super().__init__(), and no others, or define __reduce__."
)
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


def explain_unseen(run: Run, source: Source) -> Explanation | None:
    """A task that failed, or an item that was lost, and nobody saw it; None if there is neither."""
    return explain_hidden(run, source) or explain_lost_item(run, source)


def explain_hidden(run: Run, source: Source) -> Explanation | None:
    """The first of these tasks, and where it was handed out; None if there is none.

    One whose result somebody still waits for is none of them.
    """
    awaited = {process.pending.target for process in run.processes if process.pending}
    broken = any(process.waiting and process.waiting.kind == BROKEN for process in run.processes)
    for step in hidden_errors(run):
        if step.target in awaited or (broken and BREAKS in step.outcome):
            continue
        submitted = (other for other in run.steps if other.operation == "pool.submit")
        handed = next((other for other in submitted if other.target == step.target), step)
        line, text = source.where(handed.place), source.text(handed.place)
        where = f", handed out at {line}: `{text}`" if line else ""
        name = run.processes[step.process].name
        sentence = f"Nobody saw that a task of the pool failed{where}. {name}: {_told(step)}."
        return Explanation(HIDDEN, sentence, what_to_do(step, text))
    return None


def explain_broken(run: Run, explanation: Explanation) -> Explanation:
    """The explanation of a wait for a pool whose result handler has ended, and who sent what ended it."""
    for step in run.steps:
        if step.operation == "pool.failed" and BREAKS in step.outcome and TOLD not in step.outcome:
            told = _told(step).partition(BREAKS)[0]
            sentence = f"{explanation.sentence} {run.processes[step.process].name}: {told}."
            return replace(explanation, sentence=sentence, remedy=what_to_do(step))
    return explanation


def what_to_do(step: Step, line: str = "") -> str:
    """Advice on the error of such a task, if it has one usual cause, and on how to see it.

    It was handed out in this line.
    """
    if BREAKS in step.outcome:
        made = re.search(r"__init__\(\) (missing|takes)", step.outcome.partition(BREAKS)[2])
        return _ARGS if made and TOLD not in step.outcome else REBUILDABLE
    kind, text = _reason(step)
    called = text.partition("(")[0]
    elsewhere = "positional argument" in text and not step.text.startswith((f"{called}(", f"{called} of "))
    return f"{'' if elsewhere else remedies.for_exception(kind, text, line)} {_ASK}".strip()


def _reason(step: Step) -> tuple[str, str]:
    """The type and the text of the exception."""
    match step.grant:
        case Grant(operation=Operation(name="pool.failed", arguments=(_, _, _, (str(kind), str(text))))):
            return kind, text
    kind, _, text = step.outcome.partition(": ")[2].partition(" ")
    return kind, text


def _told(step: Step) -> str:
    """What happened in the step, with the text of the exception, if it has one of a single line."""
    kind, text = _reason(step)
    if step.operation != "pool.failed" or not step.outcome.startswith(step.text) or not text or "\n" in text:
        return step.outcome or step.text
    error = f'"{text}"' if step.text.endswith(f" {kind}") else f'for {kind} "{text}"'
    return f"{step.text} {error}{step.outcome.removeprefix(step.text)}"


def _asks(step: Step) -> bool:
    return step.operation in _ASKING and not step.outcome.startswith(("time-out", "not ready"))


def _fails(step: Step) -> bool:
    return step.operation == "pool.failed" or step.outcome.startswith(UNSENT)
