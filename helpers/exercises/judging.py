"""The vocabulary in which requirements judge a run."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from helpers.exercises import advice as advise
from helpers.exercises.model import DID_NOT_FINISH, Case, Fault, Judgement
from helpers.explorer import run as endings
from helpers.explorer.answer import describe
from helpers.explorer.explore import Budget
from helpers.explorer.operations import Step, Value
from helpers.explorer.run import ProcessRecord, Run

_ERRORS = ("EOFError", "OSError", "BrokenPipeError", "ConnectionResetError")
_SHOWN = 120  # characters of a value

Judge = Callable[[Run, Case], Judgement]

PAUSES = (4, 1_000_000)
"""Seconds that slow programs pause.

An answer that looks every millisecond gets through the shorter one; no usual time-out outlasts the other.
"""
_BRIEF = Budget(operations=1_000, random_schedules=5)


def briefly(*cases: Case) -> tuple[Case, ...]:
    """The same cases, searched less: they differ in data alone from one that is searched well."""
    return tuple(replace(case, budget=_BRIEF) for case in cases)


def shown(value: Any) -> str:
    """A value, short enough for a line."""
    try:
        text = repr(value)
    except ValueError:
        text = _with_long_numbers(value)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 3]}... ({len(text):,} characters)"


def _with_long_numbers(value: Any) -> str:
    """A value that holds a number with more digits than Python is willing to write."""
    if isinstance(value, int):
        return f"<about {round(math.log10(abs(value))):,} digits>"
    if isinstance(value, list):
        return f"[{', '.join(map(shown, value))}]"
    return "a value with numbers too long to show"


def same(got: Any, expected: Any) -> bool:
    """Equal in value and in type, all the way down: True is not 1 here, and a tuple no list."""
    if type(got) is not type(expected):
        return False
    if isinstance(expected, (list, tuple)):
        return len(got) == len(expected) and all(same(*pair) for pair in zip(got, expected, strict=True))
    if isinstance(expected, dict):
        keys = {key: key for key in got}
        return len(got) == len(expected) and all(
            key in got and same(keys[key], key) and same(got[key], item) for key, item in expected.items()
        )
    return bool(got == expected)


def differs(got: Any, expected: Any, words: tuple[str, str] = ("expected", "got     ")) -> str:
    """Got and expected, as a message says it; if that doesn't show where they differ, this too."""
    left, right = shown(expected), shown(got)
    told = f"{words[0]} {left}\n{words[1]} {right}"
    if not isinstance(got, list) or not isinstance(expected, list):
        return told
    if len(told) < 2 * _SHOWN and left != right:
        return told
    pairs = enumerate(zip(got, expected, strict=False))
    first = next((number for number, pair in pairs if not same(*pair)), min(len(got), len(expected)))
    return (
        f"{told}\nitems    {len(expected)} expected, {len(got)} got; they differ from number {first + 1} on"
    )


def answered(run: Run, name: str) -> ProcessRecord | None:
    """The process in which the learner's function `name` was called, if it was."""
    return next((process for process in run.processes if process.target == name), None)


def returns(expected: Callable[[Case], Any], advice: Callable[[Any, Any], str] | None = None) -> Judge:
    """The learner's function returns this; got and expected are told otherwise."""

    def judge(run: Run, case: Case) -> Judgement:
        process = answered(run, case.name)
        if process is None or not process.returned or process.result is None:
            return DID_NOT_FINISH
        kind, got = process.result
        wanted = expected(case)
        if kind != "plain" and _repr_in(got) == _repr_in(describe(wanted)[1]):
            return None
        if kind != "plain":
            return Fault(f"expected {shown(wanted)}\ngot      {described(got)}", _container(got, wanted))
        if same(got, wanted):
            return None
        if stopped_early(got, wanted) and (polled := advise.polled_too_early(run)):
            return Fault(differs(got, wanted), polled)
        failed = advise.failures(run)
        told = "\n".join(part for part in (differs(got, wanted), failed) if part)
        return Fault(told, "" if failed else _advice(got, wanted, advice))

    return judge


def _repr_in(description: object) -> str:
    """The repr of an object that was described by its type and that; "" for a value that is plain."""
    return description.partition(": ")[2] if isinstance(description, str) else ""


