"""The exercises of 01_pipe over a duplex pipe: serve and ask."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
from helpers.explorer.run import ProcessRecord, Run

_NUMBERS = [3, -4, 0, 12]
_ASKED = [3, -4, 0, 3]
_HUGE = [10**2000 + number for number in range(240)]  # about 93 of them fit into each direction
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


_SQUARE = 2


def _asking(numbers: list[int], text: str, power: int = _SQUARE, pause: float = 0.0) -> Case:
    how = "" if power == _SQUARE else ", where the server answers with cubes"
    late = f", where the first answer takes {pause} seconds" if pause else ""
    return Case(
        "ask",
        (numbers, power, pause),
        given=programs.serve_answer,
        shown=f"ask(connection, {text}){how}{late}",
        expected=[number**power for number in numbers],
    )


_CUBES = _asking([2, 9], "[2, 9]", power=3)
_ASKING = (_asking(_ASKED, str(_ASKED)), *briefly(_asking([], "[]"), _CUBES))
_ASKING_SLOW = briefly(*(_asking([5, 7], "[5, 7]", pause=seconds) for seconds in PAUSES))
_ASKING_LARGE = briefly(_asking(_HUGE, "240 numbers of 2,000 digits"))


def _asks(run: Run, case: Case) -> Judgement:
    if run.ending == endings.TOO_LONG and case in _ASKING_SLOW:
        return None  # it looks often while it waits
    if run.root.returned:
        odd = [item for item in run.root.value if type(item) is not int]
        if odd:
            return Fault(
                f"The server was sent {shown(odd[0])}, which is no number.", "Send number by number."
            )
    return returns(lambda case: case.expected, _ask_advice)(run, case)


def _ask_advice(got: object, expected: object) -> str:
    if expected == _CUBES.expected:
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
