"""What is known of one pool, its tasks and its jobs."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import NamedTuple

from helpers.explorer.operations import Place
from helpers.explorer.world import ProcessState

FREE = -1  # nobody holds the lock
TOLD = ", and a callback is told"
"""How the outcome of a step ends in which a task fails that has somebody to tell."""
UNSENT = "can't hand out"
"""How the outcome of a step begins in which a task can't be pickled."""
BREAKS = "; the pool's result handler ends with "
"""What stands before the error in the outcome of a step whose result nobody can take in any more."""
LEFT = "left"
FAILED = "failed"
AT_EXIT = "at exit"
"""What ends a pool that nobody terminates: its `with` block, an exception in there, or its process's end."""
RUN = "RUN"
CLOSE = "CLOSE"
TERMINATE = "TERMINATE"

_MOST_FAILURES = 20


class Task(NamedTuple):
    """A task that is handed out: which one of which job, pickled, the shared objects in it."""

    job: int
    number: int
    payload: bytes
    references: tuple[int, ...]
    text: str


class Lost(NamedTuple):
    """A task whose worker ended while it ran it."""

    task: str
    worker: int


@dataclass(slots=True)
class Job:
    """What one call of apply, map and so on has asked for.

    `available` results can be taken, and `done` says that no more will come. `history` is equal when the
    same results have arrived; where their order matters it is in the owner's history instead. If it
    `tells_errors`, there is a callback for them.
    """

    pool: int
    text: str
    in_any_order: bool
    tells_errors: bool
    available: int = 0
    done: bool = False
    handed: int = 0
    history: int = 0
    lost: list[Lost] = field(default_factory=list)

    def key(self) -> Hashable:
        """Equal for jobs that behave alike from now on."""
        return (self.available, self.done, self.handed, self.history, len(self.lost))


@dataclass(slots=True)
class PoolState:
    """One pool.

    `reader` holds the lock on the tasks: the worker that takes the next one. `taken` is what each worker
    runs, `to_hand_out` are the jobs whose tasks aren't all handed out. `ended` are workers to be replaced,
    `initialised` those that have asked for a task; `failures` counts the workers that ended before they did,
    one after the other. `broken` says with which exception the thread that handles tasks or results has
    ended, `no_more_workers` the same of the one that starts workers.
    """

    made_at: Place
    owner: int
    size: int
    state: str = RUN
    workers: list[int] = field(default_factory=list)
    tasks: deque[Task] = field(default_factory=deque)
    to_hand_out: deque[int] = field(default_factory=deque)
    taken: dict[int, Task] = field(default_factory=dict)
    reader: int = FREE
    jobs: list[int] = field(default_factory=list)
    ended: list[int] = field(default_factory=list)
    initialised: set[int] = field(default_factory=set)
    failures: int = 0
    broken: str = ""
    no_more_workers: str = ""
    task_handler: ProcessState | None = None
    worker_handler: ProcessState | None = None

    @property
    def hopeless(self) -> bool:
        """Whether to try no more: every new worker ends before its first task."""
        return self.failures >= _MOST_FAILURES or bool(self.no_more_workers)

    def key(self) -> Hashable:
        """Equal for pools that behave alike from now on."""
        return (
            self.state,
            tuple(self.workers),
            tuple((task.job, task.number, task.payload) for task in self.tasks),
            tuple(self.to_hand_out),
            tuple((worker, task.job, task.number) for worker, task in sorted(self.taken.items())),
            self.reader,
            tuple(self.ended),
            self.failures,
            self.broken,
        )
