"""Where a run went wrong: the steps that its picture outlines."""

from __future__ import annotations

from helpers.explorer import run as endings
from helpers.explorer.explanation import is_idle
from helpers.explorer.lost_update import lost_update
from helpers.explorer.operations import NOWHERE, Step
from helpers.explorer.run import ProcessRecord, Run
from helpers.pictures.labels import raised


def failing_step(run: Run, wrong: bool) -> int:
    """The number of the step that a run failed at; 0 if it was at the stop of a process, or didn't fail.

    `wrong` says that a run that came to its end failed nevertheless.
    """
    if run.ending == endings.FINISHED:
        return _in_a_finished_run(run, wrong)
    stopped = any(fails_at_its_stop(run, process) for process in run.processes)
    return 0 if stopped or run.ending == endings.PRUNED else len(run.steps)


def fails_at_its_stop(run: Run, process: ProcessRecord) -> bool:
    """Whether `process` never came to its end, and that is what is wrong."""
    if process.pending is None:
        return False
    return (run.ending == endings.HANG and not is_idle(process)) or left_from(run, process)


def left_from(run: Run, process: ProcessRecord) -> bool:
    """Whether the run ended because of what `process` did outside of all operations."""
    went_on = run.ending in (endings.ESCAPED, endings.NOT_MODELLED, endings.LIVELOCK, endings.TOO_LONG)
    return went_on and run.place != NOWHERE and bool(run.steps) and run.steps[-1].process == process.index


def lost_write(run: Run, wrong: bool) -> Step | None:
    """In a run that went wrong, the write that nobody saw before it was written over."""
    lost = lost_update(run) if wrong else None
    return lost.lost if lost else None


def _in_a_finished_run(run: Run, wrong: bool) -> int:
    failed = run.failed()
    lost = lost_update(run) if wrong else None
    if lost and all(process.error and process.error[0] == "AssertionError" for process in failed):
        return _number(run, lost.write)
    if failed:
        return _failed_at(run, failed[0])
    returned = [step for step in run.steps if step.operation == "process.returned" and not step.process]
    return _number(run, returned[-1]) if wrong and returned else 0


def _failed_at(run: Run, process: ProcessRecord) -> int:
    """The operation that raised the exception, if one did; otherwise where it ended the program."""
    numbered = enumerate(run.steps, start=1)
    own = [number for number, step in numbered if step.process == process.index]
    raises = [run.steps[number - 1].operation == "process.raised" for number in own]
    end = raises.index(True) if True in raises else len(own) - 1
    before = own[end - 1] if end else 0
    return before if before and raised(run.steps[before - 1]) else own[end]


def _number(run: Run, step: Step) -> int:
    return next(number for number, other in enumerate(run.steps, start=1) if other is step)
