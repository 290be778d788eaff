"""What goes wrong with semaphores, recognised in a run: who took and gave back permits, and when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from helpers.exercises import advice
from helpers.exercises.model import Fault
from helpers.explorer import run as endings
from helpers.explorer.bridge import GIVEN
from helpers.explorer.operations import Step, Value
from helpers.explorer.run import ProcessRecord, Run

KEPT = (
    "Give each permit back on every way out: after an exception, too. `with semaphore:` does; with "
    "acquire(), release() belongs in a `finally`."
)
NOT_GOT = (
    "acquire() with block=False or a time-out may return False: then there was no permit, and you have none. "
    "Plain acquire(), and `with`, wait until they have one."
)
OWN = (
    "A semaphore that a process makes itself is known to nobody else, so it limits nobody: use the one that "
    "is passed."
)
NOT_TAKEN = "Take a permit of the semaphore before enter(): acquire() waits until one is free."
TOO_LATE = "Take the permit first, and call enter() after that: who has called enter() is inside."
TOO_EARLY = "Call leave() first, and give the permit back after that: who has not left is still inside."
LET_GO = "Keep the permit from enter() to the end of leave(): who works with none is inside all the same."
TWICE = "Take one permit for each that comes in: acquire() once, and not again inside `with`, which does it."
TOO_OFTEN = (
    "release() adds a permit, also one that nobody took. Call it once for each acquire(), and only after "
    "acquire() has returned True."
)
_ERRORS: tuple[tuple[str, str, str], ...] = (
    (
        "IndexError",
        "index",
        "After the last one comes number 0 again: number % n, where n is how many there are.",
    ),
    ("AttributeError", "__enter__", "`with semaphore:` takes the semaphore itself, not one of its methods."),
    (
        "TypeError",
        "context manager",
        "`with semaphore:` takes the semaphore itself, not what a method of it returns.",
    ),
    (
        "ValueError",
        "released too many times",
        "A BoundedSemaphore, and a Lock, refuse a release() that no acquire() came before.",
    ),
    (
        "AssertionError",
        "recursive lock not owned",
        "Only the process that took an RLock can release it. Make it a Semaphore: anybody may release that.",
    ),
    (
        "TypeError",
        "'NoneType' object is not callable",
        "Pass the function itself, without calling it: its name without brackets.",
    ),
)


def is_acquire(step: Step) -> bool:
    """Whether the step took a permit, or a lock."""
    return step.operation in ("semaphore.acquire", "lock.acquire") and step.outcome.startswith("acquired")


def is_release(step: Step) -> bool:
    """Whether the step gave a permit, or a lock, back."""
    return step.operation in ("semaphore.release", "lock.release") and step.outcome.startswith("released")


def gave_up(run: Run, process: ProcessRecord) -> bool:
    """Whether an acquire() of the process returned False."""
    return any(
        step.operation in ("semaphore.acquire", "lock.acquire") and not is_acquire(step)
        for step in run.steps
        if step.process == process.index
    )


def begins_with(step: Step) -> int:
    """How many permits the semaphore begins with that the step made."""
    return int(step.grant.operation.arguments[1]) if step.grant is not None else 0


def gave_back(run: Run) -> bool:
    """Whether a line took and gave back a permit; a semaphore that begins with 1 may be a lock."""
    counting = {
        step.target
        for step in run.steps
        if step.operation == "semaphore.create"
        and not step.place.label.startswith(GIVEN)
        and begins_with(step) != 1
    }
    taken = {(step.process, step.target, step.place) for step in run.steps if is_acquire(step)}
    given = {(step.process, step.target, step.place) for step in run.steps if is_release(step)}
    return any(target in counting for _, target, _ in taken & given)


def answers(run: Run, name: str) -> list[ProcessRecord]:
    """The processes in which the learner's function was called."""
    return [process for process in run.processes if process.target == name and not process.trusted]


