"""The exercise transfer of 05_lock: two locks at once."""

from __future__ import annotations

from dataclasses import replace

from helpers.exercises import lock_programs as programs
from helpers.exercises.judging import briefly, shown
from helpers.exercises.lock_faults import (
    answers,
    gives_back,
    habits,
    hang,
    locking,
    meets_others,
    unfinished,
)
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement, once
from helpers.exercises.queue_judging import hardly
from helpers.explorer import run as endings
from helpers.explorer.run import ProcessRecord, Run

Transfer = tuple[int, int, int]
_LAST_STEPS = 100  # of a run that goes round in circles

_MOVE = "Take the amount from accounts[source].value, and add it to accounts[target].value."
_MADE = ("value.create", "lock.create")
_EACH = "Hold the lock of each account that you change, from read to write: locks[source] and locks[target]."


def _moved(balances: list[int], *transfers: Transfer) -> list[int]:
    after = list(balances)
    for source, target, amount in transfers:
        after[source] -= amount
        after[target] += amount
    return after


def _call(transfer: Transfer) -> str:
    source, target, amount = transfer
    return f"transfer(accounts, locks, {source}, {target}, {amount})"


def _transferring(balances: list[int], *transfers: Transfer) -> Case:
    return Case(
        "transfer",
        (balances, list(transfers)),
        given=programs.transfer_together,
        shown=f"{' and '.join(map(_call, transfers))}, where the accounts hold {balances}",
        expected=_moved(balances, *transfers),
        slowest_step=10.0,
    )


def _among_many(count: int, *transfers: Transfer) -> Case:
    case = _transferring([100] * count, *transfers)
    calls = " and ".join(map(_call, transfers))
    return replace(
        case,
        given=programs.transfer_among_many,
        shown=f"{calls}, where {count} accounts hold 100 each",
    )


_ALONE = briefly(
    _transferring([100, 50], (0, 1, 30)),
    _transferring([1, 2, 3], (2, 0, 3)),
    _transferring([5, 5], (1, 0, 0)),
    _transferring([10, 5], (0, 1, 30)),
    *once(_transferring([0, -7, 2**30], (2, 1, 2**30 - 1))),
)
_BESIDE_ANOTHER = hardly(_transferring([50, 100], (1, 1, 20), (0, 1, 5)))
_TO_ITSELF = (
    *briefly(
        _transferring([100, 50], (1, 1, 20)),
        _transferring([100, 50], (0, 0, 100)),
        _among_many(301, (300, 300, 20)),  # two equal numbers above 256 need not be one object
    ),
    *_BESIDE_ANOTHER,
)
_SAME_WAY = (
    _transferring([10, 20, 30], (0, 2, 5), (1, 2, 7)),
    *briefly(_transferring([30, 20, 10], (0, 1, 5), (0, 2, 7))),
)
_BOTH_WAYS = (
    _transferring([100, 0, 100], (0, 2, 5), (2, 0, 7)),
    *briefly(_transferring([50, 40], (1, 0, 5), (0, 1, 7))),
    *hardly(_among_many(81, (0, 80, 5), (80, 0, 7))),  # alike in a set, and by the last digit
)
_IN_A_RING = briefly(_transferring([10, 10, 10], (0, 1, 1), (1, 2, 2), (2, 0, 3)))
_WATCHED = (
    Case(
        "transfer",
        ([10, 100, 50], (1, 2, 30)),
        given=programs.add_up_meanwhile,
        shown=f"{_call((1, 2, 30))}, and another process adds up both accounts while it holds both locks",
        expected=150,
    ),
)
_OTHERS_HELD = briefly(
    *(
        Case(
            "transfer",
            ([10, 20, 30, 40], transfer),
            given=programs.transfer_between_held,
            shown=f"{_call(transfer)}, while another process holds the locks of the other two accounts",
            expected=_moved([10, 20, 30, 40], transfer),
        )
        for transfer in ((1, 2, 5), (3, 0, 5))
    )
)


def _moves(run: Run, case: Case) -> Judgement:
    if fault := unfinished(run, case):
        return fault
    if not run.root.returned:
        return DID_NOT_FINISH
    got = run.root.value[0]
    if got == case.expected:
        return None
    told = f"In {case.shown}, they should hold {shown(case.expected)} in the end, and hold {shown(got)}."
    if meets_others(case):
        return Fault(
            told, locking(run, case.name) or (_EACH if _unguarded(run, answers(run, case.name)) else _MOVE)
        )
    return Fault(told, _moving_advice(case, got))


