"""Why somebody waits for a pool, in words: the results that can't come any more, and why."""

from __future__ import annotations

from collections.abc import Sequence

from helpers.explorer.kinds import BROKEN, LIVELOCK, LOST_LOCK, LOST_TASK, TERMINATED
from helpers.explorer.operations import Waiting
from helpers.explorer.pool_state import TERMINATE, Job, PoolState
from helpers.explorer.world import ProcessState, World

ANSWERS = frozenset({"get", "wait", "next"})
"""The operations that wait for a job's results."""

NO_WORKER = "which no worker is free to run"
"""What is told of tasks that are handed out while each worker runs another one."""

REBUILDABLE = "A callback must not raise, and a result or exception has to be one that pickle can rebuild."
"""What to do about a result handler that has ended."""

_LET_THEM_END = "Let the workers of a pool come to their end by themselves: close() it, then join() it."


def names(processes: Sequence[ProcessState]) -> str:
    """All of them, one after the other."""
    return " and ".join(process.name for process in processes)


def waiting_for(what: str, job: Job, pool: PoolState, world: World, taken: bool) -> Waiting:
    """Why a job isn't done, or not handed out; `taken`: no task of it waits for a worker."""
    if what not in ANSWERS:
        return Waiting("for workers to take the tasks that are handed out", _busy(pool, world))
    told = f"for the result of {job.text}"
    no_worker = not taken and len(pool.taken) == len(_alive(pool, world)) > 0
    return _hopeless([job], pool, world, told) or Waiting(
        f"{told}, {NO_WORKER}" if no_worker else told, _busy(pool, world)
    )


def to_join(unfinished: Sequence[Job], pool: PoolState, world: World) -> Waiting:
    """Why a closed pool isn't done."""
    told = "until all tasks of the pool are done" if unfinished else "for the workers of the pool to end"
    return _hopeless(unfinished, pool, world, told) or Waiting(told, _busy(pool, world))


def of_lost_lock(pool: PoolState, world: World) -> Waiting:
    """Why no worker gets a task, and the pool can't be terminated."""
    name = world.processes[pool.reader].name
    told = (
        f"behind {name}, which was ended while it waited for a task, and keeps the lock of the pool's tasks"
    )
    return Waiting(told, lost=True, kind=LOST_LOCK, remedy=_LET_THEM_END)


def _hopeless(jobs: Sequence[Job], pool: PoolState, world: World, told: str) -> Waiting | None:
    """What keeps the jobs from ever being done, if the pool knows."""
    lost = next((lost for job in jobs for lost in job.lost), None)
    if pool.broken:
        because = f"the pool's result handler has ended with {pool.broken}, and no result arrives any more"
        return Waiting(f"{told}, but {because}", lost=True, kind=BROKEN, remedy=REBUILDABLE)
    if lost:
        worker = world.processes[lost.worker]
        because = f"{worker.name} {_ended(worker)} while it ran {lost.task}, and a pool runs no task again"
        remedy = "Raise an exception in a task to end it early: ending its process loses its result."
        return Waiting(f"{told}, but {because}", lost=True, kind=LOST_TASK, remedy=remedy)
    if pool.state == TERMINATE and jobs:
        remedy = "Take the results before the pool ends: leaving its `with` block terminates it."
        because = "the pool was terminated before it was there"
        return Waiting(f"{told}, but {because}", lost=True, kind=TERMINATED, remedy=remedy)
    if pool.hopeless and not _alive(pool, world):
        worker = world.processes[pool.workers[-1]]
        because = (
            f"its worker handler has ended with {pool.no_more_workers}"
            if pool.no_more_workers
            else f"each worker ends before its first task, as {worker.name} {_ended(worker)}, and is replaced"
            " by a new one, for ever"
        )
        return Waiting(f"{told}, but {because}", kind=LIVELOCK, remedy="Look at the pool's initializer.")
    reader = world.processes[pool.reader] if pool.reader >= 0 else None
    if reader is not None and reader.ended:
        lock = of_lost_lock(pool, world)
        return Waiting(f"{told}, {lock.text}", lost=True, kind=LOST_LOCK, remedy=_LET_THEM_END)
    return None


def _ended(worker: ProcessState) -> str:
    if worker.error:
        kind, text, _ = worker.error
        return f'ended with {kind} "{text}"' if text else f"ended with {kind}"
    return f"ended with exit code {worker.exitcode}"


def _alive(pool: PoolState, world: World) -> list[int]:
    return [index for index in pool.workers if not world.processes[index].ended]


def _busy(pool: PoolState, world: World) -> tuple[int, ...]:
    """The workers that run a task; all that there are, if none does."""
    alive = _alive(pool, world)
    busy = [index for index in alive if index in pool.taken]
    return tuple(busy or alive)
