"""The exercise of 09_pipeline about counters, which take texts, and add what they have counted."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from helpers.exercises import pipeline_programs as programs
from helpers.exercises.judging import PAUSES, briefly, patiently, shown
from helpers.exercises.lock_faults import KEPT, answers
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement, once
from helpers.exercises.pipeline_add import (
    ONE_BLOCK,
    SLOWEST,
    added_without_lock,
    locking,
    locks,
    stopped,
    writes,
    wrote,
)
from helpers.exercises.queue_judging import is_get, is_take, put_by, took_emptiness_for_the_end
from helpers.explorer import run as endings
from helpers.explorer.lost_update import lost_update
from helpers.explorer.run import ProcessRecord, Run

_NOT_BACK = (
    "There is one None for each process: keep yours, and put nothing into the queue. Another process would "
    "return too early, and leave texts behind."
)
_LATE = "A text may come late: get() without a time-out waits for it, however long that takes."
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


def _counting(items: list[str | None], words: list[str], pause: float = 0) -> Case:
    many = f", in {counters} processes" if (counters := items.count(None)) > 1 else ""
    late = f" after {pause:g} seconds" if pause else ""
    texts = [item for item in items if item is not None]
    return Case(
        "count_texts",
        (items, words, pause),
        given=programs.count_together,
        shown=f"count_texts(texts, {words}, totals, done){many}, where {shown(items)} come{late}",
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
_ODD = "None\tc++ don't In\r\nIn\u2003In"
_OTHER_TEXTS = once(
    _counting([_ODD, _ODD, "None", " \n", "axb", None], ["In", "c++", "None", "a.b"]),
    _counting(["be"] * 130 + [None], ["be"]),
    _counting(["to be or not to be " * 1_000, None], ["or", "be"]),
)
_COUNTS_TOGETHER = (
    replace(_counting(["to be", "not to be", None, "be", None], ["be"]), slowest_step=SLOWEST),
)


def _texts(case: Case) -> list[str]:
    return [item for item in case.arguments[0] if item is not None]


def _counts(run: Run, case: Case) -> Judgement:
    if fault := _stopped(run, case):
        return fault
    if not run.root.returned:
        return DID_NOT_FINISH
    totals, done, _, free = run.root.value
    wanted, texts = case.expected
    if not free:
        return Fault("count_texts is over, and a lock is still held.", KEPT, kind="lock not released")
    if totals == wanted and done == texts:
        return added_without_lock(run, case.name)
    told = (
        f"In {case.shown}, totals should be {wanted} in the end, and done {texts}; they are {shown(totals)} "
        f"and {shown(done)}."
    )
    return Fault(told, _counting_advice(run, case))


def _stopped(run: Run, case: Case) -> Fault | None:
    fault = stopped(run, case)
    if fault and not fault.advice and any(_gave_up(run, process) for process in answers(run, case.name)):
        return replace(fault, advice=_LATE)
    return fault or (_waits_for_more(run, case) if run.ending == endings.HANG else None)


def _gave_up(run: Run, process: ProcessRecord) -> bool:
    """Whether the process failed when it had waited for an item for some time, and none came."""
    gets = [step for step in run.steps if step.process == process.index and is_get(step)]
    return bool(process.error and gets) and gets[-1].outcome.startswith("Empty")


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
        return locking(run, case.name)
    texts, words = _texts(case), case.arguments[1]
    if totals == case.expected[0] and done != len(texts):
        return "Add 1 to done.value for each text."
    if texts and not wrote(run, case.name, "array.write"):
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
        added = _added(run, process)
        for number, (text, done) in enumerate(zip(_texts(case), added, strict=False), start=1):
            found = any(word in text.split() for word in case.arguments[1])
            if not {"value.write", *["array.write"] * found} <= {operation for operation, _ in done}:
                does = "takes another item" if number < len(added) else "returns"
                told = f"{process.name} {does} before it has added what it has counted."
                return Fault(
                    told, "Add the counts of each text, and 1 to done, before you take the next one."
                )
            if len({hold for _, hold in done}) > 1:
                told = f"{process.name} does not hold the totals' lock all the time while it adds a text."
                return Fault(told, ONE_BLOCK, kind="half a change seen")
    return None


def _added(run: Run, process: ProcessRecord) -> list[list[tuple[str, int]]]:
    """What the process wrote to totals and done after each item, and in which hold of the totals' lock."""
    written = writes(run, process)
    items: list[list[tuple[str, int]]] = []
    for number, step in enumerate(run.steps):
        if step.process == process.index and is_take(step):
            items.append([])
        elif items and number in written:
            items[-1].append((step.operation, written[number]))
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
    ours = set(locks(run))
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
        Requirement(_COUNTS, 1, (*_COUNTS_ALONE, *_OTHER_TEXTS), patiently(_counts)),
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
