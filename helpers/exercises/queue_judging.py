"""What a run says about the queues in it, and advice on what goes wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from helpers.exercises import advice as advise
from helpers.exercises.judging import differs, returns, same, shown
from helpers.exercises.model import DID_NOT_FINISH, Case, Fault, Judgement
from helpers.explorer import run as endings
from helpers.explorer.explore import Budget
from helpers.explorer.operations import Step
from helpers.explorer.run import ProcessRecord, Run

_QUEUES = ("queue", "joinable_queue", "simple_queue")
_TAKE_NOTHING = ("Empty", "nothing there yet", "begins to take", "a part of an item", "OSError")
_LOOKED = (
    "empty(), qsize() and a get() that does not wait say how it is at this moment: nothing there yet is not "
    "the end."
)
_IMPATIENT = "A time-out says that nothing came in time: nothing there yet is not the end."


_HARDLY = Budget(operations=400, random_schedules=3)


def hardly(*cases: Case) -> tuple[Case, ...]:
    """The same cases, which differ in data alone from one that is searched well."""
    return tuple(replace(case, budget=_HARDLY) for case in cases)


def is_put(step: Step) -> bool:
    """Whether the step put an item into a queue."""
    return _is(step, ("put",)) and not step.outcome.startswith("Full")


def is_take(step: Step) -> bool:
    """Whether the step took an item out of a queue."""
    return _is(step, ("get", "getting")) and not step.outcome.startswith(_TAKE_NOTHING)


def _is(step: Step, names: tuple[str, ...]) -> bool:
    mechanism, _, what = step.operation.partition(".")
    return mechanism in _QUEUES and what in names


def put_by(run: Run, processes: Iterable[ProcessRecord]) -> int:
    """How many items these processes have put into queues."""
    return _count(run, processes, is_put)


def taken_by(run: Run, processes: Iterable[ProcessRecord]) -> int:
    """How many items these processes have taken out of queues."""
    return _count(run, processes, is_take)


def _count(run: Run, processes: Iterable[ProcessRecord], counts: Callable[[Step], bool]) -> int:
    wanted = {process.index for process in processes}
    return sum(step.process in wanted and counts(step) for step in run.steps)


def took_emptiness_for_the_end(run: Run) -> str:
    """Advice when one of the learner's processes found a queue empty and may have gone by that; or ""."""
    for step in run.steps:
        if run.processes[step.process].trusted:
            continue
        if _is(step, ("get", "getting")) and step.outcome.startswith("Empty after"):
            return _IMPATIENT
        emptied = _is(step, ("empty",)) and step.outcome == "True"
        if emptied or (_is(step, ("size",)) and step.outcome == "0"):
            return _LOOKED
        if _is(step, ("get", "getting")) and step.outcome.startswith("Empty"):
            return _LOOKED
    return ""


def through_queues(expected: Callable[[Case], Any], own: Callable[[Any, Any], str] | None = None) -> Any:
    """Like `returns`, and knows what usually goes wrong with queues."""
    plainly = returns(expected, own)

    def judge(run: Run, case: Case) -> Judgement:
        if run.ending == endings.HANG and (failed := advise.failures(run)):
            return Fault(failed, kind="exception")
        root = run.root
        if not root.returned:
            return DID_NOT_FINISH
        got, wanted = root.value, expected(case)
        if isinstance(got, list) and not same(got, wanted) and not advise.failures(run):
            told = took_emptiness_for_the_end(run) if len(got) < len(wanted) else ""
            if told:
                return Fault(differs(got, wanted), told)
        return plainly(run, case)

    return judge


def a_child_puts(run: Run, case: Case) -> Judgement:
    """A child puts each of the items into a queue, and the parent takes each out of one."""
    if not run.root.returned:
        return DID_NOT_FINISH
    items = len(case.arguments[0])
    put, taken = put_by(run, run.children()), taken_by(run, [run.root])
    if put < items or taken < items:
        return Fault(
            f"Items: {items}; put into a queue by a child: {put}, taken out by the parent: {taken}.",
            "Start a child that puts each item into the queue, and take them out in the parent.",
        )
    return None


def item_advice(got: object, wanted: object) -> str:
    """What may be wrong with a list of items."""
    if got is None:
        return "It returned None: is a return missing?"
    if not isinstance(got, list) or not isinstance(wanted, list):
        return "Return a list."
    if len(got) < len(wanted) and same(got, wanted[: len(got)]):
        return f"Is {shown(wanted[len(got)])} taken for the end? It is an item, too: anything may be one."
    if len(got) == len(wanted) + 1 and same(got[:-1], wanted):
        return f"The end itself, {shown(got[-1])}, is no item: leave it out."
    if same(got, [wanted]):
        return "put() puts one item: call it for each."
    if same(sorted(map(repr, got)), sorted(map(repr, wanted))):
        return "All items are there, in another order: what is put in first comes out first."
    return ""
