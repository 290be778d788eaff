"""The exercise of 02_queue about a full queue: offer."""

from __future__ import annotations

from typing import Any

from helpers.exercises import advice as advise
from helpers.exercises import queue_programs as programs
from helpers.exercises.judging import described, patiently, same, shown
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement, once
from helpers.exercises.queue_judging import hardly, is_look, put_by, taken_by, tries_to_put
from helpers.explorer.run import ProcessRecord, Run

_SECONDS = 0.5
_RACE = (
    "full() tells how it was a moment ago: another process may take the last place before your put(). Let "
    "put() itself look and wait, put(item, timeout=timeout); it raises queue.Full when the time is over."
)
_WITHOUT_TIME_OUT = (
    "Give put() the time-out by its name, put(item, timeout=timeout): a second value without a name is "
    "`block`, and the time-out None means to wait for ever."
)
_ZERO = "The time-out 0 counts as false, like None, which means to wait for ever: give put() the 0 as it is."
_TRIED_AGAIN = "The time was over, and it tried again: return False when put() has raised queue.Full."
_IMPORT = "Write `from queue import Full` above, and `except Full:` in offer."
_PUT = "It put the item in, and returned False all the same: return True when put() raises nothing."
_NEVER_TRIED = (
    "It returned False without a try: call put(item, timeout=timeout) whatever the item is, and with the "
    "time-out 0, too."
)
_TAKES = "offer only puts: what is in the queue is not for it to take out."


def _offering(
    text: str,
    expected: bool,
    before: list[Any],
    places: int,
    timeout: float = _SECONDS,
    taken_after: float | None = None,
    item: Any = "item",
) -> Case:
    return Case(
        "offer",
        (places, before, item, timeout, taken_after),
        given=programs.offer_answer,
        shown=f"offer(queue, {item!r}, {timeout}), {text}",
        expected=([expected], [*before, item] if expected else before),
    )


_ROOM = (
    _offering("where the queue has one place, which is free", True, [], 1),
    _offering("where one of two places is free", True, ["old"], 2, 0),
    _offering("where the queue has no limit", True, ["old"], 0),
    *once(
        *(
            _offering("where the queue has no limit", True, [], 0, item=item)
            for item in (None, 0, "", False, ["a", "list"])
        ),
        Case(
            "offer",
            (_SECONDS,),
            given=programs.offer_again,
            shown="offer(queue, item, 0.5), called twice in the same process for two free places",
            expected=([True], ["left", "right"]),
        ),
    ),
)
_FULL = (
    _offering("where the only place is taken", False, ["old"], 1),
    _offering("where both places are taken", False, ["old", "older"], 2, 0),
)
_WAITING = (
    _offering("where a place becomes free after 0.2 seconds", True, ["old"], 1, taken_after=0.2),
    _offering("where a place becomes free after 100 seconds", True, ["old"], 1, 120, 100),
    _offering("where a place becomes free after 0.8 seconds", False, ["old"], 1, taken_after=0.8),
    *hardly(
        Case(
            "offer",
            (_SECONDS, 0.2),
            given=programs.offer_two,
            shown="offer(queue, item, 0.5), called by two processes at once for one free place, where "
            "another place becomes free after 0.2 seconds",
            expected=([True, True], None),
        )
    ),
    *once(_offering("where a place becomes free after 0.005 seconds", False, ["old"], 1, 0, 0.005)),
)
_TOGETHER = (
    Case(
        "offer",
        (_SECONDS,),
        given=programs.offer_two,
        shown="offer(queue, item, 0.5), called by two processes at once for one free place",
        expected=([False, True], None),
    ),
)


