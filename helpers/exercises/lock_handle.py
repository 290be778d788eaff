"""The exercise handle of 05_lock: never hold a lock while waiting for something else."""

from __future__ import annotations

from helpers.exercises import lock_programs as programs
from helpers.exercises.judging import briefly, operations, patiently, shown
from helpers.exercises.lock_faults import (
    EACH_CALL_ANEW,
    answers,
    failure,
    gives_back,
    habits,
    hang,
    held_up,
    locking,
    unfinished,
)
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement, once
from helpers.explorer import run as endings
from helpers.explorer.run import ProcessRecord, Run

_FEW = 8  # numbers that are shown
_MOST = 2**31 - 1  # of a Value of type 'i'
_SLOWEST = 10.0  # seconds that a step may take, so that a time-out may come before others go on
_GET_FIRST = (
    "While it waits, nobody else gets the lock, not even who would have put the next item. Get the item "
    "first, and take the lock after that."
)
_GETS = ("queue.get", "queue.getting")
_UNTIL_NONE = "only None says that no more will come."
_ASKED_FOR_THE_END = {
    "queue.empty": "empty() says that nothing is there yet, or any more",
    "queue.size": "qsize() says how many items are there now, and more may come",
}


def _handling(first: int, numbers: list[int], handlers: int = 1) -> Case:
    many = f", in {handlers} processes" if handlers > 1 else ""
    ends = " and ".join(["None"] * handlers)
    if len(numbers) > _FEW:
        there = f"{len(numbers)} numbers and {ends}"
    else:
        there = f"{', '.join(map(str, numbers))} and {ends}" if numbers else ends
    return Case(
        "handle",
        (first, numbers, handlers),
        given=programs.handle_together,
        shown=f"handle(queue, lock, total){many}, where {there} are in the queue",
        expected=first + sum(numbers),
        slowest_step=_SLOWEST if handlers > 1 else 0.0,
    )


def _handling_again(first: int, *calls: list[int]) -> Case:
    told = " and then ".join(
        f"handle(queue_{number}, lock_{number}, total_{number})" for number in range(1, len(calls) + 1)
    )
    there = "; ".join(f"{', '.join(map(str, numbers))} and None" for numbers in calls)
    return Case(
        "handle",
        (first, list(calls)),
        given=programs.handle_again,
        shown=f"{told} in the same process, where {there} are in the queues",
        expected=[first + sum(numbers) for numbers in calls],
    )


_AGAIN = once(_handling_again(0, [5], [7, 1]))
_ALONE = (
    *briefly(_handling(0, [3, 4]), _handling(10, [3, 0, -2]), _handling(7, [])),
    *once(
        _handling(0, [4, 4, -20]),
        _handling(-_MOST, [_MOST, _MOST, -1]),
        _handling(0, [1, 0] * 65 + [1]),
    ),
    *_AGAIN,
)
_TOGETHER = (_handling(0, [5, -2], handlers=2), *once(held_up(_handling(0, [7, 1]))))
_MEANWHILE = (
    Case(
        "handle",
        ([1, 2],),
        given=programs.handle_while_adding,
        shown="handle(queue, lock, total), while another process takes the lock before it puts",
        expected=203,
        slowest_step=_SLOWEST,
    ),
)


def _adds(run: Run, case: Case) -> Judgement:
    return _stays_until_none(run, case) if case in _MEANWHILE else _handles(run, case)


def _handles(run: Run, case: Case) -> Judgement:
    if fault := unfinished(run, case):
        return fault
    if run.ending == endings.HANG and (waits := _waits_for_more(run, case)):
        return waits
    if not run.root.returned:
        return DID_NOT_FINISH
    got = run.root.value[0]
    if got == case.expected:
        return gives_back(run.root.value[1], case)
    if fault := _left_early(run, case):
        return fault
    what = "the totals" if case in _AGAIN else "total"
    told = f"In {case.shown}, {what} should be {case.expected} in the end, and is {shown(got)}."
    return Fault(told, _handling_advice(run, case))


