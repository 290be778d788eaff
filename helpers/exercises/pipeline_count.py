"""The exercises of 09_pipeline about counters: totals and progress that belong together."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from helpers.exercises import pipeline_programs as programs
from helpers.exercises.judging import PAUSES, briefly, operations, patiently, shown
from helpers.exercises.lock_faults import KEPT, NOT_GOT, answers, failure, habits, hang
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement
from helpers.exercises.queue_judging import is_take, put_by, took_emptiness_for_the_end
from helpers.explorer import run as endings
from helpers.explorer.lost_update import lost_update
from helpers.explorer.run import ProcessRecord, Run

_SHARED = ("array.read", "array.write", "value.read", "value.write")
_WRITES = ("array.write", "value.write")
_NO_LOCK = (
    "+= is a read and then a write, and between them another process may write: hold the totals' lock, `with "
    "totals.get_lock():`, from the first read to the last write."
)
_WRONG_LOCK = "All have to hold the same lock: the totals' own, totals.get_lock(). `done` has another one."
_OWN_LOCK = "A lock that a process makes itself is known to nobody else: take totals.get_lock()."
_ONE_BLOCK = (
    "Hold the totals' lock, totals.get_lock(), in one `with` block around all of it: the counts, and done. "
    "What is changed outside it can be seen half done."
)
_NOT_BACK = (
    "There is one None for each process: keep yours, and put nothing into the queue. Another process would "
    "return too early, and leave texts behind."
)
_WORD = (
    "A word is what text.split() gives, as it is written: 'in' stands neither in 'inn' nor in 'in,' nor for "
    "'In'."
)
_OTHER_SPLITS: tuple[Callable[[str], list[str]], ...] = (
    lambda text: text.lower().split(),
    lambda text: text.split(" "),
    lambda text: re.findall(r"\w+", text),
)
"""What is easily taken for the words of a text."""

# -- add_counts


def _adding(all_counts: list[list[int]], first: list[int]) -> Case:
    calls = " and ".join(f"add_counts({counts}, totals, done)" for counts in all_counts)
    totals = [sum(column) for column in zip(first, *all_counts, strict=True)]
    return Case(
        "add_counts",
        (all_counts, first),
        given=programs.add_together,
        shown=f"{calls}, where the totals are {first}" if len(all_counts) == 1 else calls,
        expected=(totals, len(all_counts)),
    )


_ALONE = briefly(_adding([[3, 0, 3]], [10, 20, 30]), _adding([[0, 0]], [0, 5]))
_TOGETHER = (replace(_adding([[1, 2], [3, 4]], [0, 0]), slowest_step=10.0),)
_MEANWHILE = (
    Case(
        "add_counts",
        ([1, 2],),
        given=programs.look_meanwhile,
        shown="add_counts([1, 2], totals, done), while another process looks",
    ),
)


def _adds(run: Run, case: Case) -> Judgement:
    if fault := _stopped(run, case):
        return fault
    if not run.root.returned:
        return DID_NOT_FINISH
    totals, done, free = run.root.value
    wanted, texts = case.expected
    if not free:
        return Fault("add_counts is over, and a lock is still held.", KEPT, kind="lock not released")
    if totals == wanted and done == texts:
        return None
    told = (
        f"In {case.shown}, totals should be {wanted} in the end, and done {texts}; they are {shown(totals)} "
        f"and {shown(done)}."
    )
    return Fault(told, _adding_advice(run, case))


def _adding_advice(run: Run, case: Case) -> str:
    totals = run.root.value[0]
    if lost_update(run):
        return _locking(run, case.name)
    if any(habits(run, process).refused for process in answers(run, case.name)):
        return NOT_GOT
    if totals == case.expected[0]:
        return "Add 1 to done.value, once for each call: it says how many texts have been added."
    if not _wrote(run, case.name, "array.write"):
        return "Nothing was written to the totals. totals[:] is a copy, a list: assign to totals[number]."
    return "Add counts[number] to totals[number], for each number, to what is there already."


def _wrote(run: Run, name: str, operation: str) -> bool:
    return any(operations(run, process.index, [operation]) for process in answers(run, name))


def _stopped(run: Run, case: Case) -> Fault | None:
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


def _locking(run: Run, name: str) -> str:
    """What is wrong with the locks that were held at the writes."""
    totals_lock = _locks(run)[0]
    for process in answers(run, name):
        taken = {run.steps[number].target for number in operations(run, process.index, ["lock.acquire"])}
        made = {run.steps[number].target for number in operations(run, process.index, ["lock.create"])}
        if taken & made:
            return _OWN_LOCK
        if taken and totals_lock not in taken:
            return _WRONG_LOCK
        if taken:
            return _ONE_BLOCK
    return _NO_LOCK


def _locks(run: Run) -> list[int]:
    """The locks that our program made: the totals', then that of done."""
    return [run.steps[number].target for number in operations(run, 0, ["lock.create"])]


