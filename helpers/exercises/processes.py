"""The exercises of 00_processes."""

from __future__ import annotations

import math
import multiprocessing
import signal
import sys

from helpers.exercises import advice, targets
from helpers.exercises.judging import (
    Judge,
    briefly,
    leaves_nothing_running,
    operations,
    patiently,
    ran_in_parent,
    returns,
)
from helpers.exercises.model import (
    DID_NOT_FINISH,
    Case,
    Exercise,
    Fault,
    Judgement,
    Notebook,
    Requirement,
    once,
)
from helpers.exercises.predictions import prediction
from helpers.exercises.processes_isolated import RUN_ISOLATED
from helpers.exercises.processes_judging import PATIENCE, SECOND_CALL, in_a_pool, looks
from helpers.explorer.bridge import GIVEN
from helpers.explorer.operations import Step
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
_MIXED = once(
    *(
        Case(
            "start_all",
            (targets.end_as_told, names),
            shown=f"start_all(target, {names}), where the target takes a second",
            expected=[targets.code_of(name) for name in names],
        )
        for names in (["a", "", "b", "A", "a", " a "], ["raise", "return", "0", "137", "255", "\u732b"])
    ),
    Case(
        "start_all",
        (targets.sleep_as_told, [str(PATIENCE), "2"]),
        shown=f"start_all(target, ['{PATIENCE}', '2']), where the target takes so many seconds",
        expected=[0, 0],
    ),
)
_AGAIN = once(
    Case(
        "start_all",
        (targets.leave_with_length, ["bo", "x"]),
        earlier=((targets.leave_with_length, ["anna"]),),
        shown="start_all(target, ['bo', 'x']), called for the second time",
        expected=[2, 1],
    )
)


def _codes(run: Run, case: Case) -> Judgement:
    if case.earlier:
        return returns(lambda case: case.expected, lambda _got, _expected: SECOND_CALL)(run, case)
    names = case.arguments[1]

    def advise(got: object, expected: object) -> str:
        if got is None:
            return "It returned None: is a return missing?"
        if not isinstance(got, list) or not isinstance(expected, list):
            return ""
        if None in got and any(step.grant and step.grant.expired for step in _joins(run)):
            return "An exit code is None while its process runs: join() without a time-out waits for its end."
        if operations(run, 0, ["process.signal"]):
            return "Wait for each process, however long it takes, and terminate none."
        if None in got and "running" in looks(run):
            return "An exit code is None while its process runs: join the process before you read it."
        if sorted(map(str, got)) == sorted(map(str, expected)):
            return "Return the exit codes in the order of the names."
        if None in got and len(set(names)) < len(names):
            return "A name may stand twice: each has a process of its own, and a place in the list."
        return ""

    return _elsewhere(run) or returns(lambda case: case.expected, advise)(run, case)


def _elsewhere(run: Run) -> Fault | None:
    """The target ran in the parent, or in a pool."""
    return ran_in_parent(run) or in_a_pool(run)


def _joins(run: Run) -> list[Step]:
    return [run.steps[number] for number in operations(run, 0, ["process.join"])]


def _waits_for_all(run: Run, case: Case) -> Judgement:
    return _elsewhere(run) or leaves_nothing_running(run, case)


def _in_children(run: Run, case: Case) -> Judgement:
    names = case.arguments[1]
    children = run.children()
    if fault := _elsewhere(run):
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
            advice.failures(run) or _own_name(ended, case.expected),
        )
    return None


def _own_name(ended: list[int], expected: list[int]) -> str:
    """What to do about processes that ended otherwise than their targets."""
    if len(set(ended)) == 1 and ended[0] in expected:
        return "Give each process its own name: args=(name,)."
    return (
        "Give each process its own name as it is, args=(name,), and let it end as the target does: catch "
        "nothing, not even SystemExit."
    )


def _before_waiting(run: Run, _case: Case) -> Judgement:
    if fault := _elsewhere(run):
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
    if not _all_at_once(run):
        return Fault(
            "Some targets began only when others had ended.",
            "Let all processes run their targets at the same time: none waits for another.",
            kind="one after the other",
        )
    return None


def _all_at_once(run: Run) -> bool:
    """Whether the last target to begin did so before the first one ended."""
    begun: list[float] = []
    ended: list[float] = []
    before: dict[int, float] = {}
    for step in run.steps:
        if step.operation == "time.sleep" and step.place.label.startswith(GIVEN):
            begun.append(before[step.process])
            ended.append(step.clock)
        before[step.process] = step.clock
    return max(begun, default=0.0) < min(ended, default=math.inf)


START_ALL = Exercise(
    "start_all",
    "start_all(target, names)",
    (
        Requirement(
            "one process per name, each calling target(name)",
            1,
            (_NAMES, *_OTHERS, _SLOW, *_MIXED),
            patiently(_in_children),
        ),
        Requirement(
            "returns the exit codes in the order of the names",
            1,
            (_NAMES, *_OTHERS, *_MIXED, *_AGAIN),
            patiently(_codes),
        ),
        Requirement(
            "starts all before it waits for any",
            1,
            (_SLOW, *_MIXED),
            patiently(_before_waiting),
            basis="one process per name, each calling target(name)",
        ),
        Requirement(
            "waits until all have ended",
            1,
            (_SLOW, _NAMES, *_OTHERS, *_MIXED),
            patiently(_waits_for_all),
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
            return "It returned None: is a case, or a return, missing? Printing the text doesn't return it."
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
_CODES = (2, 15, 127, 255, 1_000, 65_536, 3_221_225_477, 2**64)
_OTHER_SIGNALS = (*(signal.SIGFPE, signal.SIGSTOP, signal.SIGSYS), max(signal.Signals))

DESCRIBE_EXIT = Exercise(
    "describe_exit",
    "describe_exit(exitcode)",
    (
        Requirement('None is "running"', 1, *_described(_describe(None, "running"))),
        Requirement('0 is "ok"', 1, *_described(_describe(0, "ok"))),
        Requirement(
            'n is "failed with n"',
            1,
            *_described(
                *(_describe(code, f"failed with {code}") for code in (3, 1, 137, 256)),
                *once(*(_describe(code, f"failed with {code}") for code in _CODES)),
            ),
        ),
        Requirement(
            '-n is "killed by" and the name of signal n',
            1,
            *_described(
                *(_describe(-number, f"killed by {number.name}") for number in _SIGNALS),
                *once(*(_describe(-number, f"killed by {number.name}") for number in _OTHER_SIGNALS)),
            ),
        ),
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
