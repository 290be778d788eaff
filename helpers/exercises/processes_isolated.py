"""The exercise run_isolated of 00_processes."""

from __future__ import annotations

import signal
from dataclasses import replace

from helpers.exercises import targets
from helpers.exercises.judging import (
    differs,
    joined_for_sure,
    knows_the_end,
    leaves_nothing_running,
    operations,
    patiently,
    ran_in_parent,
    returns,
)
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement, once
from helpers.exercises.processes_judging import PATIENCE, SECOND_CALL, in_a_pool, looks
from helpers.explorer.bridge import GIVEN
from helpers.explorer.run import Run


def _isolated(target: object, arguments: tuple[object, ...], timeout: float, expected: int | None) -> Case:
    name = getattr(target, "__name__", "target")
    return Case(
        "run_isolated",
        (target, arguments, timeout),
        shown=f"run_isolated({name}, {arguments!r}, {timeout})",
        expected=expected,
    )


_QUICK = (
    _isolated(targets.finish, (), 5, 0),
    _isolated(targets.leave_with, (3,), 5, 3),
    _isolated(targets.leave_with_sum, (20, 22), 0.5, 42),
    _isolated(targets.fail, (), 5, 1),
    _isolated(targets.crash, (), 5, -signal.SIGSEGV),
    _isolated(targets.stop_itself, (), 5, -signal.SIGTERM),
)
_STEADY = _isolated(targets.sleep_then_leave_with, (4, 7), 5, 7)
_IN_TIME = once(
    _isolated(targets.sleep_then_leave_with, (4.8, 7), 5, 7),
    _isolated(targets.sleep_then_leave_with, (0.04, 7), 0.05, 7),
    _isolated(targets.sleep_then_leave_with, (PATIENCE, 7), 2 * PATIENCE, 7),
)
_OTHERS = once(
    _isolated(targets.leave_with_count, (0, None, "", False, ()), 5, 5),
    _isolated(targets.leave_with_count, ([1, 2], (3,)), 5, 2),
    *(_isolated(targets.give_back, (value,), 5, 0) for value in (5, "text", None)),
    *(_isolated(targets.leave_with, (code,), 5, code) for code in (137, 255)),
    replace(
        _isolated(targets.leave_with, (4,), 5, 4),
        earlier=((targets.leave_with, (3,), 5),),
        shown="run_isolated(leave_with, (4,), 5), called for the second time",
    ),
)
_OVERRUN = (_isolated(targets.sleep, (60,), 2, None), _isolated(targets.sleep, (0.9,), 0.5, None))
_BARELY = once(
    _isolated(targets.sleep, (0.7,), 0.5, None),
    _isolated(targets.sleep, (0.2,), 0.05, None),
)
_PATIENCE = 1  # seconds beyond the time-out that an answer may take to end a process


_ZERO = " 0 counts as false, as None does: ask `exitcode is None`, or is_alive()."
_NEGATIVE = " A process that ends by a signal, as in a crash, has a negative exit code, too."
_LOOK = " exitcode tells it; join() always returns None."
_WAIT = (
    " Wait for the process itself, as join(timeout) does: what the child does after the target isn't reached "
    "when the target ends it, by sys.exit() or a signal."
)


def _slept_on(run: Run, case: Case) -> bool:
    """Whether the process ended as it should, and the parent slept after it had last looked."""
    own = operations(run, 0, ["process.look", "time.sleep"])
    slept = bool(looks(run)) and run.steps[own[-1]].operation == "time.sleep"
    return slept and {child.exitcode for child in run.children()} == {case.expected}


def _isolated_code(run: Run, case: Case) -> Judgement:
    if fault := _ran_in_parent(run) or (None if case.earlier else _ran_twice(run)):
        return fault
    if run.root.result == ("plain", None) and _had_ended(run, case.expected):
        about = _ZERO if case.expected == 0 else _NEGATIVE if case.expected < 0 else ""
        if not looks(run):
            about = _LOOK if _joined_first(run) else _WAIT
        advice = f"The process had ended in time, with exit code {case.expected}: return that.{about}"
        return Fault(differs(None, case.expected), advice)
    if run.root.value != case.expected and (pooled := in_a_pool(run)):
        return pooled
    if run.root.result == ("plain", None) and _slept_on(run, case):
        advice = (
            f"It had ended in time, with exit code {case.expected}: look once more when the time is over."
        )
        return Fault(differs(None, case.expected), advice)
    return returns(lambda case: case.expected, _second_call if case.earlier else _isolated_advice)(run, case)


def _ran_in_parent(run: Run) -> Fault | None:
    """The target ran in the parent, whether that ended it or not."""
    in_parent = any(step.process == 0 and step.place.label.startswith(GIVEN) for step in run.steps)
    if (fault := ran_in_parent(run)) or not in_parent:
        return fault
    return Fault(
        "The target ran in the parent process.",
        "Give Process the function itself, target=target, without calling it, and call start(), not run().",
    )


