"""The exercise of 09_pipeline about what counters add: totals and progress that belong together."""

from __future__ import annotations

from dataclasses import replace

from helpers.exercises import pipeline_programs as programs
from helpers.exercises.judging import PAUSES, briefly, operations, patiently, shown
from helpers.exercises.lock_faults import KEPT, NOT_GOT, answers, failure, habits, hang
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement, once
from helpers.exercises.pipeline_wait import over_at, running_at
from helpers.explorer import run as endings
from helpers.explorer.lost_update import lost_update
from helpers.explorer.run import ProcessRecord, Run

SLOWEST = float(PAUSES[-1])
"""Seconds that a step may take: longer than any usual time-out."""

_SHARED = ("array.read", "array.write", "value.read", "value.write")
_WRITES = ("array.write", "value.write")
_NO_LOCK = (
    "+= is a read and then a write, and between them another process may write: hold the totals' lock, `with "
    "totals.get_lock():`, from the first read to the last write."
)
_WRONG_LOCK = "All have to hold the same lock: the totals' own, totals.get_lock(). `done` has another one."
_OWN_LOCK = "A lock that a process makes itself is known to nobody else: take totals.get_lock()."
ONE_BLOCK = (
    "Hold the totals' lock, totals.get_lock(), in one `with` block around all of it: the counts, and done. "
    "What is changed outside it can be seen half done."
)

# -- add_counts


def _adding(all_counts: list[list[int]], first: list[int]) -> Case:
    calls = " and ".join(f"add_counts({shown(counts)}, totals, done)" for counts in all_counts)
    totals = [sum(column) for column in zip(first, *all_counts, strict=True)]
    return Case(
        "add_counts",
        (all_counts, first),
        given=programs.add_together,
        shown=f"{calls}, where the totals are {shown(first)}" if len(all_counts) == 1 else calls,
        expected=(totals, len(all_counts)),
    )


_ALONE = briefly(_adding([[3, 0, 3]], [10, 20, 30]), _adding([[0, 0]], [0, 5]))
_OTHER_COUNTS = once(_adding([[]], []), _adding([[2]], [-3]), _adding([[0, *range(130)]], [7] * 131))
_TOGETHER = (replace(_adding([[1, 2], [3, 4]], [0, 0]), slowest_step=SLOWEST),)


def _looking(counts: list[int]) -> Case:
    return Case(
        "add_counts",
        (counts,),
        given=programs.look_meanwhile,
        shown=f"add_counts({shown(counts)}, totals, done), while another process looks",
    )


_MEANWHILE = (_looking([1, 2]),)
_OTHERS_MEANWHILE = once(_looking([5]), _looking(list(range(1, 131))))


def _adds(run: Run, case: Case) -> Judgement:
    if fault := stopped(run, case):
        return fault
    if not run.root.returned:
        return DID_NOT_FINISH
    totals, done, free = run.root.value
    wanted, texts = case.expected
    if not free:
        return Fault("add_counts is over, and a lock is still held.", KEPT, kind="lock not released")
    if totals == wanted and done == texts:
        return _adds_later(run, case)
    told = (
        f"In {case.shown}, totals should be {shown(wanted)} in the end, and done {texts}; they are "
        f"{shown(totals)} and {shown(done)}."
    )
    return Fault(told, _adding_advice(run, case))


def _adds_later(run: Run, case: Case) -> Fault | None:
    """A fault if processes that add_counts started still ran when it returned."""
    for process in answers(run, case.name):
        if running := running_at(run, process.index, over_at(run, process) or 0):
            told = f"{running[0].name} still ran when add_counts returned, which had started it."
            return Fault(told, "Join every process that you start.", kind="process left behind")
    return None


def _adding_advice(run: Run, case: Case) -> str:
    totals = run.root.value[0]
    if lost_update(run):
        return locking(run, case.name)
    if any(habits(run, process).refused for process in answers(run, case.name)):
        return NOT_GOT
    if totals == case.expected[0]:
        return (
            "Add 1 to done.value, once for each call: it says how many texts have been added, and there is "
            "one even if there is nothing to count in it."
        )
    if not wrote(run, case.name, "array.write"):
        return "Nothing was written to the totals. totals[:] is a copy, a list: assign to totals[number]."
    return "Add counts[number] to totals[number], for each number, to what is there already."


def wrote(run: Run, name: str, operation: str) -> bool:
    """Whether the learner's function did this operation, in any process."""
    return any(operations(run, process.index, [operation]) for process in answers(run, name))


def stopped(run: Run, case: Case) -> Fault | None:
    """A failure of the learner's function, or a lock that somebody waits for for ever."""
    if fault := hang(run):
        return fault
    if fault := failure(run, case.name):
        if "'NoneType' object" in fault.message:
            return replace(fault, advice="What came was None, the end: look for it before you count.")
        return fault
    for process in answers(run, case.name):
        if (
            run.ending == endings.HANG
            and process.pending
            and process.pending.name in (*_SHARED, "lock.acquire")
        ):
            told = f"{process.name} waits {process.waiting.text if process.waiting else 'for ever'}."
            return Fault(told, KEPT, kind="lock not released")
    return None


