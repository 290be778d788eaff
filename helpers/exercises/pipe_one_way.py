"""The exercises of 01_pipe at one end of a pipe: send_all and collect."""

from __future__ import annotations

from typing import Any

from helpers.exercises import pipe_programs as programs
from helpers.exercises.judging import (
    PAUSES,
    answered,
    briefly,
    described,
    differs,
    finishes,
    operations,
    patiently,
    same,
    shown,
)
from helpers.exercises.model import (
    DID_NOT_FINISH,
    Case,
    Exercise,
    Fault,
    Judgement,
    Requirement,
    once,
)
from helpers.exercises.pipe_judging import LARGE, LONG, MIXED, OBJECTS, OTHERS, collected
from helpers.explorer import run as endings
from helpers.explorer.run import Run

# -- send_all


def _sending(items: list[Any], text: str, pause: float = 0.0) -> Case:
    return Case(
        "send_all",
        (items, pause),
        given=programs.receive_from_answer,
        shown=f"send_all(connection, {text})",
        expected=items,
    )


_SENDING = (
    _sending(["one", "two", "three"], "['one', 'two', 'three']"),
    *briefly(_sending(MIXED, "items of many types"), _sending([], "[]")),
    *once(
        _sending(OTHERS, "items of other types"),
        _sending(LONG, "130 numbers"),
        _sending(LARGE, "items larger than the pipe, where the receiver pauses", PAUSES[1]),
    ),
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
    told = differs(got, case.expected, ("to send ", "received"))
    return Fault(told, _sending_advice(got, case))


def _sending_advice(got: list[Any], case: Case) -> str:
    expected, pause = case.expected, case.arguments[1]
    if same(got, [expected]):
        return "send() sends one message: call it for each item."
    if len(got) > len(expected):
        return "Send the items and nothing else: the end of file says that no more will come."
    if same(got, [item for item in expected if item]):
        return "Send every item: None, 0 and '' are items, too."
    if pause and same(got, expected[: len(got)]):
        return f"The receiver paused for {pause:,} seconds: send() waits for room, however long that takes."
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
_AGAIN = Case(
    "collect",
    (["later"], ["earlier", "early"]),
    given=programs.send_to_answer_twice,
    shown="collect(connection), called a second time",
    expected=["later"],
)
_COLLECTING_OTHERS = once(
    _collecting(OTHERS, "items of other types"),
    _collecting(OBJECTS, "objects"),
    _collecting(LONG, "130 numbers"),
    _AGAIN,
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


def _unreadable(payload: bytes, error: str) -> Case:
    return Case(
        "collect",
        (payload,),
        given=programs.send_what_is_no_pickle,
        shown="collect(connection), sent a message that recv() can't read",
        expected=error,
    )


_BROKEN = _unreadable(b"this is no pickle", "UnpicklingError")
_UNREADABLE = once(
    _unreadable(b"cno_such_module\nname\n.", "ModuleNotFoundError"),
    _unreadable(b"cbuiltins\nno_such_name\n.", "AttributeError"),
    _unreadable(b"Ino number\n.", "ValueError"),
)
_CUT_OFF = Case(
    "collect",
    (),
    given=programs.die_while_sending,
    shown="collect(connection), where the sender is killed in the middle of a message",
    expected="OSError",
)


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
        Requirement(_COLLECTS, 1, (*_COLLECTING, *_COLLECTING_LARGE, *_COLLECTING_OTHERS), collected),
        Requirement(
            "returns an empty list when nothing is sent",
            1,
            (_COLLECTING_NONE,),
            collected,
        ),
        Requirement(
            "waits for a slow sender",
            1,
            _COLLECTING_LATE,
            patiently(collected),
            basis=_COLLECTS,
        ),
        Requirement(
            "lets any other error through",
            1,
            (_BROKEN, _CUT_OFF, *_UNREADABLE),
            _lets_errors_through,
            basis=_COLLECTS,
        ),
    ),
)
