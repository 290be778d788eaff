"""What goes wrong with a shared number, recognised in a run: a lost addition, a read that came too early."""

from __future__ import annotations

from helpers.exercises.judging import operations
from helpers.exercises.model import Fault
from helpers.explorer import run as endings
from helpers.explorer.lost_update import LostUpdate, lost_update
from helpers.explorer.run import ProcessRecord, Run

_HOLD = "Hold the lock from the read to the write: `with counter.get_lock():` around the whole addition."
_NO_LOCK = (
    "+= on .value is a read and then a write, and between them anybody may write. "
    "Hold the lock of the Value around both: `with counter.get_lock():`."
)
_OWN_LOCK = (
    "A lock that a process makes itself is known to nobody else, so nobody waits for it. "
    "All have to take the same one: a Value brings it along, get_lock() returns it."
)


def lost_addition(run: Run) -> Fault | None:
    """The addition that another process wrote over, told step by step; None if there is none."""
    lost = lost_update(run)
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
    return _HOLD if taken else _NO_LOCK


def kept_lock(run: Run) -> Fault | None:
    """A process that ended, or went on, with a lock that somebody waits for for ever."""
    if run.ending != endings.HANG:
        return None
    for process in run.processes:
        waits = process.waiting.text if process.waiting and process.pending else ""
        if process.pending and process.pending.name.endswith((".read", ".write", ".acquire")) and waits:
            return Fault(
                f"{process.name} waits {waits}.",
                "Give each lock back that you take, as often as you take it: "
                "`with counter.get_lock():` does, whatever happens inside.",
                kind="lock not released",
            )
    return None


def running_at_last_read(run: Run) -> list[ProcessRecord]:
    """The children that had not ended when the parent last read a shared value."""
    reads = operations(run, 0, ["value.read"])
    if not reads:
        return []
    before = run.steps[: reads[-1]]
    over = {step.process for step in before if step.operation in ("process.end", "process.die")}
    return [child for child in run.children() if child.index not in over]
