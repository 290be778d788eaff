"""How the texts of word_count get on: how many are read, put, taken out and counted at each moment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from helpers.exercises.judging import answered, operations
from helpers.exercises.model import Case, Fault
from helpers.exercises.queue_judging import is_put, is_take
from helpers.explorer import run as endings
from helpers.explorer.operations import Step
from helpers.explorer.run import ProcessRecord, Run

_WHEN_COUNTED = "done says how many texts have been counted: add 1 when the counts of a text are added."


def caller(run: Run) -> ProcessRecord | None:
    """The process in which word_count was called, if it was."""
    return answered(run, "word_count")


def workers_of(run: Run) -> list[ProcessRecord]:
    """The processes that word_count started; feeders are none."""
    process = caller(run)
    return [one for one in run.children(process.index) if one.owner < 0] if process else []


def reads_of(run: Run) -> list[int]:
    """The steps in which somebody begins to read a file with `read`."""
    gauge = run.steps[operations(run, 0, ["semaphore.create"])[0]].target
    return [
        number
        for number, step in enumerate(run.steps)
        if step.operation == "semaphore.acquire" and step.target == gauge
    ]


def took_a_text_for_a_path(reader: ProcessRecord) -> Fault | None:
    """What to say when `read` was given a path's name, or something else that is no path."""
    kind, text, _ = reader.error or ("", "", None)
    if kind != "AttributeError" or "has no attribute 'name'" not in text:
        return None
    return Fault(
        f"{reader.name} called read with what is no Path: {text}.",
        "Give read the path itself, read(path): it may use path.name.",
        kind="exception",
    )


def waits_for_nobody(run: Run) -> Fault | None:
    """A fault if word_count itself waits for room, and has started nobody who could make some."""
    process = caller(run)
    if run.ending != endings.HANG or process is None or process.pending is None:
        return None
    if process.pending.name != "queue.put" or operations(run, process.index, ["process.start"]):
        return None
    return Fault(
        "word_count waits for room in a queue, and has not started any process that would make some.",
        "Start those who take items out before you put in more than there is room for.",
        kind="counters gone",
    )


def most_ahead(case: Case) -> int:
    """How many texts may be under way: one in each place, and one in each worker's hands."""
    return 4 * int(case.arguments[1])


@dataclass(frozen=True)
class Flow:
    """How many texts had been read, put, and taken at some moment, and how many done said."""

    read: int = 0
    put: int = 0
    taken: int = 0
    done: int = 0


def flow(run: Run) -> Iterator[Flow]:
    """How the texts got on, step by step; nothing if no queue leads from readers to counters."""
    reads = set(reads_of(run))
    readers = {run.steps[number].process for number in reads}
    counters = {worker.index for worker in workers_of(run)} - readers
    ways = {step.target for step in run.steps if step.process in readers and _puts_text(step)} & {
        step.target for step in run.steps if step.process in counters and _takes_text(step)
    }
    done = _done(run)
    now = Flow()
    for number, step in enumerate(run.steps if ways else ()):
        if number in reads:
            now = replace(now, read=now.read + 1)
        elif step.target in ways and _puts_text(step):
            now = replace(now, put=now.put + 1)
        elif step.target in ways and _takes_text(step):
            now = replace(now, taken=now.taken + 1)
        elif (step.operation, step.target) == ("value.write", done):
            now = replace(now, done=int(step.outcome.removeprefix("wrote ")))
        else:
            continue
        yield now


def _done(run: Run) -> int:
    """The Value that word_count got; the first one is our own."""
    return run.steps[operations(run, 0, ["value.create"])[1]].target


def _puts_text(step: Step) -> bool:
    return (is_put(step) or step.operation == "managed_queue.put") and step.text != "None"


def _takes_text(step: Step) -> bool:
    came = step.operation == "managed_queue.get" and not step.outcome.startswith("Empty")
    return (is_take(step) or came) and step.outcome != "None"


def progress(run: Run, case: Case) -> Fault | None:
    """Whether done keeps up with the texts that are taken out of the queue, and isn't ahead of them."""
    moments = list(flow(run))
    if not moments or moments[-1].taken < len(case.arguments[0]):
        return None  # several texts may be one item
    for now in moments:
        if now.done > now.taken:
            return Fault(
                f"done was {now.done} when {now.taken} texts had been taken out of the queue.",
                _WHEN_COUNTED,
                kind="wrong progress",
            )
        if now.taken - now.done > most_ahead(case):
            return Fault(
                f"{now.taken} texts had been taken out of the queue, and done was {now.done}.",
                "done says all the time how many texts have been counted: add 1 for each of them, at once.",
                kind="wrong progress",
            )
    return _done_first(run)


def _done_first(run: Run) -> Fault | None:
    """A fault if a counter adds 1 to done, and the counts of that text later, when it has held no lock."""
    done = _done(run)
    for worker in workers_of(run):
        held, told, let_go = 0, False, False
        for step in run.steps:
            if step.process != worker.index:
                continue
            if _takes_text(step):
                told = let_go = False
            elif step.operation == "lock.acquire":
                held += step.outcome.startswith("acquired")
            elif step.operation == "lock.release":
                held -= step.outcome.startswith("released")
            elif (step.operation, step.target) == ("value.write", done):
                told = True
            elif step.operation == "array.write" and let_go:
                return Fault(
                    f"{worker.name} ({worker.target}) adds 1 to done before the counts of that text.",
                    _WHEN_COUNTED,
                    kind="wrong progress",
                )
            let_go |= told and not held
    return None
