"""The exercise of 09_pipeline about readers: at most so many read at once, and each waits for room."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from helpers.exercises import pipeline_programs as programs
from helpers.exercises.advice import CAUGHT
from helpers.exercises.judging import answered, briefly, differs, operations, patiently
from helpers.exercises.lock_faults import answers, failure
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement, once
from helpers.exercises.pipeline_flow import took_a_text_for_a_path
from helpers.exercises.queue_judging import is_look, is_put, tries_to_put, went_wrong_on_the_way
from helpers.explorer import run as endings
from helpers.explorer.run import ProcessRecord, Run

_NO_END = "Put None once, after the last text: whoever takes the texts would wait for ever without it."
_END_LAST = "None means that no more will come: put it once, after the last text of all."
_ROOM = (
    "put() without waiting, or with a time-out, raises queue.Full when there is no room, and then the item "
    "is not in the queue: let it wait."
)
_ONE_TEXT = "Put what read(path) returns, one text for each path; an empty text is a text, too."
_READ = "Let read(path) do the reading: it returns the text."
_NOT_ASKED = (
    "Take a permit before each read(path), and give it back after it: `with slots:` around that line does "
    "both."
)
_OWN = (
    "Slots that a process makes for itself limit nobody else: take the permits of the slots that are passed."
)
_NOT_GOT = (
    "acquire() with block=False or a time-out may return False: then you have no permit, and must not read."
)
_NO_REASON = (
    "acquire() with block=False or a time-out may return False: that is no reason to leave a path out. Wait "
    "until there is a permit."
)
_AS_IT_IS = "Let the exception of read go through as it is: don't put another one in its place."
_PUT_OUTSIDE = (
    "A reader that waits for room in the queue would keep the others from reading: give the permit back "
    "after read(path), and put the text after that."
)
_AT_ONCE = "Let the exception of read go through at once: that reader reads nothing more, and not again."
_KEPT = (
    "Give the permit back on every way out, after an exception, too: a `with slots:` block does; with "
    "acquire(), release() belongs in a `finally`."
)
_TOO_OFTEN = "release() gives back what acquire() has taken: once for each acquire()."


_SLOWEST = 1_000_000.0  # seconds; longer than any usual time-out

_TEXTS = {"a": "text a", "b": "text b", "empty": "", "blank": " If\n", "again": "text a"}


def _reading(shares: list[list[str]], permits: int, places: int, shown: str) -> Case:
    texts = [[(f"{name}.txt", _TEXTS[name]) for name in share] for share in shares]
    return Case(
        "read_texts",
        (texts, permits, places),
        given=programs.read_together,
        shown=f"read_texts(paths, read, slots, texts){shown}",
        expected=[[text for _, text in share] for share in texts],
        slowest_step=_SLOWEST,
    )


_ALONE = briefly(
    _reading([["b", "empty", "a"]], 1, 1, ", with one place in the queue"),
    _reading([[]], 1, 1, ", without a path"),
    _reading([["a", "b"]], 2, 0, ", with two permits"),
)
_OTHER_TEXTS = once(
    _reading([["a", "blank", "again", "a", "blank"]], 1, 2, ", with equal and blank texts, and a path twice"),
)
_TOGETHER = (_reading([["a"], ["b"]], 1, 1, " in two processes, with one permit"),)


def _unreadable(end: str, error: str, told: str) -> Case:
    return Case(
        "read_texts",
        ({"a.txt": "text a", "b.txt": "text b", "c.txt": "text c"}, "b.txt", end),
        given=programs.read_unreadable,
        shown=f"read_texts(paths, read, slots, texts), where read raises {error} at the second text",
        expected=(error, told),
    )


_UNREADABLE = briefly(
    _unreadable(programs.RAISES, "OSError", "b.txt can't be read"),
    _unreadable(programs.LEAVES, "SystemExit", "3"),
)


def _slots(run: Run) -> int:
    """The semaphore that the readers are passed; the gauge of our own comes after it."""
    return run.steps[operations(run, 0, ["semaphore.create"])[0]].target


def _reads(run: Run, process: ProcessRecord) -> list[int]:
    """The numbers of the steps in which `process` begins to read."""
    gauge = _slots_and_gauge(run)[1]
    return [
        number
        for number in operations(run, process.index, ["semaphore.acquire"])
        if run.steps[number].target == gauge
    ]


def _slots_and_gauge(run: Run) -> tuple[int, int]:
    first, second = operations(run, 0, ["semaphore.create"])[:2]
    return run.steps[first].target, run.steps[second].target


def _puts_all(run: Run, case: Case) -> Judgement:
    if fault := _stopped(run):
        return fault
    if not run.root.returned:
        return DID_NOT_FINISH
    taken, rest, _, _ = run.root.value
    wanted = case.expected
    if len(wanted) == 1:
        got = [*taken, *rest]
        if got != [*wanted[0], None]:
            return Fault(differs(got, [*wanted[0], None]), _order_advice(run, got, wanted[0]))
        return None
    together = [*(text for share in wanted for text in share), *[None] * len(wanted)]
    if sorted(map(repr, [*taken, *rest])) != sorted(map(repr, together)):
        return Fault(differs([*taken, *rest], together), _order_advice(run, taken, []))
    return None


def _stopped(run: Run) -> Fault | None:
    """A reader failed, or somebody waits for ever because None came too late, too early, or not at all."""
    readers = answers(run, "read_texts")
    if any(reader.error and reader.error[0] == "FileNotFoundError" for reader in readers) and not any(
        _reads(run, reader) for reader in readers
    ):
        return Fault("read was not called, and there are no such files here.", _READ)
    if fault := next(filter(None, map(took_a_text_for_a_path, readers)), None) or failure(run, "read_texts"):
        return fault
    kind, text, _ = run.root.error or ("", "", None)
    if kind == "NotPlain":
        return Fault(f"What was put is no text: {text}.", _ONE_TEXT)
    if run.ending != endings.HANG:
        return None
    if run.root.waiting and all(reader.exitcode is not None for reader in readers):
        told = "Each reader has returned, and the program still waits for a None."
        return Fault(told, _lost(run) or _NO_END, kind="missing end")
    for reader in readers:
        puts = [step.text for step in run.steps if step.process == reader.index and is_put(step)]
        if reader.pending and reader.pending.name == "queue.put" and "None" in puts:
            told = f"{reader.name} has put None, and waits for room to put {reader.pending.text} behind it."
            return Fault(told, _END_LAST, kind="nobody takes")
    return None


def _order_advice(run: Run, got: list[Any], wanted: list[str]) -> str:
    if lost := _lost(run):
        return lost
    if got.count(None) > 1 or (None in got and got[-1] is not None):
        return _END_LAST
    if None not in got:
        return _NO_END
    if sorted(map(str, got[:-1])) == sorted(wanted):
        return "All texts are there, in another order: put them in the order of the paths."
    return _ONE_TEXT


def _lost(run: Run) -> str:
    """Advice when an item was not put, or did not get into the queue's pipe; or ""."""
    put = {step.text for step in run.steps if is_put(step)}
    if any(step.outcome.startswith("Full") and step.text not in put for step in run.steps):
        return _ROOM
    return went_wrong_on_the_way(run)


