"""The exercises of 01_pipe: the programs around the learner's functions, and the requirements."""

from __future__ import annotations

from collections import Counter
from typing import Any

from helpers.exercises import pipe_programs as programs
from helpers.exercises.advice import polled_too_early
from helpers.exercises.judging import (
    PAUSES,
    Judge,
    answered,
    both,
    briefly,
    described,
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
from helpers.explorer import wire
from helpers.explorer.operations import Step, Value
from helpers.explorer.run import ProcessRecord, Run

_MIXED: list[Any] = ["first", None, None, 0, "", [], False, {"last": (1.5, b"bytes")}]
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


def _collected(run: Run, case: Case) -> Judgement:
    def advise(got: object, expected: object) -> str:
        if not isinstance(got, list) or not isinstance(expected, list):
            one = isinstance(expected, list) and expected and got == expected[0]
            return "recv() gives one message: return a list of all of them." if one else "Return a list."
        if len(got) >= len(expected) or got != expected[: len(got)]:
            return ""
        if _received(run) < len(expected):
            return "It stopped too early: only EOFError says that nothing more will come."
        return "All messages were received: put each of them into the list."

    return returns(_items, advise)(run, case)


def _received(run: Run) -> int:
    """How many messages the learner's processes received."""
    return sum(messages(run, one.index, "pipe.recv") for one in run.processes if not one.trusted)


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


def _half_duplex(pipes: int) -> Judge:
    """So many pipes that carry the items go in one direction only."""

    def judge(run: Run, case: Case) -> Judgement:
        sent = Counter(step.target for step in run.steps if step.operation == "pipe.send")
        two_way: list[Step] = []
        one_way = 0
        for step in run.steps:
            if step.operation == "pipe.create" and step.grant and isinstance(step.grant.outcome, Value):
                if step.grant.operation.arguments == (True,):
                    two_way.append(step)
                elif max(sent[end] for end in step.grant.outcome.value) >= len(case.arguments[0]):
                    one_way += 1
        if not two_way or one_way >= pipes:
            return None
        label, line = two_way[0].place
        return Fault(
            f"The pipe made at {label}, line {line}, is two-way.",
            "Pipe(duplex=False) makes a half-duplex pipe: one end receives, and the other end sends.",
            kind="two-way pipe",
        )

    return judge


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
        Requirement(_OWN_ENDS, 1, _STREAMING, both(_half_duplex(1), keeps_only_its_ends), basis=_STREAMS),
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
    if not same(run.root.value, case.expected):
        return None  # that is told of the result
    items = case.arguments[0]
    started = [process for process in run.processes if process.index and process.owner < 0]
    sources = [one for one in started if same(_sent_by(run, one)[: len(items)], items)]
    doublers = [one for one in started if same(_sent_by(run, one)[: len(items)], case.expected)]
    doublers = [one for one in doublers if messages(run, one.index, "pipe.recv") >= len(items)]
    if len(started) < 2:
        were = "process was" if len(started) == 1 else "processes were"
        told = (
            f"{len(started)} {were} started; "
            "one has to send each item, another one to receive and double each."
        )
    elif not sources:
        told = "No child sends each item as it is."
    elif not doublers:
        told = "No child receives each item and sends item * 2."
    else:
        return None
    return Fault(
        told, "Start a source and a doubler, with a pipe between them and a second one from doubler to sink."
    )


def _sent_by(run: Run, process: ProcessRecord) -> list[Any]:
    """What a process sent, in order; None for what is no plain data."""
    steps = (run.steps[number] for number in operations(run, process.index, ["pipe.send"]))
    return [_loaded(step.grant.operation.arguments[0]) for step in steps if step.grant]


def _loaded(payload: bytes) -> Any:
    try:
        return wire.load_plain(payload)
    except Exception:  # an answer may send any bytes
        return None


_RELAYS = "returns every item doubled, in order"

RELAY = Exercise(
    "relay",
    "relay(items)",
    (
        Requirement(_RELAYS, 1, _RELAYING, returns(lambda case: case.expected)),
        Requirement(
            "source and doubler are processes of their own", 1, _RELAYING, _three_processes, basis=_RELAYS
        ),
        Requirement(
            "works for items larger than the pipe", 1, _RELAYING_LARGE, returns(lambda case: case.expected)
        ),
        Requirement(_OWN_ENDS, 1, _RELAYING, both(_half_duplex(2), keeps_only_its_ends), basis=_RELAYS),
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
