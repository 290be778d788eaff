"""What goes wrong with locks, recognised in a run: who held which lock when, who waits for whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from helpers.exercises import advice
from helpers.exercises.judging import answered, operations
from helpers.exercises.model import Case, Fault, Judgement
from helpers.explorer import run as endings
from helpers.explorer.run import ProcessRecord, Run

_LONG = 100  # seconds for which another process holds a lock: no usual patience is enough
_NO_LOCK = (
    "Between a read of .value and the write that follows, another process may write. Take the lock that is "
    "passed before you read, and give it back after you have written: with lock:"
)
_OWN_LOCK = (
    "A lock that a process makes itself is known to nobody else, so nobody waits for it: take the lock that "
    "is passed."
)
NOT_GOT = (
    "acquire() with block=False or a time-out may return False: then somebody else holds the lock, and you "
    "do not. Plain acquire(), and `with`, wait until they have it."
)
_READ_OUTSIDE = (
    "Read inside the lock as well: what was read before may be out of date when the lock is there. Hold the "
    "lock from the read to the write, in one `with` block."
)
_WRITE_OUTSIDE = "Write inside the lock as well: hold it from the read to the write, in one `with` block."
_LET_GO = (
    "Don't give the lock back between the read and the write that belongs to it: hold it in one `with` block "
    "around both."
)
KEPT = (
    "Give the lock back on every way out: after a return and after an exception, too. A `with lock:` block "
    "does; with acquire(), release() belongs in a `finally`."
)
_TWICE = "A Lock can't be taken twice, not even by the process that holds it: take each lock once."
_RING = (
    "Let all processes take their locks in the same order, whatever the order of their arguments; for "
    "instance, the lock with the smaller number first."
)
_WHILE_WAITING = "Get the item first, and take the lock after that: who waits should hold no lock."
_TOO_OFTEN = (
    "release() gives back what acquire() has taken: once for each acquire(), and only if it returned True. "
    "A `with` block does both by itself."
)
EACH_CALL_ANEW = (
    "A process may call the function more than once: what a call leaves in a global variable must not count "
    "in the next one."
)
_TOO_LATE = (
    "Join every process that you start before you return: who called the function takes the work for done."
)
_ERRORS: tuple[tuple[str, str, str], ...] = (
    ("ValueError", "released too many times", _TOO_OFTEN),
    (
        "AttributeError",
        "get_lock|'c_int' object has no attribute 'acquire'",
        "This Value was made with lock=False: it has no lock of its own. Take the lock that is passed.",
    ),
    (
        "AttributeError",
        "'int' object has no attribute|'c_int' object has no attribute",
        "A Value is an object that holds a number: the number itself is its .value.",
    ),
    ("TypeError", "c_int", "A Value is an object that holds a number: the number itself is its .value."),
    (
        "AttributeError",
        "__enter__|context manager",
        "`with lock:` takes the lock itself, not one of its methods.",
    ),
    (
        "TypeError",
        "'int' object does not support the context|'list' object does not support the context",
        "`with` takes a lock itself: no number, and no list. One lock of a list is locks[number].",
    ),
    ("TypeError", "context manager", "`with lock:` takes the lock itself, not what a method of it returns."),
    (
        "NameError",
        "is not defined",
        "A child knows no object that a call has made in the notebook: use what is passed.",
    ),
)


def held_up(case: Case) -> Case:
    """The same, where another process holds the lock for long before."""
    return replace(
        case,
        arguments=(*case.arguments, _LONG),
        shown=f"{case.shown}, and another process holds the lock for {_LONG} seconds",
    )


def meets_others(case: Case) -> bool:
    """Whether other processes want a lock that the learner's function takes."""
    _, calls, *held = case.arguments
    return len(calls) > 1 or bool(held)


_Touch = tuple[int, frozenset[int]]  # which shared number, and the locks held then


@dataclass(frozen=True)
class Habits:
    """How a process used its locks: where it read and wrote shared numbers, and what it held then.

    Only a read outside that a write follows counts as `read_outside`.
    """

    taken: frozenset[int]
    made: frozenset[int]
    kept: frozenset[int]
    reads: frozenset[_Touch]
    writes: frozenset[_Touch]
    refused: bool
    read_outside: bool
    let_go: bool
    in_parts: bool
    gave_unheld: bool
    waited: bool

    @property
    def wrote_outside(self) -> bool:
        """Whether it wrote without any lock."""
        return any(not held for _, held in self.writes)


