"""Says which results a pool was ended before, though nobody had asked for them.

That may be meant, as with work in the background: it is no failure in itself.
"""

from __future__ import annotations

from helpers.explorer.explanation import Explanation
from helpers.explorer.kinds import CUT_OFF
from helpers.explorer.operations import Grant, Operation, Step
from helpers.explorer.pool_state import AT_EXIT, LEFT, UNSENT
from helpers.explorer.run import Run
from helpers.explorer.source import Source

_REMEDIES = {
    LEFT: "If that isn't meant: get() the results inside the block, or close() the pool and join() it there.",
    AT_EXIT: "If that isn't meant: get() the results, or close() the pool and join() it.",
}
_ASKING = frozenset({"pool.get", "pool.wait", "pool.next", "pool.look", "pool.successful"})
_DONE = frozenset({"pool.done", "pool.failed"})


def can_be_cut_off(run: Run, source: Source) -> Explanation | None:
    """What a run that went well cut off all the same."""
    for end in run.steps:
        if _why(end) in _REMEDIES and (cut := _cut(run, end)):
            alone = len(cut) == 1
            return _told(run, end, cut, source, "can end", "is" if alone else "are")
    return None


def was_cut_off(run: Run, source: Source) -> Explanation | None:
    """What was cut off by leaving a `with` block, before the process that left it failed, or waits."""
    stuck = {process.index for process in run.processes if process.error or process.pending}
    for end in run.steps:
        if _why(end) == LEFT and end.process in stuck and (cut := _cut(run, end)):
            alone = len(cut) == 1
            return _told(run, end, cut, source, "ended", "was" if alone else "were")
    return None


def _told(run: Run, end: Step, cut: list[Step], source: Source, ends: str, are: str) -> Explanation:
    why, place = _why(end), cut[0].place
    cause = "Leaving the `with` block" if why == LEFT else f"The end of {run.processes[end.process].name}"
    line = source.where(place)
    handed = f", handed out at {line}: `{source.text(place)}`," if line else ""
    results = "the result" if len(cut) == 1 else f"{len(cut)} results"
    sentence = f"{cause} {ends} the pool before {results} of {cut[0].text}{handed} {are} there."
    return Explanation(CUT_OFF, sentence, _REMEDIES[why])


def _why(step: Step) -> str:
    """What ended a pool in this step; "" if the program asked for it, or none was ended."""
    if step.operation != "pool.terminate" or step.grant is None:
        return ""
    (why,) = step.grant.operation.arguments
    return str(why)


def _cut(run: Run, end: Step) -> list[Step]:
    """The steps of one line that gave tasks to the pool that weren't done at its end, and never asked for."""
    jobs = _jobs(run, end)
    return [job for job in jobs if (job.place, job.text) == (jobs[0].place, jobs[0].text)]


def _jobs(run: Run, end: Step) -> list[Step]:
    """The steps in which tasks were handed to the pool that weren't done at its end, and never asked for.

    Who asks for one result of a line, and leaves others, such as after an error, knows of them.
    """
    asked = {step.target for step in run.steps if step.operation in _ASKING}
    asked |= {process.pending.target for process in run.processes if process.pending}
    known = {step.place for step in run.steps if step.operation == "pool.submit" and step.target in asked}
    before = run.steps[: next(number for number, step in enumerate(run.steps) if step is end)]
    done = [step.target for step in before if step.operation in _DONE or step.outcome.startswith(UNSENT)]
    return [
        step
        for step in before
        if step.operation == "pool.submit"
        and step.place not in known
        and _pool(step) == end.target
        and done.count(step.target) < _tasks(step)
    ]


def _pool(step: Step) -> int:
    return step.grant.operation.target if step.grant else -1


def _tasks(step: Step) -> int:
    """How many tasks there are; those that are handed out later count as one."""
    match step.grant:
        case Grant(operation=Operation(arguments=(_, _, tuple(handed), *_))):
            return len(handed)
    return 1
