"""The exercises of 00_processes."""

from __future__ import annotations

import multiprocessing
import signal
import sys
from dataclasses import replace

from helpers.exercises import advice, targets
from helpers.exercises.judging import (
    Judge,
    briefly,
    differs,
    joined_for_sure,
    leaves_nothing_running,
    operations,
    ran_in_parent,
    returns,
)
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Notebook, Requirement
from helpers.exercises.predictions import prediction
from helpers.explorer.run import Run

# -- start_all


def _start_all(names: list[str]) -> Case:
    return Case(
        "start_all",
        (targets.leave_with_length, names),
        shown=f"start_all(target, {names!r})",
        expected=[len(name) for name in names],
    )


_NAMES = _start_all(["anna", "bo", "christa"])
_TOLD = Case(
    "start_all",
    (targets.leave_as_told, ["0", "0", "-11"]),
    shown="start_all(target, ['0', '0', '-11']), where the target ends with this exit code",
    expected=[0, 0, -11],
)
_OTHERS = briefly(_TOLD, _start_all([]))
_SLOW = Case(
    "start_all",
    (targets.sleep_for_letters, ["eve", "x", "yo", "anna", "petra"]),
    shown="start_all(target, names), with five names, where the target takes a second for each letter",
    expected=[0, 0, 0, 0, 0],
)


def _codes(run: Run, case: Case) -> Judgement:
    names = case.arguments[1]

    def advise(got: object, expected: object) -> str:
        if got is None:
            return "It returned None: is a return missing?"
        if not isinstance(got, list) or not isinstance(expected, list):
            return ""
        if None in got and "running" in _looks(run):
            return "An exit code is None while its process runs: join the process before you read it."
        if sorted(map(str, got)) == sorted(map(str, expected)):
            return "Return the exit codes in the order of the names."
        if None in got and len(set(names)) < len(names):
            return "A name may stand twice: each has a process of its own, and a place in the list."
        return ""

    return ran_in_parent(run) or returns(lambda case: case.expected, advise)(run, case)


def _looks(run: Run) -> set[str]:
    """What the parent was told whenever it looked at a process."""
    return {step.outcome for step in run.steps if (step.process, step.operation) == (0, "process.look")}


def _waits_for_all(run: Run, case: Case) -> Judgement:
    return ran_in_parent(run) or leaves_nothing_running(run, case)


def _in_children(run: Run, case: Case) -> Judgement:
    names = case.arguments[1]
    children = run.children()
    if fault := ran_in_parent(run):
        return fault
    for child in children:
        kind, text, _ = child.error or ("", "", None)
        if kind == "TypeError" and "argument" in text:
            return Fault(
                f"{child.name} could not call the target: {text}.",
                "args must be a tuple with one item: args=(name,), with the comma."
                if "keyword" not in text
                else "A target's parameter may have any name: pass the text as args=(name,).",
                kind="exception in a child",
            )
    if not run.root.returned:
        return DID_NOT_FINISH
    if len(children) != len(names):
        were = "process was" if len(children) == 1 else "processes were"
        return Fault(f"{len(names)} names, and {len(children)} {were} started.", "Start one for each name.")
    ended = [child.exitcode for child in children if child.exitcode is not None and child.exitcode >= 0]
    if len(ended) == len(names) and sorted(ended) != sorted(case.expected):
        return Fault(
            f"target(name) for each name ends with {case.expected}, and the processes ended with {ended}.",
            advice.failures(run) or "Give each process its own name: args=(name,).",
        )
    return None


def _before_waiting(run: Run, _case: Case) -> Judgement:
    if fault := ran_in_parent(run):
        return fault
    if not run.root.returned:
        return DID_NOT_FINISH
    starts = operations(run, 0, ["process.start"])
    # Each target takes a second at least, which passes only while the parent waits.
    between = run.steps[starts[0] : starts[-1]] if starts else ()
    waits = any(step.process == 0 and step.operation == "process.join" for step in between)
    lasts = bool(between) and run.steps[starts[-1]].clock >= between[0].clock + 1
    if waits or lasts:
        return Fault(
            "A process was waited for before all were started"
            + (", so not all of them run at the same time." if lasts else "."),
            "Start all in one loop, and join all in a second one.",
            kind="one after the other",
        )
    return None


START_ALL = Exercise(
    "start_all",
    "start_all(target, names)",
    (
        Requirement("one process per name, each calling target(name)", 1, (_NAMES, *_OTHERS), _in_children),
        Requirement(
            "returns the exit codes in the order of the names",
            1,
            (_NAMES, *_OTHERS),
            _codes,
        ),
        Requirement(
            "starts all before it waits for any",
            1,
            (_SLOW,),
            _before_waiting,
            basis="one process per name, each calling target(name)",
        ),
        Requirement(
            "waits until all have ended",
            1,
            (_SLOW, _NAMES, *_OTHERS),
            _waits_for_all,
            basis="one process per name, each calling target(name)",
        ),
    ),
)

# -- describe_exit


def _describe(exitcode: int | None, expected: str) -> Case:
    return Case("describe_exit", (exitcode,), shown=f"describe_exit({exitcode})", expected=expected)