@dataclass
class _Watch:
    """What one process holds, as its steps go by."""

    holds: list[int] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)
    made: set[int] = field(default_factory=set)
    reads: set[_Touch] = field(default_factory=set)
    writes: set[_Touch] = field(default_factory=set)
    read: bool = False
    refused: bool = False
    stale: bool = False
    read_outside: bool = False
    loose: bool = False
    let_go: bool = False
    part_done: bool = False
    in_parts: bool = False
    gave_unheld: bool = False
    waited: bool = False

    def see(self, operation: str, target: int, outcome: str) -> None:
        match operation:
            case "lock.create":
                self.made.add(target)
            case "lock.acquire" if outcome.startswith("acquired"):
                self.holds.append(target)
                self.taken.add(target)
            case "lock.acquire":
                self.refused = True
            case "lock.release" if target in self.holds:
                self.holds.remove(target)
                self.loose, self.read = self.loose or self.read, False
                self.part_done = bool(self.writes)
            case "lock.release":
                self.gave_unheld = True
            case "value.read":
                self.read = bool(self.holds)
                self.stale |= not self.holds
                self.reads.add((target, frozenset(self.holds)))
            case "value.write":
                self.let_go, self.read = self.let_go or self.loose, False
                self.read_outside |= self.stale
                self.in_parts |= self.part_done
                self.writes.add((target, frozenset(self.holds)))
            case "queue.get":
                self.waited |= bool(self.holds) and outcome.startswith("nothing there")


def habits(run: Run, process: ProcessRecord) -> Habits:
    """How `process` used locks and shared numbers in this run, by its own steps alone."""
    watch = _Watch()
    for step in run.steps:
        if step.process == process.index:
            watch.see(step.operation, step.target, step.outcome)
    return Habits(
        frozenset(watch.taken),
        frozenset(watch.made),
        frozenset(watch.holds),
        frozenset(watch.reads),
        frozenset(watch.writes),
        watch.refused,
        watch.read_outside,
        watch.let_go,
        watch.in_parts,
        watch.gave_unheld,
        watch.waited,
    )


def answers(run: Run, name: str) -> list[ProcessRecord]:
    """The processes in which the learner's function was called."""
    return [process for process in run.processes if process.target == name and process.index]


def locking(run: Run, name: str) -> str:
    """What is wrong with the way in which the learner's function uses the lock; or ""."""
    seen = [habits(run, process) for process in answers(run, name)]
    for advice_on, is_so in _ADVICE:
        if any(is_so(one) for one in seen):
            return advice_on
    return ""


_ADVICE: tuple[tuple[str, Callable[[Habits], bool]], ...] = (
    (_OWN_LOCK, lambda one: bool(one.taken & one.made)),
    (NOT_GOT, lambda one: one.refused and (one.read_outside or one.wrote_outside)),
    (_NO_LOCK, lambda one: not one.taken and not one.refused and one.wrote_outside),
    (_READ_OUTSIDE, lambda one: one.read_outside),
    (_WRITE_OUTSIDE, lambda one: one.wrote_outside),
    (_LET_GO, lambda one: one.let_go),
    (NOT_GOT, lambda one: one.refused),
)


def failure(run: Run, name: str) -> Fault | None:
    """An exception that ended the learner's function, with advice on locks."""
    return next(filter(None, (failed(run, process) for process in answers(run, name))), None)


def failed(run: Run, process: ProcessRecord) -> Fault | None:
    """The exception that ended this process, if one did."""
    if process.error is None:
        return None
    kind, text, _ = process.error
    advised = error_advice(kind, text) or (NOT_GOT if habits(run, process).refused else "")
    return Fault(_ended(process), advised, kind="exception")


def _ended(process: ProcessRecord) -> str:
    """With which exception a process ended, and where."""
    kind, text, place = process.error or ("", "", process.started_at)
    where = f" ({place.label}, line {place.line})" if place.label else ""
    return f"{process.name} ended with {kind}{': ' if text else ''}{text}{where}."


def error_advice(kind: str, text: str) -> str:
    """Advice on an exception that a wrong use of locks and Values raises."""
    for known, part, told in _ERRORS:
        if kind == known and any(words in text for words in part.split("|")):
            return told
    return advice.for_exception(kind, text)