def _advice(got: Any, wanted: Any, own: Callable[[Any, Any], str] | None) -> str:
    if got is None and wanted is not None and own is None:
        return "It returned None: is a return missing?"
    return own(got, wanted) if own else ""


def _container(got: str, wanted: Any) -> str:
    if not isinstance(wanted, list):
        return ""
    is_list = re.match("list(:| of )", got)
    return "Put what is expected into the list, and nothing else." if is_list else "Return a list."


def stopped_early(got: Any, wanted: Any) -> bool:
    """A list that is shorter than it should be."""
    return isinstance(got, list) and isinstance(wanted, list) and len(got) < len(wanted)


def described(text: str) -> str:
    """An object's description without its address, which differs from run to run."""
    return re.sub(r" at 0x[0-9a-f]+", "", text)


def ran_in_parent(run: Run) -> Fault | None:
    """The target of ours, which leaves or crashes, ran in the process that should have started one."""
    left = run.root.error is not None and run.root.error[0] == "SystemExit"
    crashed = run.root.exitcode is not None and run.root.exitcode < 0
    if run.root.returned or not (left or crashed):
        return None
    return Fault(
        "The target ran in the parent process, and ended it.",
        "Give Process the function itself, target=target, without calling it, and call start(), not run().",
    )


def finishes(run: Run, case: Case) -> Judgement:
    """The run comes to its end, and the learner's function returns."""
    process = answered(run, case.name)
    if run.ending != endings.FINISHED or process is None or not process.returned:
        return DID_NOT_FINISH
    return None


_WAIT = "join(timeout) can return before the process has ended: join() without a time-out waits for its end."


def leaves_nothing_running(run: Run, case: Case, too_short: str = _WAIT) -> Judgement:
    """All processes that the function started have ended when it returns.

    `too_short` is the advice on a process that was joined, but not to its end.
    """
    if not run.root.returned:
        return DID_NOT_FINISH
    running = run.alive_when_returned()
    if not running:
        return joined_for_sure(run)
    names = " and ".join(process.name for process in running)
    message = f"{names} still ran when {case.name} returned."
    return Fault(message, _how_to_end(run, running[0], too_short), kind="process left behind")


def joined_for_sure(run: Run, parent: int = 0, before: str = "process.returned") -> Fault | None:
    """Until it did this first, the process `parent` waited for no child's end with a time-out alone."""
    until = operations(run, parent, [before])[0]
    done = [step for step in run.steps[:until] if step.process == parent]
    for child in run.children(parent):
        joins = [
            number
            for number, step in enumerate(done)
            if (step.operation, step.target) == ("process.join", child.index)
        ]
        if joins and not knows_the_end(done, child) and not _looked_at(done[joins[-1] :], child):
            return Fault(
                f"{child.name} was waited for with a time-out alone: after that, it may still run.",
                "Call join() without a time-out, or look at exitcode afterwards: it is None as long as the "
                "process runs.",
                kind="process left behind",
            )
    return None


def knows_the_end(done: Iterable[Step], child: ProcessRecord) -> bool:
    """Whether one of these steps told its process that `child` has ended, under every schedule."""
    return any(_tells_the_end(step, child.index) for step in done)


def _tells_the_end(step: Step, child: int) -> bool:
    if step.grant is None:
        return False
    match step.operation:
        case "process.join":
            return step.target == child and step.grant.operation.deadline is None
        case "process.look":
            return step.target == child and step.outcome.startswith("exit code")
        case "pipe.wait":
            timeless = step.grant.operation.deadline is None
            return timeless and ("process", child) in step.grant.operation.arguments[0]
    return False


def _looked_at(done: Iterable[Step], child: ProcessRecord) -> bool:
    return any((step.operation, step.target) == ("process.look", child.index) for step in done)


def _how_to_end(run: Run, process: ProcessRecord, too_short: str) -> str:
    before = run.steps[: operations(run, 0, ["process.returned"])[0]]
    done = [step for step in before if step.process == process.parent and step.target == process.index]
    if any(step.operation == "process.signal" for step in done):
        return "terminate() and kill() only ask: join it after terminate(), before you return."
    if any(step.operation == "process.join" for step in done):
        return too_short
    return "Join every process that you start."


