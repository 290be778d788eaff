"""What a run says about the pools and the managers' queues in it."""

from __future__ import annotations

from collections import Counter
from typing import Any

from helpers.exercises import advice as advise
from helpers.exercises.judging import both, leaves_nothing_running, nobody_fails
from helpers.exercises.model import DID_NOT_FINISH, Case, Fault, Judgement
from helpers.explorer import run as endings
from helpers.explorer.hidden_errors import hidden_errors
from helpers.explorer.operations import Step
from helpers.explorer.pools import WORKER
from helpers.explorer.run import ProcessRecord, Run

_PLAIN_QUEUES = ("queue", "joinable_queue", "simple_queue")
_IN_VAIN = ("Full", "Empty", "FileNotFoundError", "BrokenPipeError", "EOFError", "ConnectionRefusedError")
_GONE = _IN_VAIN[2:]
_ENDS = frozenset({"pool.join", "pool.terminate"})
_WAITS = frozenset({"pool.get", "pool.wait", "pool.next", "pool.join"})

IMPATIENT = (
    "Nothing there yet is not the end: empty(), qsize() and a get() with a time-out only say how it is at "
    "this moment."
)


def pool_workers(run: Run) -> list[ProcessRecord]:
    """The workers of all pools, those in the place of others too."""
    return [process for process in run.processes if process.target == WORKER]


def pool_sizes(run: Run) -> list[int]:
    """How many workers each pool has."""
    created = (step.grant for step in run.steps if step.operation == "pool.create")
    return [int(grant.operation.arguments[0]) for grant in created if grant]


def tasks_taken(run: Run) -> int:
    """How many tasks the workers of pools took."""
    return sum(
        step.operation.startswith("pool.tak") and step.outcome.startswith("takes ") for step in run.steps
    )


def waits_before_all_is_handed_out(run: Run) -> bool:
    """Whether the parent waited for a result before it had given the last task to a pool."""
    own = [step.operation for step in run.steps if step.process == 0]
    submits = [number for number, operation in enumerate(own) if operation == "pool.submit"]
    return bool(submits) and any(operation in _WAITS for operation in own[: submits[-1]])


def is_put(step: Step) -> bool:
    """Whether the step put an item into a manager's queue."""
    return step.operation == "managed_queue.put" and not step.outcome.startswith(_IN_VAIN)


def is_take(step: Step) -> bool:
    """Whether the step took an item out of a manager's queue."""
    return step.operation == "managed_queue.get" and not step.outcome.startswith(_IN_VAIN)


def put_by_tasks(run: Run) -> Counter[int]:
    """How many items the workers of pools put into each manager's queue."""
    workers = {process.index for process in pool_workers(run)}
    return Counter(step.target for step in run.steps if step.process in workers and is_put(step))


def plain_queue_used(run: Run) -> bool:
    """Whether anything was put into, or asked of, a queue that is no manager's."""
    return any(
        step.operation.partition(".")[0] in _PLAIN_QUEUES
        and not step.operation.endswith((".create", ".inherit"))
        for step in run.steps
    )


def looked_for_emptiness(run: Run) -> bool:
    """Whether somebody found a manager's queue empty, and may have gone by that."""
    return any(
        (step.operation == "managed_queue.look" and step.outcome.startswith("0 "))
        or (step.operation == "managed_queue.get" and step.outcome.startswith("Empty"))
        for step in run.steps
    )


def failed(run: Run) -> str:
    """Which process was the first to end with an exception, or which task with one that nobody saw; or ""."""
    if any(step.operation.startswith("managed_queue.") and step.outcome in _GONE for step in run.steps):
        return (
            "The manager had ended, and its queue with it, when the queue was used: it lives as long as the "
            "manager's with block, or as somebody refers to the manager."
        )
    return advise.failures(run) or unseen(run)


def unseen(run: Run) -> str:
    """Which task failed without anybody seeing it, with advice; or ""."""
    for step in hidden_errors(run):
        name = run.processes[step.process].name
        task = step.outcome or step.text
        told = f"Nobody saw that a task failed. {name}: {task}."
        return f"{told} Call get() on each result: it raises what the task raised."
    return ""


def pool_is_ended(run: Run, case: Case) -> Judgement:
    """Each pool was joined or terminated before the function returned."""
    if not run.root.returned:
        return DID_NOT_FINISH
    own = [step for step in run.steps if step.process == 0]
    returned = next(number for number, step in enumerate(own) if step.operation == "process.returned")
    ended = {step.target for step in own[:returned] if step.operation in _ENDS}
    closed = {step.target for step in own[:returned] if step.operation == "pool.close"}
    made = [step.target for step in run.steps if step.operation == "pool.create" and step.process == 0]
    for pool in made:
        if pool not in ended:
            how = "was closed, but not joined" if pool in closed else "was not ended"
            return Fault(
                f"The pool {how} when {case.name} returned: its workers may still run.",
                "Use the pool in a with block, or call close() and then join().",
                kind="pool left behind",
            )
    return None


ends_well = both(pool_is_ended, leaves_nothing_running, nobody_fails)
"""The pool is ended, no process is left running, and none has failed."""


def hangs(run: Run) -> bool:
    """Whether somebody waits for ever."""
    return run.ending in (endings.HANG, endings.LIVELOCK)


def expected(case: Case) -> Any:
    """What the case says."""
    return case.expected