def hang(run: Run) -> Fault | None:
    """A lock that somebody waits for for ever, and why nobody gives it back."""
    if run.ending != endings.HANG:
        return None
    waiting = [
        process
        for process in run.processes
        if process.pending and process.waiting and process.pending.name == "lock.acquire"
    ]
    if not waiting:
        return None
    told = "; ".join(f"{process.name} waits {_for_what(process)}" for process in waiting)
    fault = Fault(f"{told}. Nobody can go on.", _remedy(run, waiting), kind="deadlock")
    for holder in (run.processes[index] for process in waiting for index in _holders(process)):
        if holder.error:
            kind, text, _ = holder.error
            advised = f"{error_advice(kind, text)} {fault.advice}".strip()
            return replace(fault, message=f"{fault.message} {_ended(holder)}", advice=advised)
    return fault


def _holders(process: ProcessRecord) -> tuple[int, ...]:
    return process.waiting.on if process.waiting else ()


def _for_what(process: ProcessRecord) -> str:
    return process.waiting.text if process.waiting else ""


def _remedy(run: Run, waiting: list[ProcessRecord]) -> str:
    indices = {process.index for process in waiting}
    holders = [(process, run.processes[index]) for process in waiting for index in _holders(process)]
    if any(holder.exitcode is not None or holder.returned for _, holder in holders):
        return KEPT
    if any(process is holder for process, holder in holders):
        return _TWICE if _holds_once(run, holders) else KEPT
    for _, holder in holders:
        if holder.pending and holder.pending.name.startswith("queue."):
            return _WHILE_WAITING
    if any(holder.index in indices for _, holder in holders):
        return _RING
    return ""


def _holds_once(run: Run, holders: list[tuple[ProcessRecord, ProcessRecord]]) -> bool:
    """Whether the process that waits for itself has just begun to take locks: it has given none back."""
    return all(not operations(run, holder.index, ["value.write"]) for _, holder in holders)


def gave_unheld(process: ProcessRecord, case: Case) -> Fault:
    """What to say to who released a lock that it did not hold."""
    return Fault(
        f"In {case.shown}, {process.name} gave the lock back without holding it. That raises ValueError, or "
        "gives away the lock of another process.",
        _TOO_OFTEN,
        kind="lock released without being held",
    )


def gives_back(free: bool, case: Case) -> Judgement:
    """The lock is free when the learner's function is done."""
    if free:
        return None
    return Fault(
        f"{case.name} is over, and a lock that it took is still held.", KEPT, kind="lock not released"
    )


def unfinished(run: Run, case: Case) -> Judgement:
    """What is wrong with a run in which somebody waits for ever for a lock, or an answer fails; or None.

    So is a lock that was given away, or a number that changed after the answer had returned.
    """
    if not answered(run, case.name):
        return hang(run)
    return hang(run) or failure(run, case.name) or _gave_away(run, case) or _came_late(run, case)


def _gave_away(run: Run, case: Case) -> Fault | None:
    """An answer released a lock that our own process held, which then failed to do so itself."""
    if run.root.error is None or run.root.error[0] != "ValueError":
        return None
    giving = (process for process in answers(run, case.name) if habits(run, process).gave_unheld)
    return next((gave_unheld(process, case) for process in giving), None)


def _came_late(run: Run, case: Case) -> Fault | None:
    """A process that an answer has started wrote a number of ours after that answer had returned."""
    ours = {step.target for step in run.steps if step.operation == "value.create" and not step.process}
    for process in answers(run, case.name):
        own = _descendants(run, process.index)
        returned = operations(run, process.index, ["process.returned"])
        for step in run.steps[returned[-1] :] if own and returned else ():
            if step.process in own and step.operation == "value.write" and step.target in ours:
                late = run.processes[step.process].name
                return Fault(
                    f"{process.name} returned from {case.name} before {late} had done its work.",
                    _TOO_LATE,
                    kind="process left behind",
                )
    return None


def _descendants(run: Run, index: int) -> set[int]:
    """The processes that this one has started, and those that they have started in turn."""
    own = {index}
    for process in run.processes:  # a child comes after its parent
        if process.parent in own:
            own.add(process.index)
    return own - {index}
