"""The exercises of 01_pipe at one end of a pipe: send_all and collect."""

from __future__ import annotations

from typing import Any

from helpers.exercises import pipe_programs as programs
from helpers.exercises.judging import (
    PAUSES,
    answered,
    briefly,
    described,
    finishes,
    operations,
    patiently,
    returns,
    same,
    shown,
)
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement
from helpers.exercises.pipe_judging import LARGE, MIXED, received
from helpers.explorer import run as endings
from helpers.explorer.run import Run


def _items(case: Case) -> object:
    return case.arguments[0]


# -- send_all


def _sending(items: list[Any], text: str) -> Case:
    return Case(
        "send_all",
        (items,),
        given=programs.receive_from_answer,
        shown=f"send_all(connection, {text})",
        expected=items,
    )


_SENDING = (
    _sending(["one", "two", "three"], "['one', 'two', 'three']"),
    *briefly(_sending(MIXED, "items of many types"), _sending([], "[]")),
)


def _sent(run: Run, case: Case) -> Judgement:
    process = answered(run, case.name)
    if process is None or run.ending not in (endings.FINISHED, endings.HANG):
        return DID_NOT_FINISH
    sent = operations(run, process.index, ["pipe.send"])
    if run.ending == endings.HANG:
        return None if len(sent) == len(case.arguments[0]) else DID_NOT_FINISH
    if run.root.error:
        kind, text, _ = run.root.error
        return Fault(
            f"The receiver's recv() raised {kind}: {text}.",
            "Send the items themselves, with connection.send(item), and nothing else.",
        )
    got = run.root.value
    if same(got, case.expected):
        return None
    if process.error:
        return DID_NOT_FINISH
    return Fault(
        f"to send  {shown(case.expected)}\nreceived {shown(got)}", _sending_advice(got, case.expected)
    )


def _sending_advice(got: list[Any], expected: list[Any]) -> str:
    if same(got, [expected]):
        return "send() sends one message: call it for each item."
    if len(got) > len(expected):
        return "Send the items and nothing else: the end of file says that no more will come."
    if same(got, [item for item in expected if item]):
        return "Send every item: None, 0 and '' are items, too."
    return ""


def _closes(run: Run, case: Case) -> Judgement:
    process = answered(run, case.name)
    if run.ending == endings.HANG and process is not None and process.returned:
        return Fault(
            "send_all has returned with the connection still open: the receiver waits for the end of file.",
            "Close the connection after the last item, with connection.close() or a with block.",
            kind="end left open",
        )
    return finishes(run, case)


SEND_ALL = Exercise(
    "send_all",
    "send_all(connection, items)",
    (
        Requirement("sends every item, in order", 1, _SENDING, _sent),
        Requirement(
            "closes the connection, so that the receiver sees the end of file",
            1,
            _SENDING,
            _closes,
            basis="sends every item, in order",
        ),
    ),
)

# -- collect


def _collecting(items: list[Any], text: str) -> Case:
    return Case(
        "collect",
        (items,),
        given=programs.send_to_answer,
        shown=f"collect(connection), sent {text}",
        expected=items,
    )


_COLLECTING = (
    _collecting(["one", "two", "three"], "'one', 'two', 'three'"),
    *briefly(_collecting(MIXED, "items of many types"), _collecting([7], "one item")),
)
_COLLECTING_NONE = _collecting([], "nothing")
_COLLECTING_LATE = tuple(
    Case(
        "collect",
        (["early", "late", "later"], seconds),
        given=programs.send_slowly_to_answer,
        shown=f"collect(connection), where the sender pauses for {seconds} seconds",
        expected=["early", "late", "later"],
    )
    for seconds in PAUSES
)
_COLLECTING_LARGE = briefly(_collecting(list(LARGE), "items larger than the pipe"))
_BROKEN = Case(
    "collect",
    (),
    given=programs.send_what_is_no_pickle,
    shown="collect(connection), sent a message that recv() can't read",
    expected="UnpicklingError",
)
_CUT_OFF = Case(
    "collect",
    (),
    given=programs.die_while_sending,
    shown="collect(connection), where the sender is killed in the middle of a message",
    expected="OSError",
)


def _collected(run: Run, case: Case) -> Judgement:
    def advise(got: object, expected: object) -> str:
        if not isinstance(got, list) or not isinstance(expected, list):
            one = isinstance(expected, list) and expected and got == expected[0]
            return "recv() gives one message: return a list of all of them." if one else "Return a list."
        if len(got) >= len(expected) or got != expected[: len(got)]:
            return ""
        if received(run) < len(expected):
            return "It stopped too early: only EOFError says that nothing more will come."
        return "All messages were received: put each of them into the list."

    return returns(_items, advise)(run, case)


def _lets_errors_through(run: Run, case: Case) -> Judgement:
    process = answered(run, case.name)
    if process is not None and process.returned and process.result is not None:
        kind, value = process.result
        what = f"collect returned {shown(value) if kind == 'plain' else described(value)}"
        reads = sum(
            len(operations(run, one.index, ["pipe.recv"])) for one in run.processes if not one.trusted
        )
        if reads < 2:  # the second one raises the error
            return Fault(f"In {case.shown}, {what} before it had received that message.")
        told = f"{what} as if nothing had happened"
        return Fault(
            f"In {case.shown}, recv() raises {case.expected}, and {told}.",
            "Catch EOFError alone: any other exception is news for the caller.",
            kind="error swallowed",
        )
    if process is not None and process.error and process.error[0] == case.expected:
        return None
    return DID_NOT_FINISH


_COLLECTS = "returns every message, in order, as a list"

COLLECT = Exercise(
    "collect",
    "collect(connection)",
    (
        Requirement(_COLLECTS, 1, (*_COLLECTING, *_COLLECTING_LARGE), _collected),
        Requirement(
            "returns an empty list when nothing is sent",
            1,
            (_COLLECTING_NONE,),
            _collected,
        ),
        Requirement(
            "waits for a slow sender",
            1,
            _COLLECTING_LATE,
            patiently(_collected),
            basis=_COLLECTS,
        ),
        Requirement(
            "lets any other error through", 1, (_BROKEN, _CUT_OFF), _lets_errors_through, basis=_COLLECTS
        ),
    ),
)