def _adds_together(run: Run, case: Case) -> Judgement:
    judgement = _adds(run, case)
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
    if fault := _stopped(run, case):
        return fault
    if not run.root.returned:
        return DID_NOT_FINISH
    seen, *became = run.root.value
    counts = case.arguments[0]
    whole = [counts, 1]
    if became != whole or seen in (None, [[0] * len(counts), 0], whole):
        return None
    totals, done = seen
    return Fault(
        f"A process that held the totals' lock saw totals {totals}, and done {done}: a part of a text.",
        _locking(run, case.name) if _locking(run, case.name) != _NO_LOCK else _ONE_BLOCK,
        kind="half a change seen",
    )


_ADDS = "adds each count to its total, and 1 to done"
_LOSES_NOTHING = "loses nothing while others add too"

ADD_COUNTS = Exercise(
    "add_counts",
    "add_counts(counts, totals, done)",
    (
        Requirement(_ADDS, 1, _ALONE, patiently(_adds)),
        Requirement(_LOSES_NOTHING, 1, _TOGETHER, patiently(_adds_together), basis=_ADDS),
        Requirement(
            "who holds the totals' lock sees all of a text, or nothing of it",
            1,
            _MEANWHILE,
            patiently(_seen_whole),
            basis=_ADDS,
        ),
    ),
)

# -- count_texts


def _counting(items: list[str | None], words: list[str], pause: float = 0) -> Case:
    many = f", in {counters} processes" if (counters := items.count(None)) > 1 else ""
    late = f" after {pause:g} seconds" if pause else ""
    texts = [item for item in items if item is not None]
    return Case(
        "count_texts",
        (items, words, pause),
        given=programs.count_together,
        shown=f"count_texts(texts, {words}, totals, done){many}, where {items} come{late}",
        expected=(_totals(texts, words), len(texts)),
    )


def _totals(texts: list[str], words: list[str], split: Callable[[str], list[str]] = str.split) -> list[int]:
    return [sum(split(text).count(word) for text in texts) for word in words]


_COUNTS_ALONE = briefly(
    _counting(["in the inn", "and in and, in", None], ["in", "and"]),
    _counting(["", "If if\nif", None], ["if"]),
    _counting([None], ["if"]),
    *(_counting(["to be", None], ["be"], pause=seconds) for seconds in PAUSES),
)
_COUNTS_TOGETHER = (_counting(["to be", "not to be", None, "be", None], ["be"]),)


def _texts(case: Case) -> list[str]:
    return [item for item in case.arguments[0] if item is not None]


def _counts(run: Run, case: Case) -> Judgement:
    if fault := _stopped(run, case):
        return fault
    if run.ending == endings.HANG and (fault := _waits_for_more(run, case)):
        return fault
    if not run.root.returned:
        return DID_NOT_FINISH
    totals, done, _, free = run.root.value
    wanted, texts = case.expected
    if not free:
        return Fault("count_texts is over, and a lock is still held.", KEPT, kind="lock not released")
    if totals == wanted and done == texts:
        return None
    told = (
        f"In {case.shown}, totals should be {wanted} in the end, and done {texts}; they are {shown(totals)} "
        f"and {shown(done)}."
    )
    return Fault(told, _counting_advice(run, case))


def _waits_for_more(run: Run, case: Case) -> Fault | None:
    for process in answers(run, case.name):
        if process.pending and process.pending.name.startswith("queue.get"):
            return Fault(
                f"{process.name} waits for another text, and none will come: each process has one None.",
                "Return at the first None, and let the other processes have theirs.",
                kind="wait for an item that can't come",
            )
    return None


