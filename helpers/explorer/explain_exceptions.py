"""What is said of a process that ended with an exception."""

from __future__ import annotations

import itertools

from helpers.explorer import kinds, remedies
from helpers.explorer.explanation import Explanation
from helpers.explorer.leaks import UNLINK_ONCE
from helpers.explorer.naming import called, created
from helpers.explorer.operations import Raises, Step
from helpers.explorer.processes import is_too_early
from helpers.explorer.run import ProcessRecord, Run
from helpers.explorer.source import Source

_ONCE = "Release it once for each time that it was taken: `with` does."
_OVER = frozenset({"process.returned", "process.raised"})
_BY_NAME = frozenset({"shared_memory.open", "shared_memory.unlink"})
_GIVEN_TOO_OFTEN = {
    "semaphore or lock released too many times": _ONCE,
    "attempt to release recursive lock not owned by thread": "Only its holder can release an RLock.",
    "task_done() called too many times": "Call task_done() once for each item taken out.",
}


def failed(process: ProcessRecord, source: Source, run: Run | None = None) -> Explanation:
    """Why `process` ended with an exception; with its run, the object is named."""
    kind, text, place = process.error or ("", "", process.started_at)
    line = source.where(place)
    at = f" at {line}: `{source.text(place)}`" if line else ""
    told = f'{kind} "{text}"' if text else kind
    sentence = f"{process.name} ended with {told}{at}."
    last = _last(run, process)
    if kind == "FileNotFoundError" and last and last.operation.endswith(".inherit") and run:
        return _gone(run, process, last, sentence, source)
    if kind == "FileNotFoundError" and run and (removed := _unlinked(run, process, text)):
        by = run.processes[removed.process].name
        before = source.where(removed.place)
        where = f" at {before}: `{source.text(removed.place)}`" if before else ""
        return Explanation(kinds.EXCEPTION, f"{sentence} {by} had unlinked it{where}.", UNLINK_ONCE)
    if text in _GIVEN_TOO_OFTEN:
        step = _refused(run, process)
        name = f" It is about {called(run, step.target, source)}." if run and step else ""
        return Explanation(kinds.OVER_RELEASE, f"{sentence}{name}", _GIVEN_TOO_OFTEN[text])
    asserted = kind == "AssertionError" and "assert" in source.text(place).lower()
    operation = last.operation if last and last.place == place else ""
    remedy = ""
    if kind != "SystemExit":
        remedy = remedies.for_exception(kind, text, source.text(place), operation, place.label)
    if run and any(is_too_early(step) for step in run.steps if step.process == process.index):
        remedy = remedy or remedies.TOO_EARLY
    return Explanation(kinds.WRONG_RESULT if asserted else kinds.EXCEPTION, sentence, remedy)


def _last(run: Run | None, process: ProcessRecord) -> Step | None:
    """The last operation of the process on an object."""
    steps = run.steps if run else ()
    own = (step for step in reversed(steps) if step.process == process.index and step.target >= 0)
    return next((step for step in own if not step.operation.startswith("process.")), None)


def _refused(run: Run | None, process: ProcessRecord) -> Step | None:
    """The last operation of the process that raised an exception."""
    own = (step for step in reversed(run.steps if run else ()) if step.process == process.index)
    return next((step for step in own if step.grant and isinstance(step.grant.outcome, Raises)), None)


def _unlinked(run: Run, process: ProcessRecord, text: str) -> Step | None:
    """The step that took a block's name away, which the process then looked for in vain."""
    step = _refused(run, process)
    path = _path(step) if step and step.operation in _BY_NAME else ""
    if not path or not text.endswith(f": '/{path}'"):
        return None
    before = itertools.takewhile(lambda other: other is not step, run.steps)
    unlinks = (other for other in before if other.operation == "shared_memory.unlink")
    removed = [other for other in unlinks if _path(other) == path and other.outcome.startswith("removed")]
    return removed[-1] if removed else None


def _path(step: Step) -> str:
    """The name of a block as an operation of shared memory got it, without slashes in front."""
    return str(step.grant.operation.arguments[0]).lstrip("/") if step.grant else ""


def _gone(run: Run, process: ProcessRecord, last: Step, sentence: str, source: Source) -> Explanation:
    step = created(run, last.target)
    maker = run.processes[step.process].name if step else "its maker"
    name = called(run, last.target, source)
    gone = f"{name[0].upper()}{name[1:]} was gone before {process.name} had begun"
    before = itertools.takewhile(lambda other: other is not last, run.steps)
    if step and any(other.process == step.process and other.operation in _OVER for other in before):
        told = f"{sentence} {gone}: {maker} had come to its end."
        return Explanation(
            kinds.GONE, told, f"Let {maker} join its children: what it made goes with its end."
        )
    told = f"{sentence} {gone}: {maker} kept no reference to it."
    remedy = "Keep such an object in a variable until the child is joined: with the last reference it goes."
    return Explanation(kinds.GONE, told, remedy)