def _reads_with_permit(run: Run, case: Case) -> Judgement:
    if fault := _stopped(run):
        return fault
    if not run.root.returned:
        return DID_NOT_FINISH
    readers = answers(run, "read_texts")
    if case.expected and any(case.expected) and not any(_reads(run, reader) for reader in readers):
        return Fault("read was not called.", _READ)
    if not run.root.value[2]:
        judgement = _puts_all(run, case)
        left_out = sum(len(_reads(run, reader)) for reader in readers) < sum(map(len, case.expected))
        if isinstance(judgement, Fault) and left_out and _gave_up(run):
            return replace(judgement, advice=_NO_REASON)
        return judgement
    told = f"In {case.shown}, more read at once than there are permits."
    return Fault(told, _permit_advice(run, readers), kind="too many at once")


def _permit_advice(run: Run, readers: list[ProcessRecord]) -> str:
    for reader in readers:
        if operations(run, reader.index, ["semaphore.create", "lock.create"]):
            return _OWN
    return _NOT_GOT if _gave_up(run) else _NOT_ASKED


def _gave_up(run: Run) -> bool:
    """Whether somebody asked for a permit, and did not wait until there was one."""
    slots = _slots(run)
    return any(
        (step.operation, step.target) == ("semaphore.acquire", slots)
        and step.outcome.startswith("not acquired")
        for step in run.steps
    )


