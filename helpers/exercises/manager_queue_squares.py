"""The exercise of 03_manager_queue about a queue for a pool's tasks: pool_squares."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from helpers.exercises.judging import differs, returns, same
from helpers.exercises.manager_queue_judging import (
    IMPATIENT,
    ends_well,
    expected,
    failed,
    hangs,
    is_take,
    looked_for_emptiness,
    plain_queue_used,
    pool_sizes,
    put_by_tasks,
    unseen,
)
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement
from helpers.exercises.queue_judging import hardly
from helpers.explorer.explore import Budget
from helpers.explorer.run import Run

_WELL = Budget(operations=3_000, random_schedules=15)
_OWN_QUEUES = (
    "A queue that is made outside of the tasks, but not passed to them, is another one in each process: each "
    "worker makes its own. Pass a manager's queue as an argument of the task."
)
_PASS_IT = "Let a manager make the queue, manager.Queue(), and pass it to each task as an argument."


def _squaring(numbers: list[Any], workers: int, wanted: list[int] | None = None) -> Case:
    return Case(
        "pool_squares",
        (numbers, workers),
        shown=f"pool_squares({numbers}, {workers})",
        expected=[number * number for number in numbers] if wanted is None else wanted,
        slowest_step=10.0,
    )


_THREE = replace(_squaring([3, 1, 2], 2), budget=_WELL)
_OTHERS = hardly(_squaring([0, -4, 2, -4], 3), _squaring([5], 1), _squaring([], 2))
_SQUARING = (_THREE, *_OTHERS)
_FAILING = hardly(
    _squaring([2, "two", 3], 2, wanted=[]),
    _squaring(["one"], 1, wanted=[]),
)


def _about_squares(got: Any, wanted: Any) -> str:
    if got is None:
        return "It returned None: is a return missing?"
    if not isinstance(got, list):
        return "Return a list."
    if len(got) == len(wanted) and sorted(map(repr, got)) == sorted(map(repr, wanted)):
        return (
            "All squares are there, but not in the order of the numbers: tasks finish in any order. Let each "
            "item say where it belongs."
        )
    if wanted and len(got) == len(wanted) and all(isinstance(item, (tuple, list)) for item in got):
        return "Return the squares alone."
    return ""


_plainly = returns(expected, _about_squares)


def _returns(run: Run, case: Case) -> Judgement:
    if hangs(run):
        return _stuck(run)
    got = run.root.value
    if run.root.returned and isinstance(got, list) and not same(got, case.expected):
        if told := unseen(run):
            return Fault(differs(got, case.expected), told)
        if looked_for_emptiness(run) and len(got) < len(case.expected):
            return Fault(differs(got, case.expected), IMPATIENT)
    if not run.root.returned and (told := failed(run)):
        return Fault(told, kind="exception")
    return _plainly(run, case)


def _stuck(run: Run) -> Judgement:
    """Why the run hangs, where that is one of the known mistakes."""
    if told := failed(run):
        waiting = f"{run.root.name} waits for ever. " if run.root.waiting else ""
        return Fault(f"{waiting}{told}", kind="error that nobody looked at")
    root = run.root.pending
    others_put = {step.target for step in run.steps if step.process and step.operation.endswith(".put")}
    if root and root.name.endswith((".get", ".getting")) and others_put and root.target not in others_put:
        return Fault(
            f"{run.root.name} waits for an item of a queue into which no task puts anything.",
            _OWN_QUEUES if plain_queue_used(run) else _PASS_IT,
            kind="another queue",
        )
    return DID_NOT_FINISH


def _through_the_queue(run: Run, case: Case) -> Judgement:
    if not run.root.returned:
        return _returns(run, case)
    numbers, workers = case.arguments
    sizes = pool_sizes(run)
    if sizes != [workers]:
        were = " and ".join(str(size) for size in sizes) or "no"
        return Fault(
            f"There should be one pool with {workers} workers; pools: {were}.",
            "Make one pool, with as many workers as the second argument says: Pool(workers).",
        )
    put = put_by_tasks(run)
    most = max(put.values(), default=0)
    if most < len(numbers):
        told = f"Numbers: {len(numbers)}; items that tasks put into a manager's queue: {most}."
        if plain_queue_used(run):
            return Fault(told, f"This queue is no manager's. {_PASS_IT}")
        return Fault(told, f"Each task puts its own result into the queue. {_PASS_IT}")
    queue = next((target for target in put if put[target] == most), -1)
    taken = sum(not step.process and is_take(step) and step.target == queue for step in run.steps)
    if taken < len(numbers):
        return Fault(
            f"Numbers: {len(numbers)}; items that the parent took out of the queue: {taken}.",
            "Take one item out of the queue for each number.",
        )
    return None


def _raises(run: Run, _case: Case) -> Judgement:
    """The TypeError of the task that can't square comes out."""
    if hangs(run):
        return _stuck(run)
    if run.root.returned:
        told = f"A text can't be squared, and pool_squares returned {run.root.value!r} all the same."
        return Fault(told, unseen(run) or "Let the error of a task come out of pool_squares.")
    kind, _, _ = run.root.error or ("", "", None)
    return None if kind == "TypeError" else DID_NOT_FINISH


_RETURNS = "returns the squares in the order of the numbers"

POOL_SQUARES = Exercise(
    "pool_squares",
    "pool_squares(numbers, workers)",
    (
        Requirement(_RETURNS, 1, _SQUARING, _returns),
        Requirement(
            "so many workers: a task for each number, through a manager's queue",
            1,
            (_THREE, *_OTHERS[:2]),
            _through_the_queue,
        ),
        Requirement("raises the error of a task that fails", 1, _FAILING, _raises, basis=_RETURNS),
        Requirement(
            "ends the pool; no process is left running, and none has failed",
            1,
            _SQUARING,
            ends_well,
            basis=_RETURNS,
        ),
    ),
)