def _answers(run: Run, case: Case) -> Judgement:
    offers = _offers(run)
    for process in offers:
        if process.exitcode is not None and not process.returned and not process.error:
            return _still_waits(run, case, process)
        if not process.returned or process.result is None:
            return _failed(process)
    if not run.root.returned:
        return DID_NOT_FINISH
    wanted, left = case.expected
    got = [_value(process) for process in offers]
    if not same(sorted(got, key=repr), wanted):
        return Fault(_told(case, wanted, got), _advice(run, wanted, got))
    if left is None:
        left = [item for item, one in zip(("left", "right"), got, strict=True) if one is True]
    if not same(run.root.value, left):
        told = f"offer returned {_listed(got)}\nin the queue should be {shown(left)}\nin the queue is        "
        return Fault(f"{told}{shown(run.root.value)}", _content_advice(run.root.value, left))
    failed = advise.failures(run)
    return Fault(failed, kind="exception") if failed else None


def _offers(run: Run) -> list[ProcessRecord]:
    return [process for process in run.processes if process.target == "offer"]


def _failed(process: ProcessRecord) -> Judgement:
    kind, text, place = process.error or ("", "", process.started_at)
    if kind != "NameError" or "'Full'" not in text:
        return DID_NOT_FINISH
    where = f" ({place.label}, line {place.line})" if place.label else ""
    return Fault(f"{process.name} ended with {kind}: {text}{where}.", _IMPORT, kind="exception")


def _still_waits(run: Run, case: Case, process: ProcessRecord) -> Fault:
    looked = any(step.process == process.index and step.operation.endswith(".size") for step in run.steps)
    again = any(step.process == process.index and step.outcome.startswith("Full after") for step in run.steps)
    at_once = case.arguments[3:4] == (0,)
    return Fault(
        f"in {case.shown}\nThe queue stays full, and offer has not returned after 1,000 seconds "
        f"({process.name}).",
        _TRIED_AGAIN if again else _RACE if looked else _ZERO if at_once else _WITHOUT_TIME_OUT,
        kind="waits for ever",
    )


def _value(process: ProcessRecord) -> Any:
    kind, value = process.result or ("", None)
    return value if kind == "plain" else described(str(value))


def _listed(values: list[Any]) -> str:
    return " and ".join(shown(value) for value in values)


def _told(case: Case, wanted: list[Any], got: list[Any]) -> str:
    return f"in {case.shown}\nexpected {_listed(wanted)}\ngot      {_listed(got)}"


def _advice(run: Run, wanted: list[Any], got: list[Any]) -> str:
    if None in got:
        return "It returned None: return True when the item is in, and False when there was no room."
    if not all(type(one) is bool for one in got):
        return "Return True or False."
    if got.count(True) < wanted.count(True):
        return _refused(run)
    if wanted == [False]:
        if taken_by(run, _offers(run)):
            return _TAKES
        return (
            "Nobody made room in time: put() raises queue.Full then. The time-out is a number of seconds "
            "for the whole call."
        )
    return "Only one of them found a place: the other one has to return False."


def _refused(run: Run) -> str:
    """Advice on an answer False that should have been True."""
    refused = [process for process in _offers(run) if process.value is False]
    if put_by(run, refused):
        return _PUT
    own = {process.index for process in refused}
    tries = [step for step in run.steps if step.process in own and (tries_to_put(step) or is_look(step))]
    if not tries:
        return _NEVER_TRIED
    if any(step.outcome.startswith("Full after") for step in tries):
        return "It gave up too early: wait `timeout` seconds for room."
    return (
        "It gave up too early. put(item, timeout=timeout) waits for room; full() and put(item, block=False) "
        "only look at this moment."
    )


def _content_advice(got: Any, left: list[Any]) -> str:
    if len(got) > len(left):
        return "Put the item once, and nothing when the answer is False."
    return "Put the item before you return True, and leave the others in."


OFFER = Exercise(
    "offer",
    "offer(queue, item, timeout)",
    (
        Requirement("returns True when there is room, and the item is in the queue", 1, _ROOM, _answers),
        Requirement(
            "returns False when the queue stays full, and puts nothing", 1, _FULL, patiently(_answers)
        ),
        Requirement("waits for room, but no longer than the time-out", 1, _WAITING, patiently(_answers)),
        Requirement(
            "gives one free place to one of two, and lets neither wait for ever",
            1,
            _TOGETHER,
            patiently(_answers),
        ),
    ),
)
