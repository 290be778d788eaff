"""Which processes work for a pool, and whether any task of theirs is left."""

from __future__ import annotations

import re

from helpers.explorer.pools import WORKER
from helpers.explorer.run import ProcessRecord, Run

_GIVES = frozenset({"pool.submit", "pool.hand_out"})
_ENDS = frozenset({"pool.done", "pool.failed"})


def works_for_a_pool(run: Run, child: ProcessRecord) -> bool:
    """Whether `child` is a worker of a pool that its parent made."""
    makes_pools = any(step.operation == "pool.create" and step.process == child.parent for step in run.steps)
    return makes_pools and child.target == WORKER


def is_work_left(run: Run) -> bool:
    """Whether a task never came to its end; a job that was not handed out yet has a task at least."""
    given: dict[int, list[int]] = {}
    ended: list[int] = []
    for step in run.steps:
        if step.operation in _GIVES:
            tasks = re.findall(r"(\d+) tasks?$", step.outcome)
            given.setdefault(step.target, []).extend(map(int, tasks))
        elif step.operation in _ENDS:
            ended.append(step.target)
    return any(ended.count(job) < (sum(tasks) if tasks else 1) for job, tasks in given.items())
