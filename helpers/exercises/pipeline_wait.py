"""The exercise of 09_pipeline about the parent: it notices at once when a worker dies."""

from __future__ import annotations

import signal
from collections.abc import Iterable

from helpers.exercises import pipeline_programs as programs
from helpers.exercises.judging import answered, briefly, patiently
from helpers.exercises.lock_faults import error_advice
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement
from helpers.explorer import run as endings
from helpers.explorer.operations import Step
from helpers.explorer.pipe_waiting import FOR_NOTHING
from helpers.explorer.processes import ABOUT_TO_END, FOR_ITS_CODE, is_too_early
from helpers.explorer.remedies import TOO_EARLY
from helpers.explorer.run import ProcessRecord, Run

_LOOK = (
    "Look at all exit codes each time a process has ended: one that is not None and not 0 says that it died."
)
_RUNNING_FIRST = (
    "A process can end between two looks: first list those that still run, and after that look for those "
    "that have failed."
)
_EMPTY = "wait([]) waits for ever: make the list once, and look whether it is empty before you wait."
_NOT_IN_TURN = (
    "join() waits for one process, and meanwhile nobody notices that another one has died. Wait for all that "
    "run at once, wait([process.sentinel for process in running]), and then look at all exit codes."
)
_JOIN_FIRST = (
    "Its exit code had been read by then, and join() alone ends nobody: terminate() the process that still "
    "runs first, and join() it after that."
)
_ANOTHER_NAME = "The text names another process: name the one that died, and its exit code."
_END_OTHERS = "terminate() each process that still runs, and join() it, before you raise."
_ONLY_WAIT = (
    "A process that works well is only waited for: don't terminate it, and give it all the time it takes."
)
_NAME_IT = (
    "Put the name of the process and its exit code into the text: f'{process.name} ended with exit code ...'."
)


def _before_its_end(run: Run) -> tuple[Step, ...]:
    """The steps until wait_for_all was over: what joins its children after that is Python itself."""
    process = _called(run)
    return run.steps[: over_at(run, process) if process else None]


def _too_early(run: Run) -> str:
    """Advice for who has looked at a process only when that had no exit code yet; or ""."""
    looks = [step for step in _before_its_end(run) if step.operation in ("process.look", "process.join")]
    last = {(step.process, step.target): step for step in looks}
    return TOO_EARLY if any(is_too_early(step) for step in last.values()) else ""


def _code_first(run: Run) -> str:
    """Advice for who asked for an exit code before a process ended, and whether it is alive after; or ""."""
    looks = [step for step in _before_its_end(run) if step.operation == "process.look"]
    last = {(step.process, step.target, step.text == FOR_ITS_CODE): step for step in looks}
    for (process, target, for_its_code), step in last.items():
        alive = last.get((process, target, False))
        was_none = for_its_code and step.outcome in ("running", ABOUT_TO_END)
        if was_none and alive and alive.outcome.startswith("exit code"):
            return "A process can end between two looks: ask is_alive() first, and look at exitcode after it."
    return ""


def _ended_between(run: Run) -> str:
    """Advice for who asked first who had failed, and saw after that, elsewhere, that one had ended; or ""."""
    process = _called(run)
    last: dict[int, Step] = {}
    missed: dict[int, bool] = {}
    for step in _before_its_end(run):
        if process is None or step.process != process.index:
            continue
        if step.operation != "process.look":
            last.clear()
            continue
        before = last.get(step.target, step)
        ended = before.outcome in ("running", ABOUT_TO_END) and step.outcome.startswith("exit code")
        missed[step.target] = ended and before.place != step.place
        last[step.target] = step
    return _RUNNING_FIRST if any(missed.values()) else ""


def _look(run: Run) -> str:
    return _too_early(run) or _code_first(run) or _ended_between(run) or _LOOK


def _waiting(shown_as: str, *jobs: tuple[object, ...]) -> Case:
    return Case(
        "wait_for_all",
        (list(jobs),),
        given=programs.wait_for_children,
        shown=f"wait_for_all(processes), where {shown_as}",
    )


_GOOD = briefly(
    _waiting("one ends well after 1 second, one after 3", (programs.end_well, 1), (programs.end_well, 3)),
    _waiting("one ends well after 90 seconds, one after 2", (programs.end_well, 90), (programs.end_well, 2)),
    _waiting("there is none"),
)
_BAD = briefly(
    _waiting("the second ends with exit code 3", (programs.end_well, 1), (programs.leave, 2, 3)),
    _waiting("the first ends with an exception", (programs.fail, 1), (programs.end_well, 2)),
    _waiting("the first is killed", (programs.be_killed, 2), (programs.end_well, 1)),
)
_AT_ONCE = (
    _waiting("the second ends at once, with exit code 3", (programs.end_well, 0), (programs.leave, 0, 3)),
)
_WHILE_OTHERS_RUN = (
    _waiting("the first waits for ever, the second leaves", (programs.be_stuck,), (programs.leave, 1, 3)),
    *briefly(
        _waiting(
            "the first is killed, the second waits for ever", (programs.be_killed, 1), (programs.be_stuck,)
        ),
        _waiting(
            "the second fails, the others wait for ever",
            *((programs.be_stuck,), (programs.fail, 1), (programs.be_stuck,)),
        ),
    ),
)


