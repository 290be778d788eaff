"""The exercises of 05_lock: deposit and withdraw, and the predictions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, permutations, takewhile
from typing import Any

from helpers.exercises import lock_programs as programs
from helpers.exercises.advice import SWALLOWS_TOO
from helpers.exercises.judging import answered, briefly, described, operations, patiently, same, shown
from helpers.exercises.lock_faults import (
    EACH_CALL_ANEW,
    KEPT,
    answers,
    failed,
    gave_unheld,
    gives_back,
    habits,
    hang,
    held_up,
    locking,
    meets_others,
    unfinished,
)
from helpers.exercises.lock_handle import HANDLE
from helpers.exercises.lock_transfer import TRANSFER
from helpers.exercises.model import (
    DID_NOT_FINISH,
    Case,
    Exercise,
    Fault,
    Judgement,
    Notebook,
    Requirement,
    once,
)
from helpers.exercises.predictions import prediction
from helpers.exercises.queue_judging import hardly
from helpers.explorer.run import Run

_SLOWEST = 10.0  # seconds that a step may take, so that a time-out may come before others go on
_NO_NUMBERS: tuple[Any, ...] = (None, "", b"", [], ())
_MOST = 2**31 - 1  # of a Value of type 'i'


def _is_number(amount: Any) -> bool:
    return isinstance(amount, int)


# -- deposit


def _depositing(first: int, *deposits: list[Any]) -> Case:
    calls = " and ".join(f"deposit(balance, lock, {shown(amounts)})" for amounts in deposits)
    return Case(
        "deposit",
        (first, list(deposits)),
        given=programs.deposit_together,
        shown=f"{calls}, where the balance is {first}",
        expected=first + sum(sum(amounts) for amounts in deposits if all(map(_is_number, amounts))),
        slowest_step=_SLOWEST,
    )


def _depositing_again(first: int, *deposits: list[int]) -> Case:
    calls = " and then ".join(
        f"deposit(balance_{number}, lock_{number}, {amounts})" for number, amounts in enumerate(deposits, 1)
    )
    return replace(
        _depositing(first, *deposits),
        given=programs.deposit_again,
        shown=f"{calls} in the same process, where each balance is {first}",
        expected=[first + sum(amounts) for amounts in deposits],
    )


_AGAIN = once(_depositing_again(100, [5], [7, 1], [5]))
_ALONE = (
    *briefly(_depositing(100, [5, -20]), _depositing(0, [7]), _depositing(30, [])),
    *once(
        _depositing(0, [5, 5, -20]),
        _depositing(-7, [3, 0, 3, 0]),
        _depositing(-_MOST, [_MOST, _MOST, -1]),
        _depositing(0, [1, 2] * 65),
    ),
    *_AGAIN,
)
_TOGETHER = (
    _depositing(100, [1, 2], [40]),
    *hardly(_depositing(30, [-5], [7])),
    *once(_depositing(30, [], [7]), held_up(_depositing(100, [7, 1]))),
)
_BAD_AMOUNT = (
    *hardly(_depositing(100, ["5"]), _depositing(100, [5, "ten"], [40])),
    *once(*(_depositing(100, [5, bad]) for bad in _NO_NUMBERS)),
)


def _deposits(run: Run, case: Case) -> Judgement:
    if fault := unfinished(run, case):
        return fault
    if not run.root.returned:
        return DID_NOT_FINISH
    got = run.root.value[0]
    if got == case.expected:
        return None
    told = f"In {case.shown}, it should be {case.expected} in the end, and is {shown(got)}."
    return Fault(told, EACH_CALL_ANEW if case in _AGAIN else _depositing_advice(run, case))


def _depositing_advice(run: Run, case: Case) -> str:
    if meets_others(case) and (advice := locking(run, case.name)):
        return advice
    if not any(operations(run, process.index, ["value.write"]) for process in answers(run, case.name)):
        return "Nothing was written to the balance: assign to balance.value, where all processes find it."
    return "Add each amount once to what balance.value says."


def _deposits_together(run: Run, case: Case) -> Judgement:
    if (judgement := _deposits(run, case)) is not None:
        return judgement
    return gives_back(run.root.value[1], case)


def _lets_through(run: Run, case: Case) -> Judgement:
    """The first call ends with an exception, and has given back what it took, and no more."""
    process = answered(run, case.name)
    if process is None:
        return DID_NOT_FINISH
    if process.error is None:
        return _passed_over(case) if process.returned else hang(run) or DID_NOT_FINISH
    if process.error[0] == "SystemExit":
        return Fault(
            f"{case.name} ended its process with SystemExit, in place of the error.",
            "sys.exit() ends the whole process: let the exception through, and if you catch it, raise it "
            "again.",
        )
    used = habits(run, process)
    if used.kept:
        return Fault(
            f"{process.error[0]} ended {case.name} while it held the lock, and nobody gives the lock back "
            "any more.",
            KEPT,
            kind="lock not released",
        )
    if used.gave_unheld:
        return gave_unheld(process, case)
    return hang(run) or (None if run.root.returned else DID_NOT_FINISH)


def _passed_over(case: Case) -> Fault:
    first = case.arguments[1][0]
    amounts = first if case.name == DEPOSIT.name else [first]
    (bad,) = (amount for amount in amounts if not _is_number(amount))
    return Fault(
        f"{case.name} returned as if nothing had happened, although {bad!r} is no number.",
        "The caller has to hear of it: don't pass over such an amount or make a number of it, and if you "
        f"catch the exception, raise it again. {SWALLOWS_TOO}",
    )


def _fails_alone(run: Run, case: Case) -> Judgement:
    """The same; and what the others deposit stays, whether or not the first call takes its own back."""
    if (judgement := _lets_through(run, case)) is not None:
        return judgement
    _, *others = answers(run, case.name)
    if fault := next(filter(None, (failed(run, other) for other in others)), None):
        return fault
    got, allowed = run.root.value[0], _left_by_failing(case)
    if got in allowed:
        return None
    return Fault(
        f"In {case.shown}, it should be {' or '.join(map(str, allowed))} in the end, and is {shown(got)}. "
        f"After an error, only what this {case.name} has added may be missing.",
        locking(run, case.name) or _failing_advice(run, case),
    )


def _failing_advice(run: Run, case: Case) -> str:
    """What to say to who took something off after an error, and to who didn't add what there was to add."""
    failing, *_ = answers(run, case.name)
    added = list(takewhile(_is_number, case.arguments[1][0]))
    if len(operations(run, failing.index, ["value.write"])) > len(added):
        return "Take off what you have added yourself, or nothing."
    return _depositing_advice(run, case)


