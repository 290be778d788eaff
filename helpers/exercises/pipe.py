"""The exercises of 01_pipe: the programs around the learner's functions, and the requirements."""

from __future__ import annotations

from typing import Any

from helpers.exercises import advice
from helpers.exercises import pipe_programs as programs
from helpers.exercises.judging import (
    answered,
    both,
    briefly,
    finishes,
    keeps_only_its_ends,
    leaves_nothing_running,
    nobody_fails,
    operations,
    returns,
    same,
    shown,
)
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Notebook, Requirement
from helpers.exercises.predictions import prediction
from helpers.explorer import run as endings
from helpers.explorer.run import ProcessRecord, Run

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
    whole = same(got, [case.expected])
    return Fault(
        f"to send  {shown(case.expected)}\nreceived {shown(got)}",
        "send() sends one message: call it for each item." if whole else "",
    )


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
_COLLECTING_LATE = Case(
    "collect",
    (["early", "late", "later"],),
    given=programs.send_slowly_to_answer,
    shown="collect(connection), where the sender pauses between items",
    expected=["early", "late", "later"],
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
            (_COLLECTING_LATE,),
            returns(_items, _collect_advice),
            basis=_COLLECTS,
        ),
        Requirement(
            "lets any other error through", 1, (_BROKEN, _CUT_OFF), _lets_errors_through, basis=_COLLECTS
        ),
    ),
)

# -- stream


def _streaming(items: list[Any], text: str) -> Case:
    return Case("stream", (items,), shown=f"stream({text})", expected=items)


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
    received = len(operations(run, 0, ["pipe.recv"]))
    sent = sum(len(operations(run, child.index, ["pipe.send"])) for child in run.children())
    if sent < items or received < items:
        return Fault(
            f"For {items} items, a child sent {sent} messages and the parent received {received}.",
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

# -- serve and ask

_NUMBERS = [3, -4, 0, 12]
_HUGE = [10**2000 + number for number in range(240)]  # about 93 of them fit into each direction


def _serving(numbers: list[int], client: object, text: str) -> Case:
    return Case("serve", (numbers,), given=client, shown=text, expected=[n * n for n in numbers])  # type: ignore[arg-type]  # a function


_SERVING = (
    _serving(_NUMBERS, programs.ask_one_by_one, "serve(connection), asked one by one"),
    *briefly(
        _serving([5], programs.ask_one_by_one, "serve(connection), asked once"),
        _serving(_NUMBERS, programs.ask_in_pairs, "serve(connection), asked two at a time"),
    ),
)
_SERVING_LATE = _serving(_NUMBERS, programs.ask_slowly, "serve(connection), asked with pauses")


def _serves(run: Run, case: Case) -> Judgement:
    process = answered(run, case.name)
    if process is None or not run.root.returned:
        return DID_NOT_FINISH
    got = run.root.value
    if same(got, case.expected):
        return None
    told = f"asked    {shown(case.arguments[0])}\nexpected {shown(case.expected)}\ngot      {shown(got)}"
    if failed := advice.failures(run):
        return Fault(f"{told}\n{failed}")
    return Fault(told, _serve_advice(run, process, len(case.expected)))


def _serve_advice(run: Run, process: ProcessRecord, wanted: int) -> str:
    got = run.root.value
    if len(got) >= wanted:
        return ""
    if polled := advice.polled_too_early(run, process):
        return polled
    if not operations(run, process.index, ["pipe.send"]):
        return "Send each answer through the connection: what serve returns goes nowhere."
    return "Go on answering until recv() raises EOFError: that is the end."


_SERVES = "answers each number with its square"

SERVE = Exercise(
    "serve",
    "serve(connection)",
    (
        Requirement(_SERVES, 1, _SERVING, _serves),
        Requirement("waits for a slow client", 1, (_SERVING_LATE,), _serves, basis=_SERVES),
        Requirement("returns when the client closes its end", 1, _SERVING, finishes, basis=_SERVES),
    ),
)


def _asking(numbers: list[int], text: str) -> Case:
    return Case(
        "ask",
        (numbers,),
        given=programs.serve_answer,
        shown=f"ask(connection, {text})",
        expected=[number * number for number in numbers],
    )


_ASKING = (_asking(_NUMBERS, str(_NUMBERS)), *briefly(_asking([], "[]"), _asking([9], "[9]")))
_ASKING_LARGE = briefly(_asking(_HUGE, "240 numbers of 2,000 digits"))


def _asks(run: Run, case: Case) -> Judgement:
    numbers = case.arguments[0]
    if run.root.returned:
        odd = [item for item in run.root.value if type(item) is not int]
        if odd:
            return Fault(
                f"The server was sent {shown(odd[0])}, which is no number.", "Send number by number."
            )
    judgement = returns(lambda case: case.expected)(run, case)
    if judgement is not None:
        return judgement
    taken = sum(len(operations(run, p.index, ["pipe.recv"])) for p in run.processes if not p.trusted)
    asked = len(run.root.value)
    if min(asked, taken) < len(numbers):
        return Fault(
            f"For {len(numbers)} numbers, the server was asked {asked} times, and {taken} answers received.",
            "Let the server compute: send it each number, and receive each answer.",
        )
    return None


ASK = Exercise(
    "ask",
    "ask(connection, numbers)",
    (
        Requirement("returns the server's answers, in order", 1, _ASKING, _asks),
        Requirement("works for more than the pipe can hold", 1, _ASKING_LARGE, _asks),
    ),
)

# -- relay


def _relaying(items: list[Any], text: str) -> Case:
    return Case("relay", (items,), shown=f"relay({text})", expected=[item * 2 for item in items])


_RELAYING = (
    _relaying([1, 2, 3], "[1, 2, 3]"),
    *briefly(_relaying(["ab", 2.5, 0], "['ab', 2.5, 0]"), _relaying([], "[]")),
)
_RELAYING_LARGE = briefly(_relaying(list(_LARGE), "items larger than the pipe"))


def _three_processes(run: Run, case: Case) -> Judgement:
    if not run.root.returned:
        return DID_NOT_FINISH
    count = len(case.arguments[0])
    started = [process for process in run.processes if process.index]
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
