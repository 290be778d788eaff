"""Why a run goes on without end."""

from __future__ import annotations

from helpers.explorer import kinds
from helpers.explorer import run as endings
from helpers.explorer.explanation import Explanation, blocked, listed, outstanding, waits
from helpers.explorer.naming import called, created
from helpers.explorer.run import Run
from helpers.explorer.source import Source

_LAST = 100  # steps of a run that goes round in circles
_SAME = 4  # equal looks at the end of a run, from which it is seen what is looked at


def explain_loop(run: Run, sentence: str, source: Source) -> Explanation:
    """`sentence` says who goes on, and where."""
    remedy = "Make sure that the loop can end."
    if run.ending != endings.LIVELOCK:
        remedy = (
            f"{remedy} If it does, try it with fewer rounds: a few are enough where all orders are tried."
        )
        return Explanation(kinds.TOO_LONG, sentence, remedy)
    sentence = f"{sentence}{_unchanged(run, source)}"
    return Explanation(kinds.LIVELOCK, sentence, _held_in_a_loop(run, source) or remedy)


def _held_in_a_loop(run: Run, source: Source) -> str:
    """What to do when a process that goes round holds a lock for which others ask; or ""."""
    last = run.steps[-_LAST:]
    pending = [(process.index, process.pending) for process in blocked(run).values() if process.pending]
    asked = {(step.process, step.target) for step in last if step.operation == "lock.acquire"}
    asked |= {(index, wanted.target) for index, wanted in pending if wanted.name == "lock.acquire"}
    kept = {
        (holder, asking): target
        for asking, target in sorted(asked)
        for holder in outstanding(run, target)
        if holder != asking
    }
    for (holder, asking), target in kept.items():
        name = called(run, target, source)
        if (asking, holder) in kept:
            both = sorted((name, called(run, kept[asking, holder], source)))
            return f"Take {listed(both)} in the same order everywhere."
        if any(step.process == holder for step in last):
            return f"Give {name} back before you try again: the others need it to go on."
    return ""


def _unchanged(run: Run, source: Source) -> str:
    """What is looked at again and again, and what the others wait for."""
    saw = _looked_at(run, source)
    others = "; ".join(waits(run, process, source) for process in blocked(run).values())
    if not saw:
        return f" {others}." if others else ""
    return f" Each time {saw}, and nobody is left who would change that{': ' if others else ''}{others}."


def _looked_at(run: Run, source: Source) -> str:
    last = [
        (step.process, step.operation, step.target, step.place, step.outcome) for step in run.steps[-_SAME:]
    ]
    step = run.steps[-1]
    if len(set(last)) > 1 or created(run, step.target) is None or step.operation.startswith("process."):
        return ""
    name = called(run, step.target, source)
    if step.access:
        return f"it reads {step.access.value} from {name}"
    return f'{name} answers "{step.outcome}"' if step.outcome else f"it looks at {name}"