def _left_by_failing(case: Case) -> list[int]:
    """The balances that are right: any number of amounts before the bad one may have been added."""
    return list(accumulate(takewhile(_is_number, case.arguments[1][0]), initial=case.expected))


_ADDS = "adds every amount to the balance"
_LOSES_NOTHING = "loses nothing while others deposit too"

DEPOSIT = Exercise(
    "deposit",
    "deposit(balance, lock, amounts)",
    (
        Requirement(_ADDS, 1, _ALONE, _deposits),
        Requirement(_LOSES_NOTHING, 1, _TOGETHER, patiently(_deposits_together), basis=_ADDS),
        Requirement(
            "gives the lock back when an amount is no number, and lets the error through",
            1,
            _BAD_AMOUNT,
            _fails_alone,
            basis=_LOSES_NOTHING,
        ),
    ),
)

# -- withdraw


def _withdrawing(first: int, *amounts: Any) -> Case:
    calls = " and ".join(f"withdraw(balance, lock, {amount!r})" for amount in amounts)
    return Case(
        "withdraw",
        (first, list(amounts)),
        given=programs.withdraw_together,
        shown=f"{calls}, where the balance is {first}",
        slowest_step=_SLOWEST,
    )


_GETS = (
    _withdrawing(100, 30),
    *briefly(_withdrawing(30, 30), _withdrawing(0, 0)),
    *once(_withdrawing(7, 0), _withdrawing(_MOST, _MOST - 1)),
)
_REFUSED = (*briefly(_withdrawing(20, 30), _withdrawing(0, 1)), *once(_withdrawing(20, _MOST)))
_RACE = (
    _withdrawing(100, 60, 60),
    *briefly(_withdrawing(100, 70, 2), _withdrawing(100, 120, 50)),
    *once(held_up(_withdrawing(100, 30))),
)
_NO_AMOUNT = (
    *briefly(_withdrawing(100, "5")),
    *once(*(_withdrawing(100, bad) for bad in _NO_NUMBERS)),
)
_IN_PARTS = (
    "Decide first, and write after that, in one `with` block: others take for the balance what is written "
    "only for the time being."
)
_TOOK_NOTHING = (
    "Who took nothing returned True: return True only where the amount was taken, and decide on that while "
    "you hold the lock."
)
_DECIDE = (
    "If there is enough, take the amount and return True; if there is less, take nothing and return False. "
    "Decide on both while you hold the lock."
)


