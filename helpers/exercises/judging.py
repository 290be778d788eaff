"""The vocabulary in which requirements judge a run."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from helpers.exercises.model import DID_NOT_FINISH, Case, Fault, Judgement
from helpers.explorer import run as endings
from helpers.explorer.run import ProcessRecord, Run

_SHOWN = 120  # characters of a value

Judge = Callable[[Run, Case], Judgement]


def shown(value: Any) -> str:
    """A value, short enough for a line."""
    try:
        text = repr(value)
    except ValueError:
        text = "a value with numbers too long to show"
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 3]}... ({len(text):,} characters)"


def same(got: Any, expected: Any) -> bool:
    """Equal in value and in type, all the way down: True is not 1 here, and a tuple no list."""
    if type(got) is not type(expected):
        return False
    if isinstance(expected, (list, tuple)):
        return len(got) == len(expected) and all(same(*pair) for pair in zip(got, expected, strict=True))
    if isinstance(expected, dict):
        return same(list(got.items()), list(expected.items()))
    return bool(got == expected)


def differs(got: Any, expected: Any) -> str:
    """Got and expected, as a message says it."""
    return f"expected {shown(expected)}\ngot      {shown(got)}"


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
        if kind != "plain":
            return Fault(f"expected {shown(expected(case))}\ngot      {got}")
        wanted = expected(case)
        if same(got, wanted):
            return None
        return Fault(differs(got, wanted), advice(got, wanted) if advice else "")

    return judge


def finishes(run: Run, case: Case) -> Judgement:
    """The run comes to its end, and the learner's function returns."""
    process = answered(run, case.name)
    if run.ending != endings.FINISHED or process is None or not process.returned:
        return DID_NOT_FINISH
    return None


def leaves_nothing_running(run: Run, case: Case) -> Judgement:
    """All processes that the function started have ended when it returns."""
    if not run.root.returned:
        return DID_NOT_FINISH
    running = run.alive_when_returned()
    if not running:
        return None
    names = " and ".join(process.name for process in running)
    return Fault(
        f"{names} still ran when {case.name} returned.",
        "Join every process that you start.",
        kind="process left behind",
    )


def both(*judges: Judge) -> Judge:
    """The first fault that any of the judges finds."""

    def judge(run: Run, case: Case) -> Judgement:
        for one in judges:
            judgement = one(run, case)
            if judgement is not None:
                return judgement
        return None

    return judge


def operations(run: Run, process: int, names: Iterable[str]) -> list[int]:
    """The numbers of the steps in which `process` did one of these operations."""
    wanted = frozenset(names)
    return [
        number for number, step in enumerate(run.steps) if step.process == process and step.operation in wanted
    ]


def keeps_only_its_ends(run: Run, case: Case) -> Judgement:
    """At its last send or receive, no process holds the other end of that pipe as well."""
    if run.ending != endings.FINISHED:
        return DID_NOT_FINISH
    for process in run.processes:
        steps = operations(run, process.index, ("pipe.send", "pipe.recv", "pipe.sending"))
        for target in {run.steps[number].target for number in steps}:
            last = [run.steps[number] for number in steps if run.steps[number].target == target][-1]
            if last.keeps_other_end and not process.trusted:
                does = "receives" if last.operation == "pipe.recv" else "sends"
                return Fault(
                    f"{process.name} ({process.target}) {does} through a pipe, and keeps the pipe's other end open too.",
                    "Close the end that a process doesn't use, or don't pass it on.",
                    kind="end left open",
                )
    return None