def _puts_without_permit(run: Run, case: Case) -> Judgement:
    if fault := _stopped(run):
        return fault
    for reader in answers(run, "read_texts"):
        if told := _waits_with_permit(run, reader):
            return Fault(f"{reader.name} {told}", _PUT_OUTSIDE, kind="permit held while waiting")
    if not run.root.returned:
        return DID_NOT_FINISH
    permits = run.root.value[3]
    if permits == case.arguments[1]:
        return None
    told = f"There were {case.arguments[1]} permits, and {permits} are free when all readers have returned."
    return Fault(told, _KEPT if permits < case.arguments[1] else _TOO_OFTEN, kind="permits")


def _waits_with_permit(run: Run, reader: ProcessRecord) -> str:
    """What the reader does with the queue while it has a permit, as the end of a sentence; or ""."""
    slots, gauge = _slots_and_gauge(run)
    held = looks = 0
    for step in run.steps:
        if step.process != reader.index:
            continue
        match step.operation, step.target:
            case "semaphore.acquire", target if target == slots:
                held += step.outcome.startswith("acquired")
                looks = 0
            case "semaphore.acquire", target if target == gauge:
                looks = 0
            case "semaphore.release", target if target == slots:
                held -= 1
        if held > 0 and is_put(step):
            return f"puts {step.text} while it has a permit."
        looks += held > 0 and (is_look(step) or tries_to_put(step))
        if looks > 1:  # a single look waits for nothing
            return "looks again and again if there is room, while it has a permit."
    return ""


def _gives_back(run: Run, case: Case) -> Judgement:
    """The error goes through to the caller, and the permit is free again."""
    reader = answered(run, "read_texts")
    if reader is None or not run.root.returned:
        return DID_NOT_FINISH
    if reader.error is None:
        return Fault(
            "read_texts returned as if nothing had happened, although a text can't be read.",
            CAUGHT,
        )
    kind, text, _ = reader.error
    until_bad = list(case.arguments[0]).index(case.arguments[1]) + 1
    if len(_reads(run, reader)) > until_bad:
        return Fault("read raised an exception, and the same reader called it once more.", _AT_ONCE)
    if (kind, text) != case.expected:
        fault = _stopped(run)
        own = kind in (case.expected[0], "SystemExit") or (fault and not fault.advice)
        raised_again = own and len(_reads(run, reader)) == until_bad
        return replace(fault, advice=_AS_IT_IS) if fault and raised_again else fault
    if run.root.value == 2:
        return None
    told = f"{kind} ({text}) ended read_texts, and {run.root.value} of 2 permits are free."
    return Fault(told, _KEPT if run.root.value < 2 else _TOO_OFTEN, kind="permit not given back")


def _puts_before_it_reads_on(run: Run, _case: Case) -> Judgement:
    if fault := _stopped(run):
        return fault
    if not run.root.returned:
        return DID_NOT_FINISH
    for reader in answers(run, "read_texts"):
        reads = _reads(run, reader)
        puts = [
            number
            for number, step in enumerate(run.steps)
            if step.process == reader.index and is_put(step) and step.text != "None"
        ]
        for count, read in enumerate(reads if len(puts) == len(reads) else ()):
            if sum(put < read for put in puts) < count:
                return Fault(
                    f"{reader.name} begins to read text {count + 1} before it has put text {count}.",
                    "Put each text at once: a reader that collects texts fills the memory, and the others "
                    "wait for it.",
                )
    return None


_PUTS = "puts each text, in the order of the paths, and then None"

READ_TEXTS = Exercise(
    "read_texts",
    "read_texts(paths, read, slots, texts)",
    (
        Requirement(_PUTS, 1, (*_ALONE, *_OTHER_TEXTS), patiently(_puts_all)),
        Requirement(
            "reads only with a permit, also when others read",
            1,
            _TOGETHER,
            patiently(_reads_with_permit),
            basis=_PUTS,
        ),
        Requirement(
            "gives the permit back before it puts the text",
            1,
            (*_ALONE, *_TOGETHER),
            patiently(_puts_without_permit),
            basis="reads only with a permit, also when others read",
        ),
        Requirement(
            "gives the permit back when read raises, and lets the error through",
            1,
            _UNREADABLE,
            patiently(_gives_back),
            basis="reads only with a permit, also when others read",
        ),
        Requirement(
            "puts each text before it reads the next one", 1, _ALONE, _puts_before_it_reads_on, basis=_PUTS
        ),
    ),
)
