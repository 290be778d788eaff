"""What goes wrong in a BoundedBuffer, recognised in a run: its semaphores, its lock, its shared numbers."""

from __future__ import annotations

from dataclasses import dataclass, replace

from helpers.exercises.model import DID_NOT_FINISH, Fault, Judgement
from helpers.exercises.semaphore_faults import (
    NOT_GOT,
    begins_with,
    failure,
    gave_back,
    is_acquire,
    is_release,
    looks_in_a_row,
)
from helpers.explorer import run as endings
from helpers.explorer.bridge import GIVEN
from helpers.explorer.lost_update import lost_update
from helpers.explorer.operations import NOWHERE, Step
from helpers.explorer.run import ProcessRecord, Run

_MOST_LOOKS = 8  # at the same without getting on; who waits in acquire() looks not even once
_SEMAPHORES = 2  # that count: places, and numbers
_NUMBERS = 2  # that say where to put, and where to get
_INT = 4  # bytes
_PERMIT_OR_WRITE = ("semaphore.acquire", "semaphore.release", "array.write")
_READY_MADE = {
    "queue": "Queue",
    "joinable_queue": "JoinableQueue",
    "simple_queue": "SimpleQueue",
    "pipe": "Pipe",
    "manager": "Manager",
}
PERMITS = (
    "One semaphore counts the free places, and begins with `capacity`; the other counts the numbers inside, "
    "and begins with 0. put() takes a permit of the first and releases the second, get() the other way round."
)
TOO_MANY = (
    "put() has to wait while `capacity` numbers are inside: it takes a permit of a semaphore that begins "
    "with `capacity`, and get() gives one back."
)
TOO_FEW = "`capacity` numbers have room: the semaphore of the free places begins with `capacity`, not less."
ALL_PLACES = (
    "put() waits only while `capacity` numbers are inside: count them, so that all places can be taken."
)
_MORE = "There are `capacity` places: the semaphore of the free ones begins with `capacity`, not more."
EMPTY = (
    "get() has to wait while nothing is inside: it takes a permit of a semaphore that begins with 0, and "
    "put() releases it when the number is there."
)
NO_RETURN = "get() returns the number that it takes out: is a return missing?"
NOT_WHOLE = (
    "What goes in are whole numbers, and get() returns them as such: keep them in an Array('i', capacity)."
)
_OTHER_NUMBERS = "The places can't hold all numbers that fit into an 'i': make an Array('i', capacity)."
_SIGNS = (0, -1)  # that who looks for a free place may take for one
_ANY_OTHER = "{} is a number like any other: it doesn't say that a place is free."
_GIVEN_BACK = (
    "`with` gives the permit back at its end, but the permit that put() takes is for get() to give back, and "
    "the other way round: call acquire() and release(), and keep `with` for the lock."
)
_TOO_EARLY = (
    "release() tells the others that they may go on: call it when the number is in its place, or has been "
    "read, and not before."
)
_IN_INIT = (
    "A semaphore or lock that a process makes for itself, in put() or get() or outside all methods, is known "
    "to nobody else: make them in __init__, once for all, and keep them as attributes of self."
)
_PLAIN_LIST = "A list is copied into each child: the numbers have to be in an Array, which all share."
_LOOK_AGAIN = (
    "When wait() returns, what it waited for may be over again, because others were faster: test it again, "
    "with `while` around wait(), or with wait_for()."
)
_PLAIN_NUMBER = (
    "Which place comes next has to be known to all processes, and a plain attribute is copied into each "
    "child: keep it in a Value, or in the Array."
)
_OWN_ELEMENT = (
    "What says which place comes next needs an element of its own: the place of a number can't hold both."
)
_PLACES = "There are `capacity` places: make an Array('i', capacity), in which each number has its own."
_HINT = (
    "What get_value() says is out of date as soon as somebody takes or gives a permit: keep what says which "
    "place comes next in a Value."
)
_ORDER = (
    "First in, first out: one number says where the next one goes in, another one where the next one comes "
    "out. Both go round: after the last place comes place 0."
)
_NO_LOCK = (
    "Two processes that put at the same time may take the same place: hold a lock from the look at the next "
    "place until it has gone on by one. The same goes for get()."
)
_ALL_OF_IT = (
    "Hold one lock, the same in put() and in get(), around all of it: look which place is next, write or "
    "read there, and go on by one."
)
_LOCK_LATER = (
    "Take the permit first, and the lock after that: who waits for a permit must not keep the others out."
)


