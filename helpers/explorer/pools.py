"""Pools as the scheduler knows them: workers, tasks, who runs what, and what came of it.

What the process that made a pool does for it in the background stands in `pool_handlers`; the scheduler asks
for it where it would have an effect. Results are delivered in the step that sends them. Tasks that nothing
can change are handed out when they are submitted; others are, and workers are replaced, by agents, some time
later.
"""

from __future__ import annotations

import errno
import os
import signal
from collections.abc import Hashable
from dataclasses import replace
from typing import Any

from helpers.explorer.operations import Blocks, Operation, Outcome, Raises, Stops, Value, Waiting
from helpers.explorer.pool_state import (
    BREAKS,
    CLOSE,
    FREE,
    RUN,
    TERMINATE,
    TOLD,
    UNSENT,
    Job,
    Lost,
    PoolState,
    Task,
)
from helpers.explorer.pool_waiting import ANSWERS, names, of_lost_lock, to_join, waiting_for
from helpers.explorer.world import Mechanism, ProcessState, World

__all__ = ["CLOSE", "RUN", "TERMINATE", "Pools"]

_STARTING = 0.1  # seconds that a new worker takes, if the last one ended before its first task

WORKER = "worker"
_ROOM = 65_536  # bytes of tasks that are handed out and not taken
_SAYS = {
    "submitted": Value(changed=False, text="goes on"),
    "join": Value(text="its workers have ended"),
}
_BROKEN = Raises("BrokenPipeError", (errno.EPIPE, os.strerror(errno.EPIPE)))


