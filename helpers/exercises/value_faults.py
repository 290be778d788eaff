"""What goes wrong with a shared number, recognised in a run: a lost addition, a read that came too early."""

from __future__ import annotations

from helpers.exercises.judging import operations
from helpers.exercises.lock_faults import NOT_GOT, habits
from helpers.exercises.model import Fault
from helpers.exercises.pool_faults import is_work_left, works_for_a_pool
from helpers.explorer import remedies
from helpers.explorer import run as endings
from helpers.explorer.lost_update import LostUpdate, lost_updates
from helpers.explorer.run import ProcessRecord, Run

_HOLD = "Hold the lock from the read to the write, in one `with` block around the whole addition."
_NO_LOCK = (
    "+= on .value is a read and then a write, and between them anybody may write. "
    "Hold the Value's lock, get_lock(), around both, in a `with` block."
)
_RAW = (
    "+= on .value is a read and then a write, and between them anybody may write. RawValue, lock=False and "
    "get_obj() give an object without a lock: hold that of a Value, get_lock(), around both, in a `with` "
    "block."
)
_OWN_LOCK = (
    "A lock that a process makes itself is known to nobody else, so nobody waits for it. "
    "All have to take the same one: a Value brings it along, get_lock() returns it."
)
_KEPT = (
    "Give each lock back that you take, as often as you take it: a `with` block does, whatever happens "
    "inside it."
)
_BY_WITH = "A `with` block gives its lock back whatever happens inside it."
_BY_SIGNAL = "Don't end a process that may hold a lock: nobody gives it back then."
_TWICE = (
    "A Lock can't be taken twice, not even by the process that holds it: give it back before you take it "
    "again. A Value and an Array bring an RLock along, which can: get_lock() returns it."
)
_TAKES_IT_TOO = (
    "Each read and write of a Value or an Array takes its lock as well, and a Lock can't be taken twice, not "
    "even by its holder: leave out lock=, and they bring an RLock along, which can."
)
_NOT_RELEASED = "lock not released"
_BY_ITSELF = "Let each child end by itself: join() waits for that."
_END_OF_POOL = (
    "terminate(), and the end of a pool's `with` block, end the workers at once: get all results before, or "
    "close() and join() the pool."
)
_WAITING = ("value.read", "value.write", "array.read", "array.write", "lock.acquire")
_WHILE_JOINING = "Don't hold a lock while you wait for somebody who needs it: give it back before you join."


def lost_addition(run: Run) -> Fault | None:
    """The addition that another process wrote over, told step by step; None if there is none."""
    found = (one for one in lost_updates(run) if not one.stale and one.read.operation == "value.read")
    lost = next(found, None)
    if lost is None:
        return None
    reader, writer = run.processes[lost.read.process].name, run.processes[lost.lost.process].name
    told = (
        f"{reader} {lost.read.outcome}, then {writer} {lost.lost.outcome}, then {reader} "
        f"{lost.write.outcome} over it: what {writer} had added is lost."
    )
    return Fault(told, _locking(run, lost), kind="lost update")


def _locking(run: Run, lost: LostUpdate) -> str:
    """What is wrong with the locks that the process took whose write came too late, if it took any."""
    process = lost.read.process
    made = {run.steps[number].target for number in operations(run, process, ["lock.create"])}
    taken = {run.steps[number].target for number in operations(run, process, ["lock.acquire"])}
    if taken & made:
        return _OWN_LOCK
    if any(habits(run, run.processes[one.process]).refused for one in (lost.read, lost.lost)):
        return NOT_GOT
    if taken:
        return _HOLD
    return _NO_LOCK if lost.read.access and lost.read.access.lock else _RAW


def kept_lock(run: Run) -> Fault | None:
    """A lock that somebody waits for for ever, because its holder ended with it or waits, too.

    When holders of locks wait for each other's, the run's own account says more.
    """
    if run.ending != endings.HANG or any(_in_a_ring(run, process) for process in run.processes):
        return None
    faults = [
        _kept(process, holder, process.waiting.text)
        for process in run.processes
        if process.waiting and (holder := _holder(run, process))
    ]
    return next((fault for fault in faults if fault.kind != _NOT_RELEASED), faults[0] if faults else None)


def _holder(run: Run, process: ProcessRecord) -> ProcessRecord | None:
    """Who holds the lock that `process` waits for; None if it waits for no lock."""
    waits = process.pending is not None and process.pending.name in _WAITING
    on = process.waiting.on if waits and process.waiting else ()
    return run.processes[on[0]] if on else None


def _in_a_ring(run: Run, process: ProcessRecord) -> bool:
    """Whether the holder of the lock that `process` waits for waits for it, too, perhaps by way of others."""
    holder = _holder(run, process)
    if holder is process:
        return False
    for _ in run.processes:
        if holder is not None and holder is not process:
            holder = _holder(run, holder)
    return holder is process


def _kept(process: ProcessRecord, holder: ProcessRecord, waits: str) -> Fault:
    """What is wrong when `process` waits for a lock that `holder` keeps."""
    told = f"{process.name} waits {waits}."
    if holder is process:
        takes = process.pending is not None and process.pending.name == "lock.acquire"
        return Fault(told, _TWICE if takes else _TAKES_IT_TOO, kind="deadlock")
    if holder.error is not None:
        kind, text, place = holder.error
        where = f" ({place.label}, line {place.line})" if place.label else ""
        ended = f"{holder.name} ended with {kind}{': ' if text else ''}{text}{where}, while it held a lock."
        advice = f"{remedies.for_exception(kind, text)}\n{_BY_WITH}".lstrip()
        return Fault(f"{ended} {told}", advice, kind="exception")
    if holder.pending and holder.pending.name == "process.join":
        return Fault(told, _WHILE_JOINING, kind=_NOT_RELEASED)
    return Fault(told, _BY_SIGNAL if (holder.exitcode or 0) < 0 else _KEPT, kind=_NOT_RELEASED)


def cut_off(run: Run) -> Fault | None:
    """A child that was ended by a signal, before its work was done, as a fault."""
    child = terminated(run)
    if child is None:
        return None
    told = f"{child.name} was terminated before it came to its end."
    return Fault(told, _END_OF_POOL if works_for_a_pool(run, child) else _BY_ITSELF, kind="terminated")


def terminated(run: Run) -> ProcessRecord | None:
    """A child that was ended by a signal, before its work was done."""
    ended = (child for child in run.children() if (child.exitcode or 0) < 0)
    return next((child for child in ended if is_work_left(run) or not works_for_a_pool(run, child)), None)


def written_by_children(run: Run, operation: str, parent: int = 0) -> list[set[int]]:
    """What each child wrote to with this operation; children that wrote to nothing are left out."""
    steps = [operations(run, child.index, [operation]) for child in run.children(parent)]
    return [{run.steps[number].target for number in numbers} for numbers in steps if numbers]


def family(run: Run, process: ProcessRecord) -> list[ProcessRecord]:
    """The process, those that it started, and theirs."""
    return [process, *(one for child in run.children(process.index) for one in family(run, child))]


def running_at_last_read(run: Run) -> list[ProcessRecord]:
    """The children that had not ended when the parent last read a shared value or array."""
    reads = operations(run, 0, ["value.read", "array.read"])
    if not reads:
        return []
    before = run.steps[: reads[-1]]
    over = {step.process for step in before if step.operation in ("process.end", "process.die")}
    return [child for child in run.children() if child.index not in over]