def told(process: ProcessRecord) -> str:
    """How a process ended, in a few words."""
    return f"{process.name} ended with exit code {process.exitcode}"


def ends(step: Step) -> bool:
    """Whether the process ends in this step."""
    itself = step.operation == "process.signal" and step.target == step.process
    return step.operation in ("process.end", "process.die") or itself


def running_at(run: Run, parent: int, number: int) -> list[ProcessRecord]:
    """The children of `parent` that had been started, and had not ended, before that step."""
    alive: dict[int, None] = {}
    for step in run.steps[:number]:
        if step.operation == "process.start" and step.process == parent:
            alive[step.target] = None
        elif ends(step):
            alive.pop(step.process, None)
    return [run.processes[index] for index in alive]


def over_at(run: Run, process: ProcessRecord) -> int | None:
    """The number of the step in which the learner's function returned, or raised; None if it did neither."""
    steps: Iterable[tuple[int, Step]] = enumerate(run.steps)
    return next(
        (
            number
            for number, step in steps
            if step.process == process.index and step.operation in ("process.returned", "process.raised")
        ),
        None,
    )


def died(run: Run, parent: ProcessRecord) -> list[ProcessRecord]:
    """The children that ended badly, and not because `parent` ended them; the first one first."""
    over = [run.processes[step.process] for step in run.steps if ends(step)]
    return [
        process
        for process in over
        if process.parent == parent.index and process.exitcode and not _ended_by(run, parent, process)
    ]


def _ended_by(run: Run, parent: ProcessRecord, child: ProcessRecord) -> bool:
    """Whether it was a signal of its parent's that ended the child; only the first signal counts."""
    signals = (step for step in run.steps if (step.operation, step.target) == ("process.signal", child.index))
    first = next(signals, None)
    return (child.exitcode or 0) < 0 and first is not None and first.process == parent.index


def names(error: tuple[str, str, object], dead: list[ProcessRecord]) -> bool:
    """Whether the error is a RuntimeError that names one of these, and its exit code."""
    kind, text, _ = error
    return kind == "RuntimeError" and any(
        process.name in text and any(word in text for word in _exit_words(process)) for process in dead
    )


def named_the_ended(run: Run, parent: ProcessRecord) -> str:
    """Advice when the error that `parent` ended with names a child that it had ended itself; or ""."""
    ended = [child for child in run.children(parent.index) if _ended_by(run, parent, child)]
    if parent.error is None or not names(parent.error, ended):
        return ""
    return (
        "The process that is named was ended by terminate() or kill(), and so it has an exit code, too: look "
        "for the one that died before you end the others."
    )


def named_another(run: Run, parent: ProcessRecord, dead: list[ProcessRecord]) -> str:
    """Advice when the error that `parent` ended with names a child, and none of those that died; or ""."""
    text = parent.error[1] if parent.error else ""
    named = [child for child in run.children(parent.index) if child.name in text]
    return _ANOTHER_NAME if named and not any(child in dead for child in named) else ""


def asked_for(kind: str, text: str) -> str:
    """Advice on an exception that came instead of the RuntimeError that is asked for; or ""."""
    return "" if kind == "SystemExit" else error_advice(kind, text)


def _exit_words(process: ProcessRecord) -> list[str]:
    """How a text may tell a process's exit code; a signal has a name, too."""
    code = process.exitcode or 0
    return [str(abs(code)), *([signal.Signals(-code).name] if code < 0 else [])]


def _called(run: Run) -> ProcessRecord | None:
    return answered(run, "wait_for_all")


def _waits(run: Run, _case: Case) -> Judgement:
    """It returns when all have ended by themselves."""
    process = _called(run)
    if process is None or over_at(run, process) is None:
        return _not_over(run)
    if process.error is not None:
        kind, text, place = process.error
        where = f" ({place.label}, line {place.line})" if place.label else ""
        return Fault(
            f"It ended with {kind}: {text}{where}, and in this case nothing has gone wrong.",
            error_advice(kind, text) or "None means that it still runs, and 0 that it has ended well.",
        )
    for child in run.children(process.index):
        if (child.exitcode or 0) < 0:
            return Fault(f"{child.name} was ended, though it worked well.", _ONLY_WAIT, kind="terminated")
    running = running_at(run, process.index, over_at(run, process) or 0)
    if running:
        return Fault(
            f"{running[0].name} still ran when wait_for_all returned.",
            "Return when no process runs any more: exitcode is None as long as one does.",
            kind="returned too early",
        )
    return None