def nobody_fails(run: Run, _case: Case) -> Judgement:
    """No process of the learner's ends with an exception."""
    if run.ending != endings.FINISHED or not run.root.returned:
        return DID_NOT_FINISH
    if failed := advise.failures(run):
        return Fault(failed, kind="exception")
    for process in run.processes:
        if process.exitcode and process.exitcode > 0:
            return Fault(f"{process.name} ended with exit code {process.exitcode}.", kind="exception")
    return None


def both(*judges: Judge) -> Judge:
    """The first fault that any of the judges finds."""

    def judge(run: Run, case: Case) -> Judgement:
        for one in judges:
            judgement = one(run, case)
            if judgement is not None:
                return judgement
        return None

    return judge


def messages(run: Run, process: int, operation: str) -> int:
    """How many times `process` did this operation without an error."""
    return sum(
        step.process == process and step.operation == operation and step.outcome not in _ERRORS
        for step in run.steps
    )


def operations(run: Run, process: int, names: Iterable[str]) -> list[int]:
    """The numbers of the steps in which `process` did one of these operations."""
    wanted = frozenset(names)
    return [
        number
        for number, step in enumerate(run.steps)
        if step.process == process and step.operation in wanted
    ]


def patiently(judge: Judge) -> Judge:
    """The same judge; but a run too long to finish, because somebody looks often, proves nothing."""

    def patient(run: Run, case: Case) -> Judgement:
        return None if run.ending == endings.TOO_LONG else judge(run, case)

    return patient


def keeps_only_its_ends(run: Run, _case: Case) -> Judgement:
    """At its last send or receive, a process holds no end that is only for others."""
    if run.ending != endings.FINISHED:
        return DID_NOT_FINISH
    own = [process for process in run.processes if not process.trusted]
    faults = (judge(run, process) for judge in (_keeps_other_end, _keeps_unused_end) for process in own)
    told = next(filter(None, faults), "")
    return Fault(told, _CLOSE, kind="end left open") if told else None


_CLOSE = "Close the end that a process doesn't use, or don't pass it on."
_MOVES = ("pipe.send", "pipe.recv", "pipe.sending")


def _keeps_other_end(run: Run, process: ProcessRecord) -> str:
    steps = [run.steps[number] for number in operations(run, process.index, _MOVES)]
    last = {step.target: step for step in steps}
    for step in last.values():
        if step.keeps_other_end:
            does = "receives" if step.operation == "pipe.recv" else "sends"
            who = f"{process.name} ({process.target})"
            return f"{who} {does} through a pipe, and keeps the pipe's other end open too."
    return ""


def _keeps_unused_end(run: Run, process: ProcessRecord) -> str:
    moves = operations(run, process.index, _MOVES)
    users = {step.target: step.process for step in run.steps if step.operation in _MOVES}
    own = {step.target for step in run.steps if step.process == process.index and step.operation in _MOVES}
    held = _held(run, process, moves[-1]) if moves else {}
    for end, what in held.items():
        if end in users and end not in own:
            user = run.processes[users[end]].name
            return f"{process.name} ({process.target}) keeps {what} open, which {user} uses, and it does not."
    return ""


def _held(run: Run, process: ProcessRecord, until: int) -> dict[int, str]:
    """The ends that a process made or was given, and had not closed before this step; and what they are."""
    made: dict[int, str] = {}
    held: set[int] = set()
    for step in run.steps[: until + 1]:
        if step.grant and step.process == process.index:
            held -= set(step.grant.operation.forgotten)
        if step.operation == "pipe.create" and step.grant and isinstance(step.grant.outcome, Value):
            (duplex,) = step.grant.operation.arguments
            names = (
                ("the first end", "the second end") if duplex else ("the receiving end", "the sending end")
            )
            where = f"of the pipe made at {step.place.label}, line {step.place.line},"
            ends = dict(zip(step.grant.outcome.value, (f"{name} {where}" for name in names), strict=True))
            made |= ends
            held |= set(ends) if step.process == process.index else set()
        elif step.operation == "process.start" and step.grant and step.target == process.index:
            held |= set(step.grant.operation.arguments[1])
        elif step.operation == "pipe.close" and step.process == process.index:
            held.discard(step.target)
    return {end: what for end, what in made.items() if end in held}