def _stays_until_none(run: Run, case: Case) -> Judgement:
    """Nobody is done before None has come; who never gets so far, or loses an addition, is told elsewhere."""
    if not run.root.returned or run.root.value[0] == case.expected:
        return None
    return failure(run, case.name) or _left_early(run, case)


def _left_early(run: Run, case: Case) -> Fault | None:
    for process in answers(run, case.name):
        got = [run.steps[number].outcome for number in operations(run, process.index, _GETS)]
        if process.returned and "None" not in got:
            total = f"total is {shown(run.root.value[0])} in the end, in place of {case.expected}"
            told = f"In {case.shown}, {process.name} returned before it had got a None: {total}."
            return Fault(told, _leaving_advice(run, process, got), kind="end taken too early")
    return None


def _leaving_advice(run: Run, process: ProcessRecord, got: list[str]) -> str:
    for operation, told in _ASKED_FOR_THE_END.items():
        if operations(run, process.index, [operation]):
            return f"{told}: {_UNTIL_NONE}"
    if got and got[-1].startswith("Empty"):
        return f"Empty says that nothing has come in time, and more may come later: {_UNTIL_NONE}"
    if got and got[-1] == "0":
        return "0 is a number, too: ask whether the item is None."
    return "Take items out until one of them is None, and return then."


def _waits_for_more(run: Run, case: Case) -> Fault | None:
    for process in answers(run, case.name):
        if process.pending and process.pending.name.startswith("queue.get"):
            return Fault(
                f"{process.name} waits for another item, and none will come: each process has one None.",
                "Return at the first None, and let the other processes have theirs.",
                kind="wait for an item that can't come",
            )
    return None


def _handling_advice(run: Run, case: Case) -> str:
    processes = answers(run, case.name)

    def did(operation: str) -> bool:
        return any(operations(run, process.index, [operation]) for process in processes)

    if not did("value.write") and any(case.arguments[1]):
        return (
            "Nothing was written to the total, although numbers were taken out of the queue: add each of "
            "them to total.value, where all processes find it, before you return."
        )
    if did("value.write") and not did("value.read"):
        return "Add to what total.value says: it need not begin at 0."
    if case in _AGAIN:
        return EACH_CALL_ANEW
    if case in _TOGETHER and (advice := locking(run, case.name)):
        return advice
    if any(_gets_in_two_places(run, process) for process in processes):
        return "Each get() takes an item out, also in a condition: add each that is a number to the total."
    return "Add each number to total.value, until None comes."


def _gets_in_two_places(run: Run, process: ProcessRecord) -> bool:
    return len({run.steps[number].place for number in operations(run, process.index, _GETS)}) > 1


def _waits_with_lock(run: Run, case: Case) -> Judgement:
    """Nobody waits for the queue with the lock in its hands; if it hangs for that, or only for a while."""
    for process in answers(run, case.name):
        if habits(run, process).waited:
            told = f"{process.name} waited for the queue while it held the lock."
            return Fault(told, _GET_FIRST, kind="lock held while waiting")
    if fault := hang(run):
        return fault
    return None


def _holds_nothing(run: Run, case: Case) -> Judgement:
    if (judgement := _waits_with_lock(run, case)) is not None:
        return judgement
    if fault := unfinished(run, case):
        return fault
    return None if run.root.returned else DID_NOT_FINISH


_ADDS = "adds every number to the total, until None comes"
_LOSES_NOTHING = "loses nothing while others add too"

HANDLE = Exercise(
    "handle",
    "handle(queue, lock, total)",
    (
        Requirement(_ADDS, 1, (*_ALONE, *_MEANWHILE), patiently(_adds)),
        Requirement(_LOSES_NOTHING, 1, _TOGETHER, patiently(_handles), basis=_ADDS),
        Requirement(
            "does not hold the lock while it waits for the queue",
            2,
            _MEANWHILE,
            patiently(_holds_nothing),
            basis=_LOSES_NOTHING,
        ),
    ),
)