def locking(run: Run, name: str) -> str:
    """What is wrong with the locks that were held at the writes."""
    totals_lock = locks(run)[0]
    for process in answers(run, name):
        taken = {run.steps[number].target for number in operations(run, process.index, ["lock.acquire"])}
        made = {run.steps[number].target for number in operations(run, process.index, ["lock.create"])}
        if taken & made:
            return _OWN_LOCK
        if taken and totals_lock not in taken:
            return _WRONG_LOCK
        if taken:
            return ONE_BLOCK
    return _NO_LOCK


def locks(run: Run) -> list[int]:
    """The locks that our program made: the totals', then that of done."""
    return [run.steps[number].target for number in operations(run, 0, ["lock.create"])]


def writes(run: Run, process: ProcessRecord) -> dict[int, int]:
    """The steps in which the process wrote to totals or done, and in which hold of the totals' lock each.

    A hold goes by the number of the step in which it began; a write without the lock, by its own.
    """
    lock = locks(run)[0]
    shared = {run.steps[number].target for number in operations(run, 0, ["array.create", "value.create"])}
    written: dict[int, int] = {}
    began: list[int] = []
    for number, step in enumerate(run.steps):
        if step.process != process.index:
            continue
        if step.target == lock and step.outcome.startswith("acquired"):
            began.append(number)
        elif step.target == lock and step.outcome.startswith("released"):
            began.pop()
        elif step.operation in _WRITES and step.target in shared:
            written[number] = began[0] if began else number
    return written


def added_without_lock(run: Run, name: str) -> Fault | None:
    """A fault if a process did not get a lock, and added nevertheless, without the totals' lock."""
    for process in answers(run, name):
        without = any(number == hold for number, hold in writes(run, process).items())
        if without and habits(run, process).refused:
            told = f"{process.name} did not get the totals' lock, and added nevertheless."
            return Fault(told, NOT_GOT, kind="not locked")
    return None


def _adds_together(run: Run, case: Case) -> Judgement:
    judgement = _adds(run, case) or added_without_lock(run, case.name)
    if isinstance(judgement, Fault) and (lost := lost_update(run)):
        reader, writer = (run.processes[step.process].name for step in (lost.read, lost.lost))
        told = f"{judgement.message}\n{writer} wrote after {reader} had read, and {reader} wrote over it."
        return Fault(told, judgement.advice, kind="lost update")
    return judgement


def _seen_whole(run: Run, case: Case) -> Judgement:
    adder = answers(run, case.name)
    if run.ending == endings.HANG and run.root.pending and run.root.pending.name == "value.read" and adder:
        return Fault(
            f"{adder[0].name} holds the lock of done and waits for the totals' lock; who holds that one "
            "waits to read done. Nobody can go on.",
            "Take the totals' lock first, and hold it around all of it; that of done, if at all, inside it.",
            kind="deadlock",
        )
    if fault := stopped(run, case):
        return fault
    if not run.root.returned:
        return DID_NOT_FINISH
    seen, *became = run.root.value
    counts = case.arguments[0]
    whole = [counts, 1]
    if became != whole or seen in (None, [[0] * len(counts), 0], whole):
        return _in_one_hold(run) if case in _OTHERS_MEANWHILE else None
    totals, done = seen
    return Fault(
        f"A process that held the totals' lock saw totals {totals}, and done {done}: a part of a text.",
        locking(run, case.name) if locking(run, case.name) != _NO_LOCK else ONE_BLOCK,
        kind="half a change seen",
    )


def _in_one_hold(run: Run) -> Fault | None:
    for process in run.processes[1:]:
        if len(set(writes(run, process).values())) > 1:
            told = f"{process.name} does not hold the totals' lock all the time while it adds a text."
            return Fault(told, ONE_BLOCK, kind="half a change seen")
    return None


_ADDS = "adds each count to its total, and 1 to done"
_LOSES_NOTHING = "loses nothing while others add too"

ADD_COUNTS = Exercise(
    "add_counts",
    "add_counts(counts, totals, done)",
    (
        Requirement(_ADDS, 1, (*_ALONE, *_OTHER_COUNTS), patiently(_adds)),
        Requirement(_LOSES_NOTHING, 1, _TOGETHER, patiently(_adds_together), basis=_ADDS),
        Requirement(
            "who holds the totals' lock sees all of a text, or nothing of it",
            1,
            (*_MEANWHILE, *_OTHERS_MEANWHILE),
            patiently(_seen_whole),
            basis=_ADDS,
        ),
    ),
)
