"""What a run says about the pools and the managers' queues in it."""

from __future__ import annotations

from collections import Counter
from typing import Any

from helpers.exercises import advice as advise
from helpers.exercises.judging import both, leaves_nothing_running, nobody_fails
from helpers.exercises.model import DID_NOT_FINISH, Case, Fault, Judgement
from helpers.exercises.queue_judging import GONE
from helpers.explorer import run as endings
from helpers.explorer.hidden_errors import hidden_errors, what_to_do
from helpers.explorer.operations import Step
from helpers.explorer.pools import WORKER
from helpers.explorer.run import ProcessRecord, Run

_PLAIN_QUEUES = ("queue", "joinable_queue", "simple_queue")
_IN_VAIN = ("Full", "Empty", *GONE)
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
    return sum(map(_takes_a_task, run.steps))


def _takes_a_task(step: Step) -> bool:
    return step.operation.startswith("pool.tak") and step.outcome.startswith("takes ")


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


def tasks_that_put(run: Run) -> Counter[int]:
    """How many tasks of pools put something into each manager's queue."""
    workers = {process.index for process in pool_workers(run)}
    task: Counter[int] = Counter()  # the number of the worker's task
    putting: dict[tuple[int, int, int], None] = {}
    for step in run.steps:
        if _takes_a_task(step):
            task[step.process] += 1
        elif step.process in workers and is_put(step):
            putting[step.target, step.process, task[step.process]] = None
    return Counter(queue for queue, _, _ in putting)


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


def not_returned(run: Run) -> Judgement:
    """Why a function did not return: what is special about pools and managers, or the run's own account."""
    if any(step.operation.startswith("managed_queue.") and step.outcome in GONE for step in run.steps):
        return Fault(
            "The manager had ended, and its queue with it, when the queue was used.",
            "A manager's queue lives as long as the manager's with block: use it inside.",
            kind="manager has ended",
        )
    if hangs(run) and (told := advise.failures(run) or unseen(run)):
        return Fault(f"{_waiting(run)}{told}", kind="error that nobody looked at")
    if hangs(run) and terminated_too_early(run):
        return Fault(
            f"{_waiting(run)}The pool was ended before all of its tasks were done.",
            "Leaving the with block ends a pool at once, whatever is still to do: take the results inside.",
            kind="terminated pool",
        )
    return DID_NOT_FINISH


def _waiting(run: Run) -> str:
    return f"{run.root.name} waits for ever. " if run.root.waiting else ""


def unseen(run: Run) -> str:
    """Which task failed without anybody seeing it, with advice; or ""."""
    for step in hidden_errors(run):
        name = run.processes[step.process].name
        told = f"Nobody saw that a task failed. {name}: {step.outcome or step.text}."
        return f"{told} {what_to_do(step)}"
    return ""


def terminated_too_early(run: Run) -> bool:
    """Whether a pool was terminated of whose jobs one had not brought any result."""
    if not any(step.operation == "pool.terminate" and step.process == 0 for step in run.steps):
        return False
    submitted = {step.target for step in run.steps if step.operation == "pool.submit"}
    told = {step.target for step in run.steps if step.operation in ("pool.done", "pool.failed")}
    return bool(submitted - told)


def promised(text: str) -> str:
    """Advice on a description of what was returned, if a promise is among it; or ""."""
    if "ApplyResult" in text or "MapResult" in text:
        return "What apply_async and map_async return is only a promise: get() waits for the result itself."
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


_ended_well = both(pool_is_ended, leaves_nothing_running, nobody_fails)


def ends_well(run: Run, case: Case) -> Judgement:
    """The pool is ended, no process is left running, and none has failed."""
    return _ended_well(run, case) if run.root.returned else not_returned(run)


def hangs(run: Run) -> bool:
    """Whether somebody waits for ever."""
    return run.ending in (endings.HANG, endings.LIVELOCK)


def expected(case: Case) -> Any:
    """What the case says."""
    return case.expected