def _counting_advice(run: Run, case: Case) -> str:
    totals, done, rest, _ = run.root.value
    if looked := took_emptiness_for_the_end(run):
        return looked
    if put_by(run, answers(run, case.name)):
        return _NOT_BACK
    if any(item is not None for item in rest):
        return "Texts are left in the queue: take them until None comes. An empty text is a text, too."
    if lost_update(run):
        return _locking(run, case.name)
    texts, words = _texts(case), case.arguments[1]
    if totals == case.expected[0] and done != len(texts):
        return "Add 1 to done.value for each text."
    if texts and not _wrote(run, case.name, "array.write"):
        return "Nothing was written to the totals: add the counts of each text to them."
    substrings = [sum(text.count(word) for text in texts) for word in words]
    if totals in (substrings, *(_totals(texts, words, split) for split in _OTHER_SPLITS)):
        return _WORD
    return (
        "For each text, add to each total how often its word stands in text.split(): each time counts, and "
        "what stood in another text does not."
    )


def _one_by_one(run: Run, case: Case) -> Judgement:
    """Each text is counted as a whole, in totals and in done, before the next one is taken."""
    if fault := _stopped(run, case):
        return fault
    if not run.root.returned:
        return DID_NOT_FINISH
    for process in answers(run, case.name):
        for text, writes in zip(_texts(case), _added(run, process), strict=False):
            found = any(word in text.split() for word in case.arguments[1])
            if not {"value.write", *["array.write"] * found} <= {operation for operation, _ in writes}:
                told = f"{process.name} takes another item before it has added what it has counted."
                return Fault(
                    told, "Add the counts of each text, and 1 to done, before you take the next one."
                )
            if len({hold for _, hold in writes}) > 1:
                told = f"{process.name} does not hold the totals' lock all the time while it adds a text."
                return Fault(told, _ONE_BLOCK, kind="half a change seen")
    return None


def _added(run: Run, process: ProcessRecord) -> list[list[tuple[str, int]]]:
    """What the process wrote to totals and done after each item, and in which hold of the totals' lock.

    A hold goes by the number of the step in which it began; who writes without the lock, has one for each.
    """
    lock = _locks(run)[0]
    shared = {run.steps[number].target for number in operations(run, 0, ["array.create", "value.create"])}
    items: list[list[tuple[str, int]]] = []
    began: list[int] = []
    for number, step in enumerate(run.steps):
        if step.process != process.index:
            continue
        if is_take(step):
            items.append([])
        elif step.target == lock and step.outcome.startswith("acquired"):
            began.append(number)
        elif step.target == lock and step.outcome.startswith("released"):
            began.pop()
        elif items and step.operation in _WRITES and step.target in shared:
            items[-1].append((step.operation, began[0] if began else number))
    return items


def _waits_without_lock(run: Run, case: Case) -> Judgement:
    for process in answers(run, case.name):
        if _held_while_waiting(run, process):
            return Fault(
                f"{process.name} takes an item out of the queue while it holds a lock.",
                "Who waits for the next text should hold no lock: the others could not add theirs.",
                kind="lock held while waiting",
            )
    if fault := _stopped(run, case):
        return fault
    return None if run.root.returned else DID_NOT_FINISH


def _held_while_waiting(run: Run, process: ProcessRecord) -> bool:
    held = 0
    ours = set(_locks(run))
    for step in run.steps:
        if step.process != process.index or step.operation not in (
            "lock.acquire",
            "lock.release",
            "queue.get",
        ):
            continue
        if step.operation == "queue.get":
            if held > 0:
                return True
        elif step.target in ours:
            held += {"lock.acquire": step.outcome.startswith("acquired"), "lock.release": -1}[step.operation]
    return False


_COUNTS = "counts the words of every text, until None comes"

COUNT_TEXTS = Exercise(
    "count_texts",
    "count_texts(texts, words, totals, done)",
    (
        Requirement(_COUNTS, 1, _COUNTS_ALONE, patiently(_counts)),
        Requirement(
            "loses nothing while others count too", 1, _COUNTS_TOGETHER, patiently(_counts), basis=_COUNTS
        ),
        Requirement(
            "adds each text as a whole, before it takes the next one",
            1,
            _COUNTS_ALONE,
            patiently(_one_by_one),
            basis=_COUNTS,
        ),
        Requirement(
            "holds no lock while it waits for a text",
            1,
            (*_COUNTS_ALONE, *_COUNTS_TOGETHER),
            patiently(_waits_without_lock),
            basis=_COUNTS,
        ),
    ),
)
