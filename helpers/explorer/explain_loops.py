"""Why a run goes on without end."""

from __future__ import annotations

from helpers.explorer import kinds
from helpers.explorer import run as endings
from helpers.explorer.explanation import Explanation, blocked, listed, waits
from helpers.explorer.naming import called, created
from helpers.explorer.operations import Step
from helpers.explorer.run import Run
from helpers.explorer.source import Source

_LONGEST = 60  # steps that are looked at as one round of a loop
_ROUNDS = 10  # times that a round has to come again before it is taken for endless
_REMEDY = "Make sure that the loop can end."


def explain_loop(run: Run, sentence: str, source: Source) -> Explanation:
    """`sentence` says who goes on, and where."""
    if run.ending == endings.LIVELOCK:
        return Explanation(kinds.LIVELOCK, f"{sentence}{_unchanged(run, source)}", _REMEDY)
    round_ = _round(run)
    if not round_ or is_unfair(run):
        return Explanation(kinds.TOO_LONG, sentence, _REMEDY)
    names = listed(sorted({run.processes[step.process].name for step in round_}))
    does = "does" if len({step.process for step in round_}) == 1 else "do"
    others = "; ".join(waits(run, process, source) for process in blocked(run).values())
    told = f" {names} {does} the same {len(round_)} steps again and again, and nothing comes of it"
    told += f": {others}." if others else "."
    return Explanation(kinds.LIVELOCK, f"{sentence}{told}", _REMEDY)


def is_unfair(run: Run) -> bool:
    """Whether the run only goes on because a process that could is never let go on.

    No system does that for ever, so it says nothing about the program.
    """
    round_ = _round(run)
    going = {step.process for step in round_}
    return run.ending == endings.TOO_LONG and any(
        process.able and process.index not in going for process in run.processes
    )


def _unchanged(run: Run, source: Source) -> str:
    """What the process that looks again and again sees, and who else could change it."""
    last = run.steps[-1]
    if not last.outcome or created(run, last.target) is None or last.operation.startswith("process."):
        return ""
    saw = f" Each time it gets {_seen(last)} from {called(run, last.target, source)}"
    others = "; ".join(waits(run, process, source) for process in blocked(run).values())
    return f"{saw}, and nobody is left who would change that{': ' if others else ''}{others}."


def _seen(step: Step) -> str:
    return step.access.value if step.access else step.outcome


def _round(run: Run) -> list[Step]:
    """The steps that the end of the run consists of, again and again; [] if it doesn't."""
    told = [(step.process, step.operation, step.target, step.place, step.outcome) for step in run.steps]
    for length in range(1, _LONGEST + 1):
        tail = told[-length * _ROUNDS :]
        if len(tail) == length * _ROUNDS and tail == told[-length:] * _ROUNDS:
            return list(run.steps[-length:])
    return []
