"""The exercise handle of 05_lock: never hold a lock while waiting for something else."""

from __future__ import annotations

from helpers.exercises import lock_programs as programs
from helpers.exercises.judging import answered, briefly, operations, patiently, shown
from helpers.exercises.lock_faults import answers, gives_back, habits, hang, locking, unfinished
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement
from helpers.explorer import run as endings
from helpers.explorer.run import Run

_GET_FIRST = (
    "While it waits, nobody else gets the lock, not even who would have put the next item. Get the item "
    "first, and take the lock after that."
)


def _handling(first: int, numbers: list[int], handlers: int = 1) -> Case:
    many = f", in {handlers} processes" if handlers > 1 else ""
    ends = " and ".join(["None"] * handlers)
    there = f"{', '.join(map(str, numbers))} and {ends}" if numbers else ends
    return Case(
        "handle",
        (first, numbers, handlers),
        given=programs.handle_together,
        shown=f"handle(queue, lock, total){many}, where {there} are in the queue",
        expected=first + sum(numbers),
    )


_ALONE = briefly(_handling(0, [3, 4]), _handling(10, [3, 0, -2]), _handling(7, []))
_TOGETHER = (_handling(0, [1, 2], handlers=2),)
_MEANWHILE = (
    Case(
        "handle",
        ([1, 2],),
        given=programs.handle_while_adding,
        shown="handle(queue, lock, total), while another process takes the lock before it puts",
        expected=203,
    ),
)


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
    told = f"In {case.shown}, total should be {case.expected} in the end, and is {shown(got)}."
    return Fault(told, _handling_advice(run, case))


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
    process = answered(run, case.name)
    if process is not None and operations(run, process.index, ["queue.empty"]):
        return "empty() says that nothing is there yet, or any more: only None says that no more will come."
    if process is not None and not operations(run, process.index, ["value.write"]) and any(case.arguments[1]):
        return "Nothing was written to the total: assign to total.value, where all processes find it."
    if len(answers(run, case.name)) > 1 and (advice := locking(run, case.name)):
        return advice
    return "Add each number to total.value, until None comes: 0 is a number, too."


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
        Requirement(_ADDS, 1, _ALONE, patiently(_handles)),
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