def _not_over(run: Run) -> Judgement:
    """Why it doesn't come back: it waits for one that never ends, and another one has died."""
    process = _called(run)
    dead = died(run, process) if process else []
    if run.ending == endings.HANG and process and process.waiting and process.waiting.text == FOR_NOTHING:
        return Fault(f"{process.name} waits {FOR_NOTHING}.", _EMPTY, kind="waits for nothing")
    if run.ending == endings.LIVELOCK and process and dead:
        return Fault(
            f"{told(dead[0])}, and wait_for_all goes on until the others have ended, too.",
            "Look at the exit codes within the loop: whoever waits for ever never ends it.",
            kind="dead worker not noticed",
        )
    if run.ending == endings.HANG and process and dead:
        by = process.waiting.text if process.waiting else "for ever"
        joins = process.pending and process.pending.name == "process.join"
        in_turn = _JOIN_FIRST if _has_read(run, process, dead[0]) else _NOT_IN_TURN
        what = f"{told(dead[0])}, and wait_for_all waits {by}."
        return Fault(what, in_turn if joins else _look(run), kind="dead worker not noticed")
    return DID_NOT_FINISH


def _has_read(run: Run, process: ProcessRecord, child: ProcessRecord) -> bool:
    """Whether `process` has read this child's exit code."""
    return any(
        (step.process, step.operation, step.target) == (process.index, "process.look", child.index)
        and step.outcome.startswith("exit code")
        for step in run.steps
    )


def _raises(run: Run, case: Case) -> Judgement:
    """It tells who died; that it notices while others wait for ever is another requirement's."""
    noticed = _noticed(run)
    if noticed and case in _WHILE_OTHERS_RUN:
        return None
    return noticed or _named(run)


def _notices(run: Run, _case: Case) -> Judgement:
    """It ends with some error when one has died."""
    return _noticed(run)


def _noticed(run: Run) -> Judgement:
    process = _called(run)
    if process is None or over_at(run, process) is None:
        return _not_over(run)
    dead = died(run, process)
    if process.error is None:
        if not dead:
            return Fault("It returned before any of the processes had ended.", _look(run))
        return Fault(f"It returned as if all were well, but {told(dead[0])}.", _look(run))
    kind, text, _ = process.error
    if dead or kind != "RuntimeError":
        return None
    return Fault(
        f"It raised {kind}: {text}, before any of the processes had died.",
        (TOO_EARLY if any(map(is_too_early, run.steps)) else "")
        or "None means that it still runs, and 0 that it has ended well: neither is an error.",
    )


def _named(run: Run) -> Judgement:
    process = _called(run)
    if process is None or process.error is None:
        return DID_NOT_FINISH
    dead = died(run, process)
    kind, text, place = process.error
    if names(process.error, dead):
        return None
    got = f"{kind}: {text}" if text else kind
    where = f" ({place.label}, line {place.line})" if place.label else ""
    if kind != "RuntimeError":
        return Fault(
            f"It ended with {got}{where}.", asked_for(kind, text) or "Raise RuntimeError, with a text."
        )
    what = f"It raised {got}; what happened is that {told(dead[0])}."
    return Fault(what, named_the_ended(run, process) or named_another(run, process, dead) or _NAME_IT)


def _ends_others(run: Run, _case: Case) -> Judgement:
    process = _called(run)
    number = over_at(run, process) if process else None
    if process is None or number is None:
        return _not_over(run)
    if process.error is None or not died(run, process):
        return _noticed(run)
    running = running_at(run, process.index, number)
    if not running:
        return None
    asked = any(
        step.operation == "process.signal" and step.target == running[0].index for step in run.steps[:number]
    )
    return Fault(
        f"{running[0].name} still ran when wait_for_all raised.",
        "terminate() and kill() only ask: join() the process after that." if asked else _END_OTHERS,
        kind="process left behind",
    )


_WAITS = "returns when all have ended well, by themselves"
_RAISES = "raises RuntimeError with the name and the exit code of one that died"
_NOTICES = "notices it while others still run, and whenever it happens"

WAIT_FOR_ALL = Exercise(
    "wait_for_all",
    "wait_for_all(processes)",
    (
        Requirement(_WAITS, 1, _GOOD, patiently(_waits)),
        Requirement(_RAISES, 1, (*_BAD, *_WHILE_OTHERS_RUN), patiently(_raises)),
        Requirement(_NOTICES, 1, (*_AT_ONCE, *_WHILE_OTHERS_RUN), patiently(_notices)),
        Requirement(
            "ends the others before it raises",
            1,
            _WHILE_OTHERS_RUN,
            patiently(_ends_others),
            basis=_NOTICES,
        ),
    ),
)