def _withdraws(run: Run, case: Case) -> Judgement:
    """One process alone gets the money if it is there."""
    if fault := unfinished(run, case):
        return fault
    process = answered(run, case.name)
    if process is None or not process.returned or process.result is None or not run.root.returned:
        return DID_NOT_FINISH
    first, (amount,) = case.arguments
    wanted = first >= amount
    left = first - amount if wanted else first
    kind, got = process.result
    if kind == "plain" and same(got, wanted) and run.root.value[0] == left:
        return None
    returned = shown(got) if kind == "plain" else described(got)
    told = (
        f"In {case.shown}, it should return {wanted} and leave {left}; "
        f"it returned {returned} and left {shown(run.root.value[0])}."
    )
    if got is False and 0 < amount == first == run.root.value[0]:
        return Fault(told, "Taking the last coin is allowed: refuse only if there is less than the amount.")
    if not same(got, wanted):
        return Fault(told, "Return True when the amount was taken, and False when it was not.")
    return Fault(told, "Take the amount from balance.value when it is there, and nothing when it is not.")


def _withdraws_together(run: Run, case: Case) -> Judgement:
    """They return, and leave, what they would if one came after the other."""
    if fault := unfinished(run, case):
        return fault
    first, amounts, *_ = case.arguments
    processes = answers(run, case.name)
    if not run.root.returned or len(processes) < len(amounts):
        return DID_NOT_FINISH
    results = [process.value for process in processes]
    left = run.root.value[0]
    if any(
        (results, left) == _one_by_one(first, amounts, order) for order in permutations(range(len(amounts)))
    ):
        return None
    returned = " and ".join(map(shown, results))
    told = (
        f"In {case.shown}, at the same time, they returned {returned}, and left {shown(left)}."
        if len(amounts) > 1
        else f"In {case.shown}, it returned {returned} and left {shown(left)}."
    )
    return Fault(told, _withdrawing_advice(run, case), kind="check outside the lock")


def _withdrawing_advice(run: Run, case: Case) -> str:
    lucky = [habits(run, process) for process in answers(run, case.name) if process.value is True]
    if any(not one.writes and not one.refused for one in lucky):
        return _TOOK_NOTHING
    if advice := locking(run, case.name):
        return advice
    if any(habits(run, process).in_parts for process in answers(run, case.name)):
        return _IN_PARTS
    return _DECIDE


def _one_by_one(first: int, amounts: list[int], order: Sequence[int]) -> tuple[list[bool], int]:
    """What each returns, and what is left, when they come in this order."""
    results, left = [False] * len(amounts), first
    for number in order:
        if left >= amounts[number]:
            results[number] = True
            left -= amounts[number]
    return results, left


def _gives_back(run: Run, case: Case) -> Judgement:
    if fault := unfinished(run, case):
        return fault
    if not run.root.returned:
        return DID_NOT_FINISH
    return gives_back(run.root.value[1], case)


_TAKES = "takes the amount, or refuses, and says which"
_NEVER_BELOW = "never takes what is not there, while others withdraw too"

WITHDRAW = Exercise(
    "withdraw",
    "withdraw(balance, lock, amount)",
    (
        Requirement(_TAKES, 1, (*_GETS, *_REFUSED), _withdraws),
        Requirement(_NEVER_BELOW, 1, _RACE, patiently(_withdraws_together), basis=_TAKES),
        Requirement(
            "gives the lock back, also when it refuses",
            1,
            (*_GETS, *_REFUSED),
            _gives_back,
            basis=_NEVER_BELOW,
        ),
        Requirement(
            "gives the lock back when the amount is no number, and lets the error through",
            1,
            _NO_AMOUNT,
            _lets_through,
            basis=_NEVER_BELOW,
        ),
    ),
)

NOTEBOOK = Notebook(
    "05_lock",
    (
        prediction("predicted_acquires", programs.three_acquires, "what three acquire() say"),
        DEPOSIT,
        prediction(
            "predicted_left_behind",
            programs.after_two_failures,
            "which lock is free after its holder has failed",
        ),
        WITHDRAW,
        prediction("predicted_again", programs.acquire_again, "who gets a lock twice"),
        TRANSFER,
        prediction("predicted_left", programs.take_without_asking, "what is left"),
        HANDLE,
    ),
)
