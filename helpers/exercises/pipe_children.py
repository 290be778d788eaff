"""The exercises of 01_pipe that start children: stream and relay."""

from __future__ import annotations

from collections import Counter
from typing import Any

from helpers.exercises.judging import (
    Judge,
    both,
    briefly,
    keeps_only_its_ends,
    leaves_nothing_running,
    messages,
    nobody_fails,
    returns,
    same,
)
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement, once
from helpers.exercises.pipe_judging import LARGE, LONG, MIXED, OBJECTS, OTHERS, collected, sent_by
from helpers.explorer.operations import Step, Value
from helpers.explorer.run import Run

# -- stream


def _streaming(items: list[Any], text: str) -> Case:
    return Case("stream", (items,), shown=f"stream({text})", expected=items, slowest_step=10.0)


_STREAMING = (
    _streaming([1, 2, 3], "[1, 2, 3]"),
    *briefly(_streaming(MIXED, "items of many types"), _streaming([], "[]")),
    *once(
        _streaming(OTHERS, "items of other types"),
        _streaming(LONG, "130 numbers"),
        _streaming(["d" * 60_000], "a text of 60,000 characters"),
    ),
)
_STREAMING_OBJECTS = once(_streaming(OBJECTS, "objects"))
_STREAMING_LARGE = briefly(
    _streaming(list(LARGE), "items larger than the pipe"),
    _streaming(["d" * 20_000] * 5, "items larger than the pipe together"),
) + once(_streaming([[LARGE]], "an item that holds large ones"))


_BESIDES = 2  # messages: how many will come, and that it was the last


def _through_a_child(run: Run, case: Case) -> Judgement:
    if not run.root.returned:
        return DID_NOT_FINISH
    items = len(case.arguments[0])
    received = messages(run, 0, "pipe.recv")
    sent = [messages(run, child.index, "pipe.send") for child in run.children()]
    if received < items <= sum(sent) and _begins(run.root.value, case.expected):
        return None  # it receives them one by one, and stopped too early: that is told of the result
    told = f"Items: {items}; messages sent by a child: {sum(sent)}, received by the parent: {received}."
    if sum(sent) < items or received < items:
        return Fault(told, "Start a child that sends each item, and receive them in the parent.")
    if sum(sent) > items + _BESIDES:
        return Fault(told, "Send one message for each item, however large it is.")
    if max(sent, default=0) < items:
        senders = sum(number > 0 for number in sent)
        return Fault(
            f"Items: {items}; they were sent by {senders} children.",
            "Start one child, before the loop, and let it send all the items.",
        )
    return None


def _begins(got: object, expected: list[Any]) -> bool:
    """Whether this is a beginning of the list that is expected."""
    return isinstance(got, list) and same(got, expected[: len(got)])


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
        Requirement(_STREAMS, 1, (*_STREAMING, *_STREAMING_OBJECTS), collected),
        Requirement("a child sends each item, the parent receives", 1, _STREAMING, _through_a_child),
        Requirement("works for items larger than the pipe", 1, _STREAMING_LARGE, collected),
        Requirement(_OWN_ENDS, 1, _STREAMING, both(_half_duplex(1), keeps_only_its_ends), basis=_STREAMS),
        Requirement(_ENDS, 1, _STREAMING, both(leaves_nothing_running, nobody_fails), basis=_STREAMS),
    ),
)

# -- relay


def _relaying(items: list[Any], text: str) -> Case:
    doubled = [item * 2 for item in items]
    return Case("relay", (items,), shown=f"relay({text})", expected=doubled, slowest_step=10.0)


_OTHERS = [-1, "", "12", " a ", "h\xe9", "STOP", 7, -0.5, 1, 1.0, 2**64 + 1, 7]
_RELAYING = (
    _relaying([1, 2, 3], "[1, 2, 3]"),
    *briefly(_relaying(["ab", 2.5, 0], "['ab', 2.5, 0]"), _relaying([], "[]")),
    *once(_relaying(_OTHERS, "other numbers and texts"), _relaying(LONG, "130 numbers")),
)
_RELAYING_LARGE = briefly(_relaying(list(LARGE), "items larger than the pipe"))


def _three_processes(run: Run, case: Case) -> Judgement:
    if not run.root.returned:
        return DID_NOT_FINISH
    if not same(run.root.value, case.expected):
        return None  # that is told of the result
    items = case.arguments[0]
    started = [process for process in run.processes if process.index and process.owner < 0]
    sources = [one for one in started if _carry(sent_by(run, one), items)]
    doublers = [one for one in started if _carry(sent_by(run, one), case.expected)]
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


def _carry(sent: list[Any], items: list[Any]) -> bool:
    """Whether there is a message for each item: the item, or a tuple or list with it inside."""
    return len(sent) >= len(items) and all(
        same(message, item)
        or (isinstance(message, (list, tuple)) and any(same(part, item) for part in message))
        for message, item in zip(sent, items, strict=False)
    )


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