def _unguarded(run: Run, processes: list[ProcessRecord]) -> bool:
    """Whether one of them changed an account, and did not hold its lock from the read to the write."""
    made = [
        [step.target for step in run.steps if step.operation == name and not step.process] for name in _MADE
    ]
    lock_of = dict(zip(*made, strict=True))
    for process in processes:
        used = habits(run, process)
        changed = {account for account, _ in used.writes}
        touched = used.reads | used.writes
        if any(account in changed and lock_of.get(account) not in held for account, held in touched):
            return True
    return False


def _moving_advice(case: Case, got: list[int]) -> str:
    balances, ((source, target, amount),) = case.arguments
    if got == balances and amount > balances[source]:
        return "Accounts may go below zero: don't ask whether the money is there."
    if got == balances:
        return "Nothing was moved: assign to the .value of both accounts."
    if source == target:
        return "From an account to itself nothing changes: what is taken is put back to the same place."
    if got == _moved(balances, (target, source, amount)):
        return "The money goes from source to target, not the other way."
    return _MOVE


def _moves_and_frees(run: Run, case: Case) -> Judgement:
    if (judgement := _moves(run, case)) is not None:
        return judgement
    return gives_back(all(run.root.value[1]), case)


def _moves_to_itself(run: Run, case: Case) -> Judgement:
    """The same; but what another transfer beside it does wrong is told elsewhere."""
    if case not in _BESIDE_ANOTHER:
        return _moves_and_frees(run, case)
    _, *others = answers(run, case.name)
    return None if not run.root.returned or _unguarded(run, others) else _moves(run, case)


def _gets_done(run: Run, case: Case) -> Judgement:
    """The same; but to step back, giving a lock back, and to try again is a way of getting done."""
    if run.ending in (endings.LIVELOCK, endings.TOO_LONG) and _steps_back(run):
        return None
    return _moves_and_frees(run, case)


def _steps_back(run: Run) -> bool:
    return any(step.operation == "lock.release" for step in run.steps[-_LAST_STEPS:])


def _sees_all(run: Run, case: Case) -> Judgement:
    if fault := unfinished(run, case):
        return fault
    if not run.root.returned:
        return DID_NOT_FINISH
    got = run.root.value[0]
    if got == case.expected:
        return None
    return Fault(
        f"Another process held both locks and added up: {shown(got)} in place of {case.expected}.",
        "Hold the locks of both accounts from the first change to the last: take both, change both, and give "
        "both back.",
        kind="money on its way",
    )


def _waits_for_no_other(run: Run, case: Case) -> Judgement:
    if hang(run):
        waiting = next(p for p in run.processes if p.target == case.name)
        return Fault(
            f"{waiting.name} waits for the lock of an account that its transfer does not touch.",
            "Take the locks of the two accounts, and no other: then others can transfer meanwhile.",
            kind="one lock for all",
        )
    if fault := unfinished(run, case):
        return fault
    return None if run.root.returned else DID_NOT_FINISH


_MOVES = "moves the amount from source to target"
_LOSES_NOTHING = "loses no money while others transfer too"

TRANSFER = Exercise(
    "transfer",
    "transfer(accounts, locks, source, target, amount)",
    (
        Requirement(_MOVES, 1, _ALONE, _moves),
        Requirement("works from an account to itself", 1, _TO_ITSELF, _moves_to_itself, basis=_MOVES),
        Requirement(_LOSES_NOTHING, 1, _SAME_WAY, _moves_and_frees, basis=_MOVES),
        Requirement(
            "neither waits for ever nor loses money, whoever transfers to whom",
            1,
            (*_BOTH_WAYS, *_IN_A_RING),
            _gets_done,
            basis=_LOSES_NOTHING,
        ),
        Requirement(
            "whoever holds both locks sees all the money", 2, _WATCHED, _sees_all, basis=_LOSES_NOTHING
        ),
        Requirement(
            "waits for no lock of another account",
            2,
            _OTHERS_HELD,
            _waits_for_no_other,
            basis=_LOSES_NOTHING,
        ),
    ),
)