class Pools(Mechanism):
    """All pools of a run, and their jobs. Both are objects with an identity."""

    prefix = "pool"

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.pools: dict[int, PoolState] = {}
        self.jobs: dict[int, Job] = {}

    def states(self) -> dict[int, str]:
        return {target: self._shown(pool) for target, pool in self.pools.items()}

    def _shown(self, pool: PoolState) -> str:
        waiting = ", ".join(task.text for task in pool.tasks)
        busy = self.world.names(pool.taken)
        told = f"tasks: {waiting}" if waiting else "no tasks"
        return f"{told}; at work: {busy}" if busy else told

    # -- operations

    def ready(self, operation: Operation, process: ProcessState) -> bool:
        if operation.what in ANSWERS:
            job = self.jobs[operation.target]
            return job.done or (operation.what == "next" and job.available > 0)
        if operation.what == "hand_out":
            tasks = self.pools[self.jobs[operation.target].pool].tasks
            return sum(len(task.payload) for task in tasks) < _ROOM
        pool = self.pools.get(operation.target)
        if pool is None:
            return True
        match operation.what:
            case "take":
                return pool.reader == FREE or self._orphaned(pool)
            case "taking":
                return bool(pool.tasks) or self._orphaned(pool) or self._out_of_work(pool)
            case "replace":
                return operation.deadline is None
            case "terminate":
                return pool.reader == FREE or not self.world.processes[pool.reader].ended
            case "join":
                return self._out_of_work(pool) and not self._alive(pool)
        return True

    def perform(self, operation: Operation, process: ProcessState) -> Outcome:
        match operation.what:
            case "create":
                return self._create(operation, process)
            case "submit":
                return self._submit(operation)
            case "hand_out":
                return self._hand_out(operation, process)
            case "take" | "taking":
                return self._take(operation, process)
            case "done" | "failed":
                return self._done(operation, process)
            case "replace":
                return self._replace(operation, process)
            case "close":
                return self._close(operation)
            case "terminate":
                return self._terminate(operation)
            case "submitted" | "join":
                return _SAYS[operation.what]
        return self._look(operation)

    def time_out(self, operation: Operation, process: ProcessState) -> Outcome:
        if operation.what == "replace":
            return self.perform(operation, process)
        return Value(False, changed=False, text=f"time-out{operation.text}")

    def _create(self, operation: Operation, process: ProcessState) -> Outcome:
        target = self.world.new_object(self)
        (size,) = operation.arguments
        self.pools[target] = PoolState(operation.place, process.index, size)
        return Value(target, text=f"{size} worker{'s' * (size != 1)}")

    def _submit(self, operation: Operation) -> Outcome:
        in_any_order, tells_errors, handed, available, done = operation.arguments
        pool = self.pools[operation.target]
        target = self.world.new_object(self)
        self.jobs[target] = Job(operation.target, operation.text, in_any_order, tells_errors, available, done)
        pool.jobs.append(target)
        if handed is None:
            pool.to_hand_out.append(target)
            self._go_on_handing_out(pool)
            return Value(target, text="given to the pool")
        self._queue(pool, target, handed)
        return Value(target, text=_count(len(handed)))

    def _queue(self, pool: PoolState, job: int, handed: tuple[Any, ...]) -> None:
        for index, payload, references, text in handed:
            self.world.hold(references, None)
            pool.tasks.append(Task(job, index, payload, references, text))
        self.jobs[job].handed += len(handed)

    def _go_on_handing_out(self, pool: PoolState) -> None:
        if pool.task_handler is None:
            pool.task_handler = self.world.new_agent(self.world.processes[pool.owner], "task handler")
        pool.task_handler.pending = None
        if pool.to_hand_out and not pool.broken:
            pool.task_handler.pending = Operation("pool.hand_out", pool.to_hand_out[0])

    def _hand_out(self, operation: Operation, agent: ProcessState) -> Outcome:
        job = self.jobs[operation.target]
        pool = self.pools[job.pool]
        match self.world.ask(pool.owner, job.pool, "hand out"):
            case ("tasks", tuple(handed), str(failed), bool(finished), (int(available), bool(done))):
                self._queue(pool, operation.target, handed)
                self._update(operation.target, available, done)
                if finished:
                    pool.to_hand_out.popleft()
                told = f"hands out {_count(len(handed))}"
                if failed:
                    told = f"{UNSENT} {job.text}: {failed}{TOLD * job.tells_errors}"
            case ("died", str(error)):
                pool.broken = error
                told = f"ends with {error}"
            case _:
                return Stops("left the model", f"{agent.name} sent what is no task")
        self._go_on_handing_out(pool)
        return Value(text=told)

    def _take(self, operation: Operation, process: ProcessState) -> Outcome:
        pool = self.pools[operation.target]
        pool.failures = 0
        pool.initialised.add(process.index)
        if pool.tasks and not self._orphaned(pool):
            task = pool.tasks.popleft()
            pool.taken[process.index] = task
            pool.reader = FREE
            self.world.hold(task.references, process.index)
            self.world.release(task.references, None)
            return Value((task.job, task.number, task.payload), text=f"takes {task.text}")
        if self._orphaned(pool) or self._out_of_work(pool):
            pool.reader = FREE
            return Value(None, text="there are no more tasks")
        pool.reader = process.index
        return Blocks(replace(operation, name="pool.taking"), text="no task yet")

    def _done(self, operation: Operation, process: ProcessState) -> Outcome:
        index, payload, references, _ = operation.arguments
        job = self.jobs[operation.target]
        pool = self.pools[job.pool]
        if self._orphaned(pool):
            return _BROKEN
        told = operation.text + TOLD * (job.tells_errors and operation.what == "failed")
        if not pool.broken:
            self.world.hold(references, pool.owner)
            answer = self.world.ask(pool.owner, job.pool, "deliver", operation.target, index, payload)
            match answer:
                case ("set", None):
                    pass
                case ("set", (int(available), bool(done))):
                    self._remember(operation.target, index, payload, operation.what == "failed")
                    self._update(operation.target, available, done)
                case ("died", str(error)):
                    pool.broken = error
                    told = f"{told}{BREAKS}{error}"
                case _:
                    return Stops("left the model", f"{process.name} sent what is no result")
        pool.taken.pop(process.index, None)
        return Value(text=told)

    def _remember(self, target: int, index: int, payload: bytes, failed: bool) -> None:
        """What the owner has been told is part of its state, with the order where that matters."""
        job = self.jobs[target]
        if job.in_any_order or failed:
            owner = self.world.processes[self.pools[job.pool].owner]
            owner.history = hash((owner.history, target, index, payload))
        else:
            job.history ^= hash((index, payload))

    def _update(self, target: int, available: int, done: bool) -> None:
        self.jobs[target].available = available
        self.jobs[target].done = done

    def _look(self, operation: Operation) -> Outcome:
        job = self.jobs[operation.target]
        match operation.what:
            case "look" | "successful":
                return Value(job.done, changed=False, text="ready" if job.done else "not ready")
            case "next" if job.available:
                job.available -= 1
                return Value(True, text="the next result")
            case "next":
                return Value(True, changed=False, text="there are no more")
        return Value(True, changed=False, text="ready")

    def _close(self, operation: Operation) -> Outcome:
        pool = self.pools[operation.target]
        pool.state = CLOSE
        self._go_on_replacing(operation.target, pool)
        return Value(text="takes no more tasks")

    def _terminate(self, operation: Operation) -> Outcome:
        pool = self.pools[operation.target]
        if pool.broken and self._unfinished(pool):
            return Raises("AssertionError", ("Cannot have cache with result_handler not alive",))
        return Value(text=self._end(pool))

    def _end(self, pool: PoolState) -> str:
        """End the workers, and forget the tasks."""
        pool.state = TERMINATE
        pool.ended.clear()
        for agent in (pool.task_handler, pool.worker_handler):
            if agent is not None:
                agent.pending = None
        self._drop_tasks(pool)
        alive = self._alive(pool)
        for worker in alive:
            self.world.kill(worker, signal.SIGTERM)
        return f"ends {names(alive)}" if alive else "all its workers have ended"

    def _drop_tasks(self, pool: PoolState) -> None:
        for task in pool.tasks:
            self.world.release(task.references, None)
        pool.tasks.clear()

    # -- workers

    def hold(self, target: int, process: int | None) -> None:
        """A worker's post is the only thing that refers to a pool: the process that gets it is a worker."""
        if process is not None:
            pool = self.pools[target]
            pool.workers.append(process)
            self._go_on_replacing(target, pool)

    def release(self, target: int, process: int | None) -> None:
        """The program has let the pool go."""
        pool = self.pools[target]
        if process == pool.owner and pool.state != TERMINATE:
            self._end(pool)

    def process_ended(self, process: ProcessState) -> None:
        for target, pool in self.pools.items():
            if process.index == pool.owner:
                self._drop_tasks(pool)
            elif process.index in pool.workers:
                self._worker_ended(target, pool, process)

    def _worker_ended(self, target: int, pool: PoolState, process: ProcessState) -> None:
        task = pool.taken.pop(process.index, None)
        if pool.state == TERMINATE or self._orphaned(pool):
            return
        if task is not None:
            self.jobs[task.job].lost.append(Lost(task.text, process.index))
        if process.index not in pool.initialised:
            pool.failures += 1
        pool.ended.append(process.index)
        self._go_on_replacing(target, pool)

    def _go_on_replacing(self, target: int, pool: PoolState) -> None:
        """The worker handler has something to do when a worker has ended, once all have been started."""
        all_started = len(pool.workers) >= pool.size
        needed = bool(pool.ended) and all_started and not pool.hopeless and not self._out_of_work(pool)
        if needed and pool.worker_handler is None:
            pool.worker_handler = self.world.new_agent(self.world.processes[pool.owner], "worker handler")
        if pool.worker_handler is not None and (needed or pool.worker_handler.pending):
            deadline = self.world.clock + _STARTING if pool.failures else None
            pool.worker_handler.pending = (
                Operation("pool.replace", target, deadline=deadline) if needed else None
            )

    def _replace(self, operation: Operation, agent: ProcessState) -> Outcome:
        pool = self.pools[operation.target]
        agent.pending = None
        index = len(self.world.processes)
        answer = self.world.ask(pool.owner, operation.target, "replace", pool.ended.pop(0), index)
        match answer:
            case ("worker", bytes(payload), tuple(references), str(name)) if self.world.valid(references):
                start = Operation(
                    "process.start",
                    -1,
                    (payload, references, name, True, False),
                    pool.made_at,
                    text=WORKER,
                )
                return self.world.mechanisms["process"].perform(start, self.world.processes[pool.owner])
            case ("died", str(error)):
                pool.no_more_workers = error
                return Value(text=f"ends with {error}")
        return Stops("left the model", f"{agent.name} sent what is no worker")

    # -- who waits for what

    def _alive(self, pool: PoolState) -> list[ProcessState]:
        workers = (self.world.processes[index] for index in pool.workers)
        return [worker for worker in workers if not worker.ended]

    def _orphaned(self, pool: PoolState) -> bool:
        return self.world.processes[pool.owner].ended

    def _unfinished(self, pool: PoolState) -> list[Job]:
        return [self.jobs[target] for target in pool.jobs if not self.jobs[target].done]

    def _out_of_work(self, pool: PoolState) -> bool:
        """Whether the workers may go."""
        return pool.state == TERMINATE or (pool.state == CLOSE and not self._unfinished(pool))

    def waiting(self, operation: Operation, process: ProcessState) -> Waiting:
        if operation.target in self.jobs:
            job = self.jobs[operation.target]
            pool = self.pools[job.pool]
            taken = all(task.job != operation.target for task in pool.tasks)
            return waiting_for(operation.what, job, pool, self.world, taken)
        if operation.target not in self.pools:
            return Waiting("")
        pool = self.pools[operation.target]
        match operation.what:
            case "take" | "terminate" if pool.reader != FREE and self.world.processes[pool.reader].ended:
                return of_lost_lock(pool, self.world)
            case "take" | "taking":
                return Waiting("for a task", (pool.owner,))
            case "join":
                return to_join(self._unfinished(pool), pool, self.world)
        return Waiting("")

    def fingerprint(self) -> Hashable:
        return (
            tuple(pool.key() for pool in self.pools.values()),
            tuple(job.key() for job in self.jobs.values()),
        )


def _count(tasks: int) -> str:
    return "1 task" if tasks == 1 else f"{tasks} tasks"
