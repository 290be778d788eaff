"""The exercise of 02_queue about many workers: square_all."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from helpers.exercises import advice as advise
from helpers.exercises.again import again, and_again
from helpers.exercises.judging import (
    both,
    differs,
    leaves_nothing_running,
    nobody_fails,
    same,
)
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement, once
from helpers.exercises.queue_judging import (
    hardly,
    is_get,
    is_take,
    put_by,
    taken_by,
    through_queues,
    took_emptiness_for_the_end,
    waits_for_an_item,
    went_wrong_on_the_way,
    why_shorter,
)
from helpers.explorer import run as endings
from helpers.explorer.explore import Budget
from helpers.explorer.run import ProcessRecord, Run

_WELL = Budget(operations=4_000, random_schedules=15)
_TWO_QUEUES = (
    "With one queue for both, a worker can take a result for a task, and the parent a task for a result: use "
    "one queue for the tasks and another one for the results."
)
_LACKING = ("KeyError", "IndexError")
_HUGE = [
    10**2_100 + number for number in range(110)
]  # their squares can be printed, and fill more than two pipes


def _squaring(numbers: list[int], workers: int, text: str = "") -> Case:
    return Case(
        "square_all",
        (numbers, workers),
        shown=f"square_all({text or numbers}, {workers})",
        expected=[number * number for number in numbers],
        slowest_step=10.0,
    )


_MANY = _squaring([8, 7, 6, 5, 4, 3], 2)  # more than there would be parts of the list, and ends
_SQUARING = (
    replace(_squaring([3, 1, 2], 2), budget=_WELL),
    *hardly(_squaring([5], 3), _squaring([0, -4, 2, -4], 1), _squaring([], 2), _MANY),
)
_DATA = once(
    _squaring([0, -1, 2, -1], 2),
    _squaring([7, -(2**70), 2**40, 1, 0, 10**9, 2**53 + 1, -(2**31)], 3),
    _squaring(list(range(30, -30, -1)), 2, "60 numbers"),
    _squaring([2, 3], 5),
)
_AGAIN = again(_squaring([4], 1), [1, 2, 3], 2)
_SQUARING_LARGE = (
    *hardly(_squaring(_HUGE[:8], 2, "8 numbers of 2,100 digits")),
    *once(_squaring(_HUGE, 2, "110 numbers of 2,100 digits")),
)


def _advice(got: Any, wanted: Any) -> str:
    if got is None:
        return "It returned None: is a return missing?"
    if not isinstance(got, list):
        return "Return a list."
    numbers = [item for item in got if type(item) is int]
    if len(numbers) == len(got) == len(wanted) and sorted(numbers) == sorted(wanted):
        return (
            "All squares are there, but not in the order of the numbers: workers finish in any order. Let "
            "each result say where it belongs."
        )
    return ""


def _expected(case: Case) -> Any:
    return case.expected


_as_expected = through_queues(_expected, _advice)


def _started(run: Run) -> list[ProcessRecord]:
    return [one for one in run.processes if one.index and one.owner < 0 and not one.serves]


def _returns(run: Run, case: Case) -> Judgement:
    root = run.root
    if _share_a_queue(run) and not (root.returned and same(root.value, case.expected)):
        return Fault(_told(run, case), _TWO_QUEUES, kind="tasks and results mixed")
    if stuck := _goes_on(run, case):
        return stuck
    if root.error and root.error[0] in _LACKING and (looked := took_emptiness_for_the_end(run)):
        return Fault(advise.failures(run), looked, kind="exception")
    wrong = root.returned and isinstance(root.value, list) and not same(root.value, case.expected)
    ended = any(step.operation == "process.signal" for step in run.steps)
    if wrong and not ended and not put_by(run, _started(run)):
        told = "Nothing came back to the parent: let the workers put the squares into a second queue."
        return Fault(differs(root.value, case.expected), told)
    shorter = wrong and len(root.value) < len(case.expected)
    if shorter and not took_emptiness_for_the_end(run) and not went_wrong_on_the_way(run):
        advice = "Take one result out for each number: when one worker is done, others may still be at work."
        return Fault(differs(root.value, case.expected), advice)
    if wrong and not shorter and (why := _why_some_are_missing(run, case)):
        return Fault(differs(root.value, case.expected), why)
    return _as_expected(run, case)


def _why_some_are_missing(run: Run, case: Case) -> str:
    """Advice when the parent took too few results, and its list has something else in their places; or ""."""
    got, wanted = run.root.value, case.expected
    if all(square in got for square in wanted) or advise.failures(run):
        return ""
    return why_shorter(run, [run.root], got, wanted) if taken_by(run, [run.root]) < len(wanted) else ""


def _share_a_queue(run: Run) -> bool:
    """Whether workers and parent take from the same queue."""
    root = {step.target for step in run.steps if not step.process and is_get(step)}
    taken = {step.target for step in run.steps if step.process and is_get(step)}
    taken |= {worker.pending.target for worker in _started(run) if worker.pending and worker.waiting}
    return bool(taken & root)


def _told(run: Run, case: Case) -> str:
    if run.root.returned:
        return differs(run.root.value, case.expected)
    return "Parent and workers put into one queue, and all of them take out of it."


def _goes_on(run: Run, case: Case) -> Fault | None:
    """The parent does not wait for a result that can't come."""
    if run.ending != endings.HANG or advise.failures(run) or _share_a_queue(run):
        return None
    return _why_stuck(run, case)