@dataclass(frozen=True)
class Parts:
    """What the learner's buffer is made of: identities, and how many permits its semaphores begin with.

    `size` is that of the largest Array, in bytes; None if there is none.
    """

    begins: dict[int, int]
    locks: frozenset[int]
    taken: frozenset[int]
    written: frozenset[int]
    array: bool
    size: int | None


def parts(run: Run) -> Parts:
    """The parts of the buffer, and which of them were used."""
    made = {
        step.target: step for step in run.steps if step.operation.endswith(".create") and _is_learners(step)
    }
    mine = [step for step in run.steps if step.target in made]
    return Parts(
        {target: begins_with(step) for target, step in made.items() if step.operation == "semaphore.create"},
        frozenset(target for target, step in made.items() if step.operation == "lock.create"),
        frozenset(step.target for step in mine if is_acquire(step)),
        frozenset(step.target for step in mine if step.access is not None and step.access.writes),
        any(step.operation == "array.write" for step in mine),
        max((_size(step) for step in made.values() if step.operation == "array.create"), default=None),
    )


def _size(made: Step) -> int:
    return int(made.grant.operation.arguments[0]) if made.grant is not None else 0


def number_advice(got: list[object], expected: list[int]) -> str:
    """Advice if the numbers are those that went in but for whole bytes, or for a sign such as 0; or ""."""
    pairs = zip(got, expected, strict=True)
    if all(isinstance(out, int) and (out - put) % 256 == 0 for out, put in pairs):
        return _OTHER_NUMBERS
    for sign in _SIGNS:
        if [out for out in got if out != sign] == [put for put in expected if put != sign]:
            return _ANY_OTHER.format(sign)
    return ""


def order_advice(run: Run, got: list[object], capacity: int) -> str:
    """Why other numbers came out, or in another order, than went in."""
    if None in got:
        return NO_RETURN
    return _wrong_use(run, capacity) or (_ALL_OF_IT if lost_update(run) else _ORDER)


def waiting_advice(run: Run, own: str) -> str:
    """Why put() or get() did not wait; `own` if nothing special is known."""
    if _made_late(run):
        return _IN_INIT
    if gave_back(run):
        return _GIVEN_BACK
    return NOT_GOT if any(_gave_up(step) for step in run.steps) else own


def _made_late(run: Run) -> bool:
    """Whether another process than the buffer's maker made a semaphore, or a lock."""
    makers = {
        step.process
        for step in run.steps
        if step.operation in ("semaphore.create", "lock.create") and not step.place.label.startswith(GIVEN)
    }
    return len(makers - {0}) > 1


def many_advice(run: Run, got: list[object], capacity: int) -> str:
    """Why something was lost or doubled when several put or get at the same time."""
    if None in got:
        return NO_RETURN
    if wrong := _wrong_use(run, capacity):
        return wrong
    used = parts(run)
    return _ALL_OF_IT if used.taken & used.locks or len(used.taken) > _SEMAPHORES else _NO_LOCK


def _wrong_use(run: Run, capacity: int) -> str:
    """A mistake with semaphores or shared numbers; or ""."""
    used = parts(run)
    semaphores = used.taken & used.begins.keys()
    if told := waiting_advice(run, ""):
        return told
    if _has_a_list(used):
        return _PLAIN_LIST
    if any(_goes_on_unseeing(run, process) for process in run.processes):
        return _LOOK_AGAIN
    if len(semaphores) < _SEMAPHORES:
        return PERMITS
    if any(begins > capacity for begins in used.begins.values()):
        return _MORE
    if any(_early(run, process) for process in run.processes):
        return _TOO_EARLY
    return _wrong_numbers(run, used, capacity)


def _wrong_numbers(run: Run, used: Parts, capacity: int) -> str:
    """A mistake with what says which place comes next, or with the places; or ""."""
    if any(step.operation == "semaphore.look" and _is_learners(step) for step in run.steps):
        return _HINT
    if used.size is not None and used.size < _INT * capacity:
        return _PLACES
    if len(used.written) > 1:
        return ""
    if not any(_writes_twice(run, process) for process in run.processes):
        return _PLAIN_NUMBER
    return _OWN_ELEMENT if used.size == _INT * capacity else ""


def _is_learners(step: Step) -> bool:
    return bool(step.place.label) and not step.place.label.startswith(GIVEN)


def _writes_twice(run: Run, process: ProcessRecord) -> bool:
    """Whether it wrote into an Array a second time before it took or gave a permit."""
    before = ""
    for step in run.steps:
        if step.process == process.index and step.operation in _PERMIT_OR_WRITE:
            if step.operation == before == "array.write":
                return True
            before = step.operation
    return False