def _ran_twice(run: Run) -> Fault | None:
    """More than one process ended inside the target."""
    ended = [
        process.name
        for process in run.children()
        if process.error and process.error[2].label.startswith(GIVEN)
    ]
    if len(ended) < 2:
        return None
    return Fault(f"The target ran in {' and '.join(ended)}.", "Run it once, whatever its exit code is.")


def _joined_first(run: Run) -> bool:
    """Whether the parent joined the process before it asked it to end."""
    did = operations(run, 0, ["process.join", "process.signal"])
    return bool(did) and run.steps[did[0]].operation == "process.join"


def _had_ended(run: Run, exitcode: int | None) -> bool:
    """Whether the process ended with this exit code, and the parent saw that whenever it looked."""
    codes = {child.exitcode for child in run.children()}
    return codes == {exitcode} and exitcode is not None and looks(run) <= {f"exit code {exitcode}"}


def _gives_up(run: Run, case: Case) -> Judgement:
    """None is returned, and not long after the time-out."""
    if fault := _isolated_code(run, case):
        return fault
    (returned,) = operations(run, 0, ["process.returned"])
    timeout, took = case.arguments[2], run.steps[returned].clock
    if took <= timeout + _PATIENCE:
        return None
    return Fault(
        f"The time-out was {timeout:g} seconds, and run_isolated returned after {took:.3g}.",
        "When the time-out is over, call terminate() at once, and join() after that.",
    )


def _second_call(_got: object, _expected: object) -> str:
    return SECOND_CALL


def _isolated_advice(got: object, expected: object) -> str:
    if got is None and expected is not None:
        return (
            "The exit code is None while the process runs, and join() always returns None. "
            "Join before you read the exit code, and give the process the whole time-out to end."
        )
    if expected is None and isinstance(got, int) and got >= 0:
        return "It waited longer than the time-out: join(timeout) comes back after that time at the latest."
    if isinstance(got, int) and got < 0 and expected is None:
        return "Return None for a process that had to be terminated, not its exit code."
    return ""


def _lets_finish(run: Run, case: Case) -> Judgement:
    if fault := _ran_in_parent(run):
        return fault
    if not run.root.returned:
        return DID_NOT_FINISH
    if not run.children():
        return _NO_PROCESS
    for child in run.children():
        if child.exitcode is not None and child.exitcode < 0 and child.exitcode != case.expected:
            return Fault(
                f"{child.name} would have ended in time, and was terminated.",
                "Join with the time-out first, and terminate only a process that is still alive then.",
            )
    return None


_END = "join(timeout) can return before the process has ended: terminate it then, and join it again."
_NO_PROCESS = Fault("No process was started.", "Run the target in a Process of its own.")


def _ends_it(run: Run, case: Case) -> Judgement:
    if run.root.returned and not run.children():
        return _NO_PROCESS
    return _ran_in_parent(run) or leaves_nothing_running(run, case, _END) or _joined_after_signal(run)


def _joined_after_signal(run: Run) -> Judgement:
    """After its last terminate() or kill(), the parent waited for the process's end, for sure."""
    if not (signals := operations(run, 0, ["process.signal"])):
        return None
    if fault := joined_for_sure(replace(run, steps=run.steps[signals[-1] :])):
        return fault
    (returned,) = operations(run, 0, ["process.returned"])
    done = [step for step in run.steps[:returned] if step.process == 0]
    asked = {
        step.grant.operation.arguments[1]
        for step in done
        if step.operation == "process.signal" and step.grant
    }
    for child in run.children():
        if child.index in asked and not knows_the_end(done, child):
            return Fault(
                f"run_isolated terminated {child.name}, and returned without knowing that it had ended.",
                "terminate() and kill() only ask: join it after terminate(), before you return.",
                kind="process left behind",
            )
    return None


_RETURNS_CODE = "returns the exit code of a target that ends in time"

RUN_ISOLATED = Exercise(
    "run_isolated",
    "run_isolated(target, args, timeout)",
    (
        Requirement(_RETURNS_CODE, 1, (*_QUICK, _STEADY, *_IN_TIME, *_OTHERS), patiently(_isolated_code)),
        Requirement(
            "returns None for a target that overruns",
            1,
            (*_OVERRUN, *_BARELY),
            _gives_up,
            basis=_RETURNS_CODE,
        ),
        Requirement(
            "lets a target that ends in time end by itself",
            1,
            (_STEADY, *_QUICK, *_IN_TIME),
            patiently(_lets_finish),
            basis=_RETURNS_CODE,
        ),
        Requirement("leaves no process running", 1, (*_OVERRUN, _STEADY), _ends_it, basis=_RETURNS_CODE),
    ),
)