def _described(*cases: Case) -> tuple[tuple[Case, ...], Judge]:
    def hint(got: object, expected: object) -> str:
        if got is None:
            return "It returned None: return the text, don't print it."
        if (got, expected) in (("ok", "running"), ("running", "ok")):
            return "None and 0 are not the same: ask `is None` first."
        if isinstance(expected, str) and expected.startswith("killed"):
            return "A negative exit code -n means signal n; signal.Signals(n).name is its name."
        return ""

    return cases, returns(lambda case: case.expected, hint)


_SIGNALS = (
    *(signal.SIGTERM, signal.SIGKILL, signal.SIGINT, signal.SIGSEGV),
    *(signal.SIGABRT, signal.SIGHUP, signal.SIGPIPE, signal.SIGUSR1),
)

DESCRIBE_EXIT = Exercise(
    "describe_exit",
    "describe_exit(exitcode)",
    (
        Requirement('None is "running"', 1, *_described(_describe(None, "running"))),
        Requirement('0 is "ok"', 1, *_described(_describe(0, "ok"))),
        Requirement(
            'n is "failed with n"',
            1,
            *_described(*(_describe(code, f"failed with {code}") for code in (3, 1, 137, 256))),
        ),
        Requirement(
            '-n is "killed by" and the name of signal n',
            1,
            *_described(*(_describe(-number, f"killed by {number.name}") for number in _SIGNALS)),
        ),
    ),
)

# -- run_isolated


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
_OVERRUN = (_isolated(targets.sleep, (60,), 2, None), _isolated(targets.sleep, (0.9,), 0.5, None))
_PATIENCE = 1  # seconds beyond the time-out that an answer may take to end a process


_ZERO = " 0 counts as false, as None does: ask `exitcode is None`, or is_alive()."
_NEGATIVE = " A process that ends by a signal, as in a crash, has a negative exit code, too."
_LOOK = " exitcode tells it; join() always returns None."


def _isolated_code(run: Run, case: Case) -> Judgement:
    if fault := ran_in_parent(run):
        return fault
    if run.root.result == ("plain", None) and _had_ended(run, case.expected):
        about = _ZERO if case.expected == 0 else _NEGATIVE if case.expected < 0 else ""
        about = about if _looks(run) else _LOOK
        advice = f"The process had ended in time, with exit code {case.expected}: return that.{about}"
        return Fault(differs(None, case.expected), advice)
    return returns(lambda case: case.expected, _isolated_advice)(run, case)


def _had_ended(run: Run, exitcode: int | None) -> bool:
    """Whether the process ended with this exit code, and the parent saw that whenever it looked."""
    codes = {child.exitcode for child in run.children()}
    return codes == {exitcode} and exitcode is not None and _looks(run) <= {f"exit code {exitcode}"}


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
    if fault := ran_in_parent(run):
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
    return ran_in_parent(run) or leaves_nothing_running(run, case, _END) or _joined_after_signal(run)


def _joined_after_signal(run: Run) -> Judgement:
    """After its last terminate() or kill(), the parent waited for the process's end, for sure."""
    if not (signals := operations(run, 0, ["process.signal"])):
        return None
    return joined_for_sure(replace(run, steps=run.steps[signals[-1] :]))


_RETURNS_CODE = "returns the exit code of a target that ends in time"

RUN_ISOLATED = Exercise(
    "run_isolated",
    "run_isolated(target, args, timeout)",
    (
        Requirement(_RETURNS_CODE, 1, (*_QUICK, _STEADY), _isolated_code),
        Requirement(
            "returns None for a target that overruns",
            1,
            _OVERRUN,
            _gives_up,
            basis=_RETURNS_CODE,
        ),
        Requirement(
            "lets a target that ends in time end by itself",
            1,
            (_STEADY, *_QUICK),
            _lets_finish,
            basis=_RETURNS_CODE,
        ),
        Requirement("leaves no process running", 1, (*_OVERRUN, _STEADY), _ends_it, basis=_RETURNS_CODE),
    ),
)

# -- predictions: each demo is the one that the notebook shows

total = 10


def add_to_total(amount: int) -> None:
    """Change a global variable in whichever process this runs."""
    global total  # noqa: PLW0603  # that it is another process's variable is what the demo shows
    total += amount


def total_after_child() -> int:
    """What the parent's variable is after a child has changed its own."""
    global total  # noqa: PLW0603  # a worker that played the child before still has that value
    total = 10
    process = multiprocessing.Process(target=add_to_total, args=(5,))
    process.start()
    process.join()
    return total


def give_up() -> None:
    """End with a text instead of a number."""
    sys.exit("no coffee")


def exitcode_of_text() -> int | None:
    """The exit code of a child that left with a text."""
    process = multiprocessing.Process(target=give_up)
    process.start()
    process.join()
    return process.exitcode


NOTEBOOK = Notebook(
    "00_processes",
    (
        prediction(
            "predicted_total", total_after_child, "the parent's variable after a child has changed it"
        ),
        START_ALL,
        prediction(
            "predicted_exitcode", exitcode_of_text, "the exit code of a child that leaves with a text"
        ),
        DESCRIBE_EXIT,
        RUN_ISOLATED,
    ),
)
