"""The exercise of 02_queue about the end of the items: produce and consume."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from helpers.exercises import advice as advise
from helpers.exercises import queue_programs as programs
from helpers.exercises.again import STILL_THERE
from helpers.exercises.judging import PAUSES, described, differs, patiently, same, shown
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement, once
from helpers.exercises.queue_judging import (
    ODD,
    end_not_seen,
    hardly,
    is_put,
    item_advice,
    put_by,
    taken_by,
    took_emptiness_for_the_end,
    went_wrong_on_the_way,
    why_shorter,
)
from helpers.explorer import run as endings
from helpers.explorer.explore import Budget
from helpers.explorer.run import ProcessRecord, Run

_WELL = Budget(operations=2_500, random_schedules=15)
_THREE = ["one", "two", "three"]
_LIKE_AN_END: list[Any] = ["first", None, 0, "", False, -1, [], (), {}, 0.0, b""]
_LEFT = "Something was left in the queue by the first round: put the end once, and take it out, too."
_ONLY_ITS_OWN = "Take items out one by one, and none after the end: what comes then belongs to the next call."
_MOVES = ((put_by, "produce"), (taken_by, "consume"))
_WORDS = ["STOP", "stop", "Stop", "END", "end", "End", "DONE", "done", "EOF", "QUIT", "quit", "exit"]


def _consuming(items: list[Any], text: str, *more: float, places: int = 0) -> Case:
    return Case(
        "consume",
        (items, places, *more),
        given=programs.pass_on,
        shown=f"consume(queue), where produce(queue, items) puts {text}",
        expected=[items],
    )


_CONSUMING = (
    replace(_consuming(_THREE, "'one', 'two', 'three'"), budget=_WELL),
    *hardly(_consuming([], "nothing"), _consuming([7], "7")),
)
_ITS_END = Case(
    "consume",
    (),
    given=programs.pass_on_its_end,
    shown="consume(queue), where an item is what produce(queue, items) puts last",
)
_ANYTHING = hardly(
    _consuming(_LIKE_AN_END, "items of many types"),
    _consuming([*_WORDS, None, "FINISH", "SENTINEL", "sentinel", "__end__"], "words such as 'STOP' and None"),
    Case(
        "consume",
        (),
        given=programs.pass_on_unusual,
        shown="consume(queue), where produce(queue, items) puts ..., a class, and the like",
        expected=[f"list: {list(programs.UNUSUAL)!r}"],
    ),
    _ITS_END,
)
_ANYTHING_ELSE = once(_consuming(ODD, f"{len(ODD)} items of many types"))
_MORE = once(_consuming(["same", "same", "other", "same", *range(1, 131)], "134 items"))
_LATE = hardly(
    *(_consuming(_THREE, f"'one', 'two', 'three' after {seconds} seconds", seconds) for seconds in PAUSES)
)
_LATE_CONSUMER = 1_000  # seconds
_BOUNDED = hardly(
    _consuming(_THREE, "three items into a queue with one place", places=1),
    Case(
        "consume",
        (_THREE, 1, _LATE_CONSUMER, True),
        given=programs.pass_on,
        shown=f"consume(queue), {_LATE_CONSUMER:,} seconds after produce(queue, items) began to put three "
        "items into a queue with one place",
        expected=[_THREE],
    ),
)
_TWICE = hardly(
    Case(
        "consume",
        (["one", "two"], ["three"]),
        given=programs.pass_on_twice,
        shown="consume(queue), in a second round through the same queue",
        expected=[["one", "two"], ["three"]],
    )
)
_AGAIN = once(
    Case(
        "consume",
        (["one", "two"], ["three"]),
        given=programs.pass_on_again,
        shown="consume(queue), called twice by one process when two rounds have been put",
        expected=[["three"]],
    )
)


def _called(run: Run, name: str) -> list[ProcessRecord]:
    return [process for process in run.processes if process.target == name]


def _comes_through(run: Run, case: Case) -> Judgement:
    """Each `consume` returns what it should."""
    if case.given is programs.pass_on_again:
        return _comes_again(run, case)
    if run.ending == endings.HANG:
        return _waits(run, case)
    failed = advise.failures(run)
    expected = case.expected
    if expected is None:  # the program found out what to expect
        expected = [run.root.value[1]] if run.root.returned else []
    for number, (process, wanted) in enumerate(zip(_called(run, "consume"), expected, strict=False)):
        if not process.returned or process.result is None:
            return _after_the_first_round(run, process) if number else DID_NOT_FINISH
        kind, value = process.result
        got = value if kind == "plain" else described(value)
        if not same(got, wanted):
            told = f"{_differs(got, wanted)}\n{failed}".rstrip()
            return Fault(told, "" if failed else _advice(run, process, got, wanted, number))
    return Fault(failed, kind="exception") if failed else None


def _comes_again(run: Run, case: Case) -> Judgement:
    """The second call returns what belongs to the second round."""
    (process,) = _called(run, "consume")
    put, taken = (count(run, _called(run, name)) for count, name in _MOVES)
    if process.returned:
        (wanted,), got = case.expected, process.value
        if same(got, wanted):
            return None
        advice = _ONLY_ITS_OWN if got == [] and taken == put else STILL_THERE
        return Fault(f"In {case.shown}:\n{differs(got, wanted)}", advice)
    if run.ending != endings.HANG or taken < put or advise.failures(run):
        return DID_NOT_FINISH
    return Fault(
        "Two rounds were put, and consume was called for each of them: it takes out all, and waits for more.",
        _ONLY_ITS_OWN,
        kind="hang",
    )


def _after_the_first_round(run: Run, process: ProcessRecord) -> Judgement:
    put, taken = (count(run, _called(run, name)[:1]) for count, name in _MOVES)
    if process.error is None or put <= taken:
        return DID_NOT_FINISH
    kind, text, _ = process.error
    return Fault(f"In the second round, {process.name} ended with {kind}: {text}.", _LEFT, kind="exception")


def _differs(got: Any, wanted: Any) -> str:
    if not isinstance(wanted, str):
        return differs(got, wanted)
    listed = got.removeprefix("list: ") if isinstance(got, str) else shown(got)
    return f"expected {wanted.removeprefix('list: ')}\ngot      {listed}"


def _advice(run: Run, process: ProcessRecord, got: Any, wanted: Any, number: int) -> str:
    if isinstance(wanted, str):
        if looked := took_emptiness_for_the_end(run):
            return looked
        return "Is one of these taken for the end? They are items, too: anything may be one."
    if isinstance(got, list) and len(got) < len(wanted):
        if number:
            return _LEFT
        return why_shorter(run, [process], got, wanted)
    return went_wrong_on_the_way(run) or item_advice(got, wanted)


def _waits(run: Run, case: Case) -> Judgement:
    """Why `consume` waits for ever, if it does."""
    if failed := advise.failures(run):
        return Fault(failed, kind="exception")
    producers = _called(run, "produce")
    if any(process.waiting for process in producers) and all(
        process.returned for process in _called(run, "consume")
    ):
        taken = taken_by(run, _called(run, "consume"))
        told = f"consume has returned after {taken} of the items, and produce waits for room for the next."
        advice = (
            took_emptiness_for_the_end(run) or "Take items out until the end comes, and put the end last."
        )
        return Fault(told, advice, kind="full queue")
    stuck = [process for process in _called(run, "consume") if process.waiting]
    if case.expected is None:
        producers = producers[1:]  # the first one had no consumer
    put = put_by(run, producers)
    taken = taken_by(run, _called(run, "consume"))
    if not stuck or not all(process.returned for process in producers) or taken < put:
        return DID_NOT_FINISH
    items = sum(len(items) for items in (case.expected or [_THREE])[: len(producers)])
    if put <= items:
        told = f"produce puts {put} and no end: consume waits for one more."
        return Fault(told, "Put one more thing after the last item, that means the end.", kind="no end")
    return end_not_seen(put, "produce", "consume", _last_put(run, producers))


def _last_put(run: Run, producers: list[ProcessRecord]) -> str:
    own = {process.index for process in producers}
    return next(step.text for step in reversed(run.steps) if step.process in own and is_put(step))


def _one_by_one(run: Run, case: Case) -> Judgement:
    judged = _comes_through(run, case)
    if judged is not None:
        return judged
    items = len(case.arguments[0])
    ours = [process for process in run.processes if not process.trusted]
    put, taken = put_by(run, ours), taken_by(run, ours)
    if put < items or taken < items:
        return Fault(
            f"Items: {items}; put into the queue: {put}, taken out: {taken}.",
            "Put each item by itself, and take them out one by one.",
        )
    return None


_COMES = "every item comes through by itself, in order"

CONSUME = Exercise(
    "consume",
    "produce(queue, items) and consume(queue)",
    (
        Requirement(_COMES, 1, (*_CONSUMING, *_MORE), _one_by_one),
        Requirement(
            "anything may be an item, None and 'STOP' too", 1, (*_ANYTHING, *_ANYTHING_ELSE), _comes_through
        ),
        Requirement("waits for a slow producer", 1, _LATE, patiently(_comes_through), basis=_COMES),
        Requirement("works for a queue with one place", 1, _BOUNDED, patiently(_comes_through), basis=_COMES),
        Requirement("leaves nothing in the queue", 1, (*_TWICE, *_AGAIN), _comes_through, basis=_COMES),
    ),
)