def _why_stuck(run: Run, case: Case) -> Fault | None:
    """The parent waits for a result too many, for one that was lost, or for one whose worker is gone."""
    root, workers = run.root, _started(run)
    gone = [worker for worker in workers if worker.exitcode is not None]
    if not waits_for_an_item(root):
        return None
    if wrong := went_wrong_on_the_way(run):
        return Fault("The parent waits for a result that does not come.", wrong, kind="hang")
    if put_by(run, workers) == taken_by(run, [root]) == len(case.arguments[0]):
        return Fault(
            "The parent has taken a result for each number, and waits for one more.",
            "Take as many results as there are numbers"
            + (
                ", one of which stands twice."
                if len(set(case.arguments[0])) < len(case.arguments[0])
                else "."
            ),
            kind="hang",
        )
    if not gone:
        return None
    if looked := took_emptiness_for_the_end(run):
        return Fault(f"The parent waits for a result, and {_names(gone)} ended before.", looked, kind="hang")
    if put_by(run, [root]) == taken_by(run, workers) > 0:
        return Fault(
            f"The parent waits for a result. All tasks were taken, and {put_by(run, workers)} results put.",
            "A worker puts one result for each task that it takes, whatever the number is.",
            kind="hang",
        )
    last = {step.process: step.outcome for step in run.steps if is_take(step)}
    if len(gone) < len(workers) or any(worker.index not in last for worker in gone):
        return None
    if any(put_by(run, [worker]) == taken_by(run, [worker]) for worker in gone):
        return Fault(
            f"The parent waits for a result, but no worker is left: {_names(gone)} ended.",
            "A worker goes on taking tasks until the end comes, however many that are.",
            kind="workers gone",
        )
    told = " and ".join(f"{worker.name} ended after it took {last[worker.index]}" for worker in gone)
    return Fault(
        f"The parent waits for a result, but no worker is left: {told}.",
        "What means the end must be no number, and come after all of the numbers, once for each worker.",
        kind="workers gone",
    )


def _names(processes: list[ProcessRecord]) -> str:
    return " and ".join(process.name for process in processes)


def _workers_work(run: Run, case: Case) -> Judgement:
    """As many children as workers, and each number is taken by one of them out of the queue they share."""
    if not run.root.returned:
        return DID_NOT_FINISH
    numbers, workers = case.arguments
    started = _started(run)
    if len(started) != workers:
        were = "1 process was" if len(started) == 1 else f"{len(started)} processes were"
        return Fault(
            f"{were} started, and there should be {workers}.",
            "Start as many workers as the second argument says, before you wait for the first one.",
        )
    taken: dict[int, int] = {}
    for step in run.steps:
        if step.process and is_take(step):
            taken[step.target] = taken.get(step.target, 0) + 1
    most = max(taken.values(), default=0)
    if most < len(set(numbers)):
        return Fault(
            f"Numbers: {len(numbers)}; taken out of one queue by the workers: {most}.",
            "Put each number by itself into one queue, from which all workers take.",
        )
    return None


_RETURNS = "returns the squares in the order of the numbers"

SQUARE_ALL = Exercise(
    "square_all",
    "square_all(numbers, workers)",
    (
        Requirement(_RETURNS, 1, (*_SQUARING, *_DATA, *_AGAIN), and_again(_returns)),
        Requirement(
            "so many workers take the numbers out of one queue",
            1,
            (*_SQUARING, *_DATA),
            both(_goes_on, _workers_work),
        ),
        Requirement("works for more results than the queue's pipe can hold", 1, _SQUARING_LARGE, _returns),
        Requirement(
            "leaves no process running, and none has failed",
            1,
            _SQUARING,
            both(_goes_on, both(leaves_nothing_running, nobody_fails)),
            basis=_RETURNS,
        ),
    ),
)