def _gave_up(step: Step) -> bool:
    return _is_learners(step) and step.operation == "semaphore.acquire" and not is_acquire(step)


def _goes_on_unseeing(run: Run, process: ProcessRecord) -> bool:
    """Whether it was woken by a condition, and did not go back to the line where it had found out to wait."""
    tested, woken = NOWHERE, False
    for step in run.steps:
        if step.process != process.index:
            continue
        if step.access is None:
            woken |= step.operation == "condition.sleeping"
        elif woken and step.place != tested:
            return True
        else:
            tested, woken = step.place, False
    return False


def _early(run: Run, process: ProcessRecord) -> bool:
    """Whether it released a semaphore before it had written, or read, the place that it had taken."""
    did = ""
    for step in run.steps:
        if step.process == process.index and not step.place.label.startswith(GIVEN):
            if step.operation.startswith("semaphore."):
                did += "A" if is_acquire(step) else "R" if is_release(step) else ""
            elif step.operation in ("array.read", "array.write"):
                did += "X"
    return "ARX" in did


def unfinished(run: Run, name: str, user: ProcessRecord | None, capacity: int) -> Judgement:
    """What is wrong with a run in which the buffer's user did not come to its end; None if it did."""
    if fault := _failed(run, name) or _ready_made(run) or _busy(run):
        return fault
    if user is None or not user.returned:
        return _stuck(run, capacity)
    return None


def _failed(run: Run, name: str) -> Fault | None:
    for process in run.processes:
        kind, text, place = process.error or ("", "", process.started_at)
        if kind == "TypeError" and place.label.startswith(GIVEN) and "integer" in text:
            advice = NO_RETURN if "NoneType" in text else NOT_WHOLE
            return Fault("get() returned what is no whole number.", advice)
    fault = failure(run, name)
    if fault and not fault.advice and _has_a_list(parts(run)) and _found_nothing(run):
        return replace(fault, advice=_PLAIN_LIST)
    return fault


def _found_nothing(run: Run) -> bool:
    """Whether somebody took out of a list or a dictionary what was not there."""
    return any(process.error and process.error[0] in ("IndexError", "KeyError") for process in run.processes)


def _has_a_list(used: Parts) -> bool:
    """Whether the places are no Array, and no Values either: too few of those were written."""
    return not used.array and len(used.written) <= _NUMBERS


def _ready_made(run: Run) -> Fault | None:
    for step in run.steps:
        mechanism = step.operation.partition(".")[0]
        if mechanism in _READY_MADE and not run.processes[step.process].trusted:
            return Fault(
                f"The buffer is made of a {_READY_MADE[mechanism]}, which is a buffer already.",
                "Build it yourself: an Array that holds the numbers, two semaphores and a lock.",
            )
    return None


def _busy(run: Run) -> Fault | None:
    for process in run.processes:
        if not process.trusted and looks_in_a_row(run, process) > _MOST_LOOKS:
            return Fault(
                f"{process.name} looks again and again whether it can go on.",
                f"Let semaphores do the waiting. {PERMITS}",
                kind="busy wait",
            )
    return None


def _stuck(run: Run, capacity: int) -> Judgement:
    if run.ending != endings.HANG:
        return DID_NOT_FINISH
    for process in run.processes:
        holders = [run.processes[index] for index in process.waiting.on] if process.waiting else []
        for holder in holders if _waits_for(process, "lock") else ():
            if _waits_for(holder, "semaphore"):
                told = (
                    f"{holder.name} waits for a permit while it holds the lock, and {process.name}, which "
                    "would release one, waits for the lock."
                )
                return Fault(told, _LOCK_LATER, kind="deadlock")
            if holder is not process and _waits_for(holder, "lock"):
                return DID_NOT_FINISH
            who = "it" if holder is process else holder.name
            told = f"{process.name} waits for the lock, which {who} took before and has not given back."
            return Fault(told, "Take it once, and give it back: a `with` block does.", kind="deadlock")
    waiting = [process for process in run.processes if _waits_for(process, "semaphore")]
    if not waiting:
        return DID_NOT_FINISH
    names = " and ".join(process.name for process in waiting)
    told = f"{names} {'waits' if len(waiting) == 1 else 'wait'} for a permit for ever."
    return Fault(told, waiting_advice(run, _stuck_advice(run, capacity)), kind="missing release")


def _stuck_advice(run: Run, capacity: int) -> str:
    begins = parts(run).begins.values()
    return TOO_FEW if begins and max(begins) < capacity else PERMITS


def _waits_for(process: ProcessRecord, mechanism: str) -> bool:
    return process.pending is not None and process.pending.name == f"{mechanism}.acquire"
