"""Advice on a mistake that shows in a run: in an exception, or in what a process did."""

from __future__ import annotations

from helpers.explorer.bridge import GIVEN
from helpers.explorer.remedies import for_exception
from helpers.explorer.run import ProcessRecord, Run

__all__ = [
    "CAUGHT",
    "SWALLOWS_TOO",
    "failures",
    "for_exception",
    "not_on_purpose",
    "not_run",
    "polled_too_early",
]


SWALLOWS_TOO = "A `return` in a `finally` swallows it, too."
CAUGHT = f"Don't catch the exception, or raise it again: the caller has to hear of it. {SWALLOWS_TOO}"
_ON_PURPOSE = ("SystemExit", "RuntimeError")
_POLLED = (
    "poll() says whether a message is there, or comes within its time-out: none yet is not the end. "
    "recv() waits for the next one, and raises EOFError when no more can come."
)
_NOT_RUN = {
    "generator": "a generator, which does nothing until somebody loops over it: leave out `yield`, or loop "
    "over it yourself.",
    "coroutine": "a coroutine, which does nothing until somebody awaits it: leave out `async`.",
}


def failures(run: Run) -> str:
    """Which of the learner's processes was the first to end with an exception, with advice; or ""."""
    ended = [run.processes[step.process] for step in run.steps if step.operation == "process.end"]
    for process in filter(not_on_purpose, ended):
        kind, text, place = process.error or ("", "", process.started_at)
        if kind != "SystemExit":
            ours = not place.label or place.label.startswith(GIVEN)
            where = "" if ours else f" ({place.label}, line {place.line})"
            told = f"{process.name} ended with {kind}{': ' if text else ''}{text}{where}."
            return f"{told} {for_exception(kind, text, operation=_last_operation(run, process))}".rstrip()
    return ""


def _last_operation(run: Run, process: ProcessRecord) -> str:
    """What the process did last with an object; "" if that was nothing."""
    own = (step for step in reversed(run.steps) if step.process == process.index and step.target >= 0)
    return next((step.operation for step in own if not step.operation.startswith("process.")), "")


def not_on_purpose(process: ProcessRecord) -> bool:
    """Whether it was the learner's code that made the process fail, and not a target of ours that has to."""
    if process.trusted or process.error is None:
        return False
    kind, _, place = process.error
    return not (place.label.startswith(GIVEN) and kind in _ON_PURPOSE)


def polled_too_early(run: Run) -> str:
    """Advice when a process may have taken poll()'s answer "nothing yet" for "nothing more"; or ""."""
    polled = any(
        step.operation == "pipe.poll"
        and step.outcome.startswith("False")
        and not run.processes[step.process].trusted
        for step in run.steps
    )
    return _POLLED if polled else ""


def not_run(run: Run, name: str, told: str) -> str:
    """Advice when the learner's function `name` only made what could be run; "" if `told` says so already."""
    for process in run.processes:
        if process.target == name and process.result and process.result[0] == "object":
            kind = str(process.result[1]).partition(":")[0]
            if kind in _NOT_RUN and kind not in told:
                return f"{name} returned {_NOT_RUN[kind]}"
    return ""
