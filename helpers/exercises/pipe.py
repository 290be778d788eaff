"""The exercises of 01_pipe: the programs around the learner's functions, and the requirements."""

from __future__ import annotations

from typing import Any

from helpers.exercises import pipe_programs as programs
from helpers.exercises.advice import polled_too_early
from helpers.exercises.judging import (
    PAUSES,
    answered,
    both,
    briefly,
    finishes,
    keeps_only_its_ends,
    leaves_nothing_running,
    messages,
    nobody_fails,
    operations,
    patiently,
    returns,
    same,
    shown,
)
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Notebook, Requirement
from helpers.exercises.pipe_duplex import ASK, SERVE
from helpers.exercises.predictions import prediction
from helpers.explorer import run as endings
from helpers.explorer.run import Run

_MIXED: list[Any] = ["first", None, 0, "", [], False, {"last": (1.5, b"bytes")}]
_LARGE = ["a" * 30_000, "b" * 70_000, "c" * 140_000]  # characters; more than a pipe holds, of either kind


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
    *briefly(_sending(_MIXED, "items of many types"), _sending([], "[]")),
)


def _sent(run: Run, case: Case) -> Judgement:
    process = answered(run, case.name)
    if process is None or run.ending not in (endings.FINISHED, endings.HANG):
        return DID_NOT_FINISH
    sent = operations(run, process.index, ["pipe.send"])
    if run.ending == endings.HANG:
        return None if len(sent) == len(case.arguments[0]) else DID_NOT_FINISH
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
    *briefly(_collecting(_MIXED, "items of many types"), _collecting([7], "one item")),
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
_COLLECTING_LARGE = briefly(_collecting(list(_LARGE), "items larger than the pipe"))
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


def _collect_advice(got: object, expected: object) -> str:
    if not isinstance(got, list) or not isinstance(expected, list):
        one = isinstance(expected, list) and expected and got == expected[0]
        return "recv() gives one message: return a list of all of them." if one else "Return a list."
    if len(got) < len(expected) and got == expected[: len(got)]:
        return "It stopped too early: only EOFError says that nothing more will come."
    return ""


def _lets_errors_through(run: Run, case: Case) -> Judgement:
    process = answered(run, case.name)
    if process is not None and process.returned:
        told = f"collect returned {shown(process.value)} as if nothing had happened"
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
        Requirement(_COLLECTS, 1, (*_COLLECTING, *_COLLECTING_LARGE), returns(_items, _collect_advice)),
        Requirement(
            "returns an empty list when nothing is sent",
            1,
            (_COLLECTING_NONE,),
            returns(_items, _collect_advice),
        ),
        Requirement(
            "waits for a slow sender",
            1,
            _COLLECTING_LATE,
            patiently(returns(_items, _collect_advice)),
            basis=_COLLECTS,
        ),
        Requirement(
            "lets any other error through", 1, (_BROKEN, _CUT_OFF), _lets_errors_through, basis=_COLLECTS
        ),
    ),
)

# -- stream


def _streaming(items: list[Any], text: str) -> Case:
    return Case("stream", (items,), shown=f"stream({text})", expected=items, slowest_step=10.0)


_STREAMING = (
    _streaming([1, 2, 3], "[1, 2, 3]"),
    *briefly(_streaming(_MIXED, "items of many types"), _streaming([], "[]")),
)
_STREAMING_LARGE = briefly(
    _streaming(list(_LARGE), "items larger than the pipe"),
    _streaming(["d" * 20_000] * 5, "items larger than the pipe together"),
)


def _through_a_child(run: Run, case: Case) -> Judgement:
    if not run.root.returned:
        return DID_NOT_FINISH
    items = len(case.arguments[0])
    received = messages(run, 0, "pipe.recv")
    sent = sum(messages(run, child.index, "pipe.send") for child in run.children())
    stopped = polled_too_early(run) and not same(run.root.value, case.expected)
    if received < items <= sent and stopped:
        return None  # it receives them one by one, and stopped too early: that is told of the result
    if sent < items or received < items:
        return Fault(
            f"Items: {items}; messages sent by a child: {sent}, received by the parent: {received}.",
            "Start a child that sends each item, and receive them in the parent.",
        )
    return None


_STREAMS = "returns every item, in order"
_OWN_ENDS = "each process keeps only the end that it uses"
_ENDS = "leaves no process running, and none has failed"

STREAM = Exercise(
    "stream",
    "stream(items)",
    (
        Requirement(_STREAMS, 1, _STREAMING, returns(_items)),
        Requirement("a child sends each item, the parent receives", 1, _STREAMING, _through_a_child),
        Requirement("works for items larger than the pipe", 1, _STREAMING_LARGE, returns(_items)),
        Requirement(_OWN_ENDS, 1, _STREAMING, keeps_only_its_ends, basis=_STREAMS),
        Requirement(_ENDS, 1, _STREAMING, both(leaves_nothing_running, nobody_fails), basis=_STREAMS),
    ),
)

# -- relay


def _relaying(items: list[Any], text: str) -> Case:
    doubled = [item * 2 for item in items]
    return Case("relay", (items,), shown=f"relay({text})", expected=doubled, slowest_step=10.0)


_RELAYING = (
    _relaying([1, 2, 3], "[1, 2, 3]"),
    *briefly(_relaying(["ab", 2.5, 0], "['ab', 2.5, 0]"), _relaying([], "[]")),
)
_RELAYING_LARGE = briefly(_relaying(list(_LARGE), "items larger than the pipe"))


def _three_processes(run: Run, case: Case) -> Judgement:
    if not run.root.returned:
        return DID_NOT_FINISH
    count = len(case.arguments[0])
    started = [process for process in run.processes if process.index and process.owner < 0]
    sources = [p for p in started if len(operations(run, p.index, ["pipe.send"])) >= count]
    doublers = [p for p in sources if len(operations(run, p.index, ["pipe.recv"])) >= count]
    if len(sources) >= 2 and doublers:
        return None
    were = "process was" if len(started) == 1 else "processes were"
    return Fault(
        f"{len(started)} {were} started; one has to send each item, another one to receive and double each.",
        "Start a source and a doubler, with a pipe between them and a second one from doubler to sink.",
    )


_RELAYS = "returns every item doubled, in order"

RELAY = Exercise(
    "relay",
    "relay(items)",
    (
        Requirement(_RELAYS, 1, _RELAYING, returns(lambda case: case.expected)),
        Requirement("source and doubler are processes of their own", 1, _RELAYING, _three_processes),
        Requirement(
            "works for items larger than the pipe", 1, _RELAYING_LARGE, returns(lambda case: case.expected)
        ),
        Requirement(_OWN_ENDS, 1, _RELAYING, keeps_only_its_ends, basis=_RELAYS),
        Requirement(_ENDS, 1, _RELAYING, both(leaves_nothing_running, nobody_fails), basis=_RELAYS),
    ),
)

NOTEBOOK = Notebook(
    "01_pipe",
    (
        SEND_ALL,
        prediction(
            "predicted_drain", programs.drain_after_close, "what recv() gives after the sender has closed"
        ),
        COLLECT,
        STREAM,
        prediction("predicted_poll", programs.poll_at_end, "what poll() says at the end of file"),
        SERVE,
        ASK,
        RELAY,
    ),
)
