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
    finishes,
    operations,
    patiently,
    returns,
    same,
    shown,
)
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement
from helpers.explorer import run as endings
from helpers.explorer.explore import Budget
from helpers.explorer.run import ProcessRecord, Run

_NUMBERS = [3, -4, 0, 12]
_ASKED = [3, -4, 0, 3]
_HUGE = [10**2000 + number for number in range(240)]  # about 93 of them fit into each direction
_GIANT = [2**2_000_000 + number for number in range(3)]  # none fits into the pipe
_MORE_NUMBERS: list[float] = [1, -2, -2, 0, 5, 2.5, -7]
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
_SERVING_LATE = tuple(
    _serving(programs.ask_slowly, _NUMBERS, f"with a pause of {seconds} seconds", seconds)
    for seconds in PAUSES
)


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
    if polled := advice.polled_too_early(run):
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
        Requirement("waits for a slow client", 1, _SERVING_LATE, patiently(_serves), basis=_SERVES),
        Requirement("returns when the client closes its end", 1, _SERVING, finishes, basis=_SERVES),
    ),
)


def _asking(
    numbers: list[int], text: str, where: str = "", answers: list[Any] | None = None, pause: float = 0.0
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
_ASKING = (_asking(_ASKED, str(_ASKED)), *briefly(_asking([], "[]"), _ANY))
_ASKING_SLOW = briefly(
    *(
        _asking([5, 7], "[5, 7]", f", where the first answer takes {seconds} seconds", pause=seconds)
        for seconds in PAUSES
    )
)
_ASKING_GIANT = _asking(
    _GIANT, "three numbers of 250,000 bytes", ", where the server sends each one back", _GIANT
)
_ASKING_LARGE = (
    *briefly(_asking(_HUGE, "240 numbers of 2,000 digits")),
    replace(_ASKING_GIANT, budget=Budget(schedules=3)),
)


def _asks(run: Run, case: Case) -> Judgement:
    if run.ending == endings.TOO_LONG and case in _ASKING_SLOW:
        return None  # it looks often while it waits
    numbers = case.arguments[0]
    if run.root.error:
        kind, text, _ = run.root.error
        return Fault(
            f"The server's recv() raised {kind}: {text}.",
            "Send the numbers, with connection.send(number), and nothing else.",
        )
    if run.root.returned:
        known = set(numbers)
        odd = [item for item in run.root.value if type(item) is not int or item not in known]
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
    if expected == _ANY.expected:
        return "Return what the server answers: the connection could lead to any server."
    return "" if isinstance(got, list) else "Return a list."


_ANSWERS = "returns the server's answers, in order"

ASK = Exercise(
    "ask",
    "ask(connection, numbers)",
    (
        Requirement(_ANSWERS, 1, (*_ASKING, *_ASKING_SLOW), _asks),
        Requirement("works for more than the pipe can hold", 1, _ASKING_LARGE, _asks, basis=_ANSWERS),
    ),
)