@dataclass
class Visit:
    """What one process had taken and given back, as its steps went by; `room` is who counts the inside."""

    room: int
    made_own: bool = False
    refused: bool = False
    balance: int = 0
    most: int = 0
    least: int = 0
    at_enter: int | None = None
    at_leave: int | None = None
    let_go: bool = False
    wants_more: bool = False

    def see(self, step: Step) -> None:
        """Take the process's next step into account."""
        if step.operation == "semaphore.create":
            self.made_own = True
        elif step.operation == "semaphore.acquire":
            taken = is_acquire(step)
            self.refused |= not taken
            self.balance += taken
            self.most = max(self.most, self.balance)
        elif step.operation == "semaphore.release":
            self.balance -= 1
            self.least = min(self.least, self.balance)
            self.let_go |= self.balance == 0 and self.at_enter is not None and self.at_leave is None
        elif step.target == self.room and step.access is not None and step.access.writes:
            if self.at_enter is None:
                self.at_enter = self.balance
            else:
                self.at_leave = self.balance


def visit(run: Run, process: ProcessRecord, room: int) -> Visit:
    """How `process` used semaphores, and what it had when it entered and left the room."""
    seen = Visit(room)
    for step in run.steps:
        if step.process == process.index:
            seen.see(step)
    asks = process.pending is not None and process.pending.name == "semaphore.acquire"
    seen.wants_more = asks and seen.balance > 0
    return seen


_ADVICE: tuple[tuple[str, Callable[[Visit], bool]], ...] = (
    (OWN, lambda one: one.made_own),
    (TWICE, lambda one: one.most > 1 or one.wants_more),
    (NOT_GOT, lambda one: one.refused),
    (TOO_OFTEN, lambda one: one.least < 0),
    (TOO_LATE, lambda one: one.at_enter == 0 and one.most > 0),
    (NOT_TAKEN, lambda one: one.at_enter == 0),
    (TOO_EARLY, lambda one: one.at_leave == 0),
    (LET_GO, lambda one: one.let_go),
    (KEPT, lambda one: one.balance > 0),
)


def limiting(run: Run, name: str, room: int) -> str:
    """What is wrong with the way in which the learner's function uses the semaphore; or ""."""
    seen = [visit(run, process, room) for process in answers(run, name)]
    return next((told for told, is_so in _ADVICE if any(map(is_so, seen))), "")


def failure(run: Run, name: str) -> Fault | None:
    """An exception that ended one of the learner's processes, with advice on semaphores."""
    known = [process for process in run.failed() if not process.trusted]
    for process in sorted(known, key=lambda process: process.target != name):
        kind, text, place = process.error or ("", "", process.started_at)
        told = f"{process.name} ended with {kind}{': ' if text else ''}{text}"
        where = f" ({place.label}, line {place.line})" if place.label else ""
        return Fault(f"{told}{where}.", error_advice(kind, text), kind="exception")
    return None


def error_advice(kind: str, text: str) -> str:
    """Advice on an exception that a wrong use of semaphores raises."""
    for known, part, told in _ERRORS:
        if kind == known and part in text:
            return told
    return advice.for_exception(kind, text)


def hangs(run: Run) -> bool:
    """Whether nobody can go on, or somebody goes round in circles."""
    return run.ending in (endings.HANG, endings.LIVELOCK)


def looks_in_a_row(run: Run, process: ProcessRecord) -> int:
    """How often at most `process` asked the same without waiting, got the same answer, and went on asking."""
    most = 0
    asked: Counter[tuple[str, int, str]] = Counter()
    for step in run.steps:
        if step.process != process.index or _is_no_look(step):
            continue
        if _gets_on(step):
            asked.clear()
            continue
        look = (step.operation, step.target, step.outcome)
        asked[look] += 1
        most = max(most, asked[look])
    return most


_PAUSES = ("time.sleep", "time.sleeping", "lock.release")


def _is_no_look(step: Step) -> bool:
    """Whether the step was for others: a pause, a lock around a look, or a wait in vain."""
    locked = step.operation == "lock.acquire" and is_acquire(step)
    return locked or step.operation in _PAUSES or _waited_in_vain(step)


def _waited_in_vain(step: Step) -> bool:
    """Whether a time-out has passed; one of no time at all is no wait."""
    return step.grant is not None and step.grant.expired and bool(step.grant.operation.text)


def _gets_on(step: Step) -> bool:
    """Whether the step brought the process something: it took, gave, wrote or started."""
    return step.grant is not None and isinstance(step.grant.outcome, Value) and step.grant.outcome.changed
