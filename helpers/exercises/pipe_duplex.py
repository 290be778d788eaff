"""The exercises of 01_pipe over a duplex pipe: serve and ask."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from helpers.exercises import advice
from helpers.exercises import pipe_programs as programs
from helpers.exercises.judging import (
    PAUSES,
    answered,
    briefly,
    differs,
    finishes,
    messages,
    operations,
    patiently,
    returns,
    same,
    shown,
)
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement, once
from helpers.exercises.pipe_judging import sent_by
from helpers.explorer import run as endings
from helpers.explorer.explore import Budget
from helpers.explorer.run import ProcessRecord, Run

_NUMBERS = [3, -4, 0, 12]
_ASKED = [3, -4, 0, 3]
_HUGE = [10**2000 + number for number in range(240)]  # about 93 of them fit into each direction
_MANY = 560  # so many small numbers, and as many answers, are more than both directions hold together
_DIGITS = 250_000  # neither such a number nor such an answer fits into the pipe
_MORE_NUMBERS: list[float] = [1, -2, -2, 0, 5, 2.5, -7]
_OTHER_NUMBERS = [0.5, -1, 2.0**-10, 2**53 + 1, 2**64 + 1, -(10**30), *range(110)]
_ODD_NUMBERS = [2.5, -1, 0.5, 2**64 + 1, 3.0, -7, 3]
_CLIENTS: tuple[tuple[Callable[..., Any], Sequence[float], str], ...] = (
    (programs.ask_one_by_one, _NUMBERS, "one by one"),
    (programs.ask_one_by_one, [5], "once"),
    (programs.ask_in_pairs, _MORE_NUMBERS, "two at a time"),
)


def _serving(client: Callable[..., Any], numbers: Sequence[float], text: str, *arguments: float) -> Case:
    return Case(
        "serve",
        (numbers, *arguments),
        given=client,
        shown=f"serve(connection), asked {text}",
        expected=[number * number for number in numbers],
    )


_SERVING = (_serving(*_CLIENTS[0]), *briefly(*(_serving(*client) for client in _CLIENTS[1:])))
_SERVING_OTHERS = once(_serving(programs.ask_one_by_one, _OTHER_NUMBERS, "other numbers"))
_SERVING_NOBODY = once(_serving(programs.ask_one_by_one, [], "nothing"))
_SERVING_LATE = tuple(
    _serving(programs.ask_slowly, _NUMBERS, f"with a pause of {seconds} seconds", seconds)
    for seconds in PAUSES
)


def _serves(run: Run, case: Case) -> Judgement:
    process = answered(run, case.name)
    if fault := _misled(run):
        return fault
    if process is None or not run.root.returned:
        return _unanswered(run) or DID_NOT_FINISH
    got = run.root.value
    if same(got, case.expected):
        return None
    told = f"asked    {shown(case.arguments[0])}\n{differs(got, case.expected)}"
    if failed := advice.failures(run):
        return Fault(f"{told}\n{failed}")
    return Fault(told, _serve_advice(run, process, len(case.expected)))


def _serve_advice(run: Run, process: ProcessRecord, wanted: int) -> str:
    got = run.root.value
    if len(got) >= wanted:
        return ""
    if polled := advice.polled_too_early(run):
        return polled
    if not operations(run, process.index, ["pipe.send"]):
        return "Send each answer through the connection: what serve returns goes nowhere."
    return "Go on answering until recv() raises EOFError: that is the end."


def _misled(run: Run) -> Fault | None:
    """The client got what is no message, or none that it can read."""
    if run.root.error is None:
        return None
    kind, text, _ = run.root.error
    return Fault(
        f"The client's recv() raised {kind}: {text.rstrip('.')}.",
        "Send the square itself, with connection.send(number * number), and nothing else.",
    )


def _unanswered(run: Run) -> Fault | None:
    """Both wait, because a number came and no answer went."""
    own = [process.index for process in run.processes if not process.trusted]
    received, sent = (sum(messages(run, index, f"pipe.{how}") for index in own) for how in ("recv", "send"))
    if run.ending != endings.HANG or received <= sent:
        return None
    last = shown(sent_by(run, run.root)[received - 1])
    return Fault(
        f"Numbers that serve has received: {received}, the last of them {last}; answers that it has sent: "
        f"{sent}. The client waits for the next answer.",
        "Answer each number that comes, before you receive the next one.",
    )


def _returns(run: Run, case: Case) -> Judgement:
    return _misled(run) or _unanswered(run) or finishes(run, case)


_SERVES = "answers each number with its square"

SERVE = Exercise(
    "serve",
    "serve(connection)",
    (
        Requirement(_SERVES, 1, (*_SERVING, *_SERVING_OTHERS), _serves),
        Requirement("waits for a slow client", 1, _SERVING_LATE, patiently(_serves), basis=_SERVES),
        Requirement(
            "returns when the client closes its end",
            1,
            (*_SERVING, *_SERVING_NOBODY),
            _returns,
            basis=_SERVES,
        ),
    ),
)


def _asking(
    numbers: list[Any],
    text: str,
    where: str = "",
    answers: list[Any] | None = None,
    pause: float = 0.0,
) -> Case:
    answers = answers or [number**2 for number in numbers]
    return Case(
        "ask",
        (numbers, answers, pause),
        given=programs.serve_answer,
        shown=f"ask(connection, {text}){where}",
        expected=answers,
    )


_ANY = _asking(
    [2, 9, 9, 4, 7],
    "[2, 9, 9, 4, 7]",
    ", where the server answers 8, None, None, 'four' and 2.5",
    [8, None, None, "four", 2.5],
)
_ASKING_OTHERS = once(
    _asking(_ODD_NUMBERS, str(_ODD_NUMBERS)),
    _asking(
        list(range(7)),
        "[0, 1, 2, 3, 4, 5, 6]",
        ", where the server answers lists, tuples and other objects",
        [False, "", [1, 2], (3, 4), ("five",), ValueError("six"), EOFError],
    ),
)
_ASKING = (_asking(_ASKED, str(_ASKED)), *briefly(_asking([], "[]"), _ANY))
_ASKING_SLOW = briefly(
    *(
        _asking([5, 7], "[5, 7]", f", where the first answer takes {seconds} seconds", pause=seconds)
        for seconds in PAUSES
    )
)


def _asking_giant(first: str, text: str, pause: float = 0.0) -> Case:
    """The numbers begin with these digits; the answers are texts, which are as long."""
    case = _asking(
        [digit.ljust(_DIGITS, "0") for digit in first],
        f"{text} numbers of 250,000 digits",
        ", where the server answers each with a text as long"
        + (f", the first one after {pause} seconds" if pause else ""),
        [letter * _DIGITS for letter in "abc"[: len(first)]],
        pause,
    )
    return replace(case, given=programs.serve_long_numbers)


_ASKING_LARGE = (
    *briefly(_asking(_HUGE, "240 numbers of 2,000 digits")),
    replace(_asking_giant("123", "three"), budget=Budget(schedules=3)),
    *once(_asking(list(range(_MANY)), f"{_MANY} numbers"), _asking_giant("12", "two", PAUSES[1])),
)


def _asks(run: Run, case: Case) -> Judgement:
    if run.ending == endings.TOO_LONG and case.arguments[2]:
        return None  # it looks often while it waits
    numbers = case.arguments[0]
    if run.root.error:
        kind, text, _ = run.root.error
        return Fault(
            f"The server's recv() raised {kind}: {text}.",
            "Send the numbers, with connection.send(number), and nothing else.",
        )
    if run.root.returned:
        known = set(map(programs.exactly, numbers))
        odd = [item for item in run.root.value if programs.exactly(item) not in known]
        if odd:
            return Fault(
                f"The server was sent {shown(odd[0])}, which is none of the numbers.",
                "Send number by number.",
            )
    if fault := returns(lambda case: case.expected, _ask_advice)(run, case):
        return fault
    if run.root.returned and len(run.root.value) != len(numbers):
        return Fault(
            f"Numbers: {len(numbers)}; messages that the server received: {len(run.root.value)}.",
            "Send each number as a message of its own, and once.",
        )
    return None


def _ask_advice(got: object, expected: object) -> str:
    if expected in (_ANY.expected, _ASKING_OTHERS[1].expected):
        return "Return what the server answers: the connection could lead to any server."
    return "" if isinstance(got, list) else "Return a list."


_ANSWERS = "returns the server's answers, in order"

ASK = Exercise(
    "ask",
    "ask(connection, numbers)",
    (
        Requirement(_ANSWERS, 1, (*_ASKING, *_ASKING_SLOW, *_ASKING_OTHERS), _asks),
        Requirement("works for more than the pipe can hold", 1, _ASKING_LARGE, _asks, basis=_ANSWERS),
    ),
)
