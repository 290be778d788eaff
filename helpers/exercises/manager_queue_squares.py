"""The exercise of 03_manager_queue about a queue for a pool's tasks: pool_squares."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

from helpers.exercises.advice import for_exception
from helpers.exercises.again import again, and_again
from helpers.exercises.judging import described, differs, returns, same, shown
from helpers.exercises.manager_queue_judging import (
    IMPATIENT,
    ends_well,
    expected,
    hangs,
    is_put,
    is_take,
    looked_for_emptiness,
    not_returned,
    plain_queue_used,
    pool_sizes,
    put_by_tasks,
    tasks_that_put,
    unseen,
)
from helpers.exercises.model import Case, Exercise, Fault, Judgement, Requirement, once
from helpers.exercises.queue_judging import hardly
from helpers.explorer.explore import Budget
from helpers.explorer.run import Run

_WELL = Budget(operations=1_500, random_schedules=15)
_OWN_QUEUES = (
    "A queue that is made outside of the tasks, but not passed to them, is another one in each process: each "
    "worker makes its own. Pass a manager's queue as an argument of the task."
)
_LET_IT_OUT = (
    "Let the task raise its error, and get() bring it, or put the error into the queue and raise it here."
)
_RAISE_IT = "Don't return the error, but raise it: `raise error`, with the exception itself."
_ONE_ITEM = (
    "Each task puts one item: what belongs together goes into it, such as the position and the square, as a "
    "tuple. Between two items of a task, those of others may come."
)
_TYPE_ERROR = (
    "A TypeError has to come out: number * number raises one by itself if the number is a text, and it need "
    "not be caught."
)
_PASS_IT = "Let a manager make the queue, manager.Queue(), and pass it to each task as an argument."


def _squaring(numbers: list[Any], workers: int, wanted: list[int] | None = None, text: str = "") -> Case:
    return Case(
        "pool_squares",
        (numbers, workers),
        shown=f"pool_squares({text or numbers}, {workers})",
        expected=[number * number for number in numbers] if wanted is None else wanted,
        slowest_step=10.0,
    )


_THREE = replace(_squaring([3, 1, 2], 2), budget=_WELL)
_LARGE = 123_456_789  # its square is no float
_OTHERS = hardly(_squaring([0, -4, _LARGE, -4], 1), _squaring([6], 3), _squaring([], 2))
_SQUARING = (_THREE, *_OTHERS)
_FAILING = hardly(
    _squaring([2, "two", 3], 2, wanted=[]),
    _squaring(["one"], 1, wanted=[]),
)
_MORE = once(_squaring(list(range(30, -30, -1)), 2, text="60 numbers"))
_FAILING_MORE = once(
    _squaring([2, 3, "7"], 2, wanted=[]),
    _squaring([*range(9), ""], 2, wanted=[]),
)
_AGAIN = again(_squaring([4], 1), [1, 2, 3], 2)


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
    if not run.root.returned:
        return _account(run, case)
    got = run.root.value
    if isinstance(got, list) and not same(got, case.expected):
        advice = unseen(run) or _in_parts(run, case) or _about_squares(got, case.expected)
        if not advice and looked_for_emptiness(run):
            advice = IMPATIENT
        return Fault(differs(got, case.expected), advice)
    return _plainly(run, case)


def _in_parts(run: Run, case: Case) -> str:
    """Advice if tasks put more than one item each into a queue that the parent takes from; or ""."""
    tasks = tasks_that_put(run)
    taken = {step.target for step in run.steps if not step.process and is_take(step)}
    put = put_by_tasks(run)
    numbers = len(case.arguments[0])  # a task of a map may be several of them
    return _ONE_ITEM if any(put[queue] > max(tasks[queue], numbers) for queue in taken) else ""


def _account(run: Run, case: Case) -> Judgement:
    """Why nothing was returned."""
    kind, text, place = run.root.error or ("", "", None)
    if kind == "NameError" and place is not None:
        where = f" ({place.label}, line {place.line})" if place.label else ""
        return Fault(
            f"{run.root.name} ended with NameError: {text}{where}.",
            "A task knows the functions, imports and plain constants, but nothing that a call has made, such "
            f"as a queue. {_PASS_IT}",
            kind="exception",
        )
    if kind == "TypeError" and "_thread" in text:
        return Fault(
            f"{run.root.name} ended with TypeError: {text}.",
            f"A queue of the module queue is for the threads of one process. {_PASS_IT}",
            kind="exception",
        )
    if place is not None and (parted := _in_parts(run, case)):
        where = f" ({place.label}, line {place.line})" if place.label else ""
        return Fault(
            f"{run.root.name} ended with {kind}{': ' if text else ''}{text}{where}.", parted, kind="exception"
        )
    root = run.root.pending
    filled = {step.target for step in run.steps if step.process and step.operation.endswith(".put")}
    takes = root is not None and root.what in ("get", "getting") and not root.name.startswith("pool.")
    if hangs(run) and root and takes and filled - {root.target}:
        return Fault(
            f"{run.root.name} waits for an item of its queue, and the tasks put theirs into another one.",
            _OWN_QUEUES if plain_queue_used(run) else _PASS_IT,
            kind="another queue",
        )
    return not_returned(run)


def _through_the_queue(run: Run, case: Case) -> Judgement:
    if not run.root.returned:
        return _account(run, case)
    numbers, workers = case.arguments
    sizes = pool_sizes(run)
    if sizes != [workers]:
        were = " and ".join(f"a pool of {size}" for size in sizes) or "no pool"
        return Fault(
            f"There should be one pool of {workers}, and there was {were}.",
            "Make one pool, with as many workers as the second argument says: Pool(workers).",
        )
    put = put_by_tasks(run)
    most = max(put.values(), default=0)
    if most < len(numbers):
        told = f"Numbers: {len(numbers)}; items that tasks put into a manager's queue: {most}."
        if looked_for_emptiness(run):
            return Fault(told, IMPATIENT)
        if plain_queue_used(run):
            return Fault(told, f"This queue is no manager's. {_PASS_IT}")
        return Fault(told, f"Each task puts its own result into the queue. {_PASS_IT}")
    tasks = max(tasks_that_put(run).values(), default=0)
    if tasks < len(numbers):
        return Fault(
            f"Numbers: {len(numbers)}; tasks that put something into the queue: {tasks}.",
            "Hand out a task of its own for each number.",
        )
    if _LARGE in numbers and (told := _squared_later(run)):
        return Fault(told, "Let the task square its number, and put the square.")
    takes = Counter(step.target for step in run.steps if not step.process and is_take(step))
    taken = max(takes[queue] for queue in put if put[queue] >= len(numbers))
    if taken < len(numbers):
        return Fault(
            f"Numbers: {len(numbers)}; items that the parent took out of the queue: {taken}.",
            IMPATIENT if looked_for_emptiness(run) else "Take one item out of the queue for each number.",
        )
    return None


def _squared_later(run: Run) -> str:
    """What was put in place of the square of the large number, if all items can be read; or ""."""
    put = [step.text for step in run.steps if step.process and is_put(step)]
    if any(str(_LARGE * _LARGE) in text or text.endswith("...") or text.startswith("<") for text in put):
        return ""
    bare = next((text for text in put if str(_LARGE) in text), "")
    return f"A task puts {bare}, and not the square of {_LARGE}." if bare else ""


def _returned(run: Run) -> str:
    kind, got = run.root.result or ("plain", None)
    return shown(got) if kind == "plain" else described(str(got))


def _is_an_error(run: Run) -> bool:
    """Whether what was returned is a TypeError, or the text of one."""
    return "TypeError" in _returned(run) or isinstance(run.root.value, str)


def _raises(run: Run, case: Case) -> Judgement:
    """The TypeError of the task that can't square comes out."""
    if run.root.returned:
        told = f"A text can't be squared, and pool_squares returned {_returned(run)} all the same."
        return Fault(told, unseen(run) or (_RAISE_IT if _is_an_error(run) else _LET_IT_OUT))
    kind, text, _ = run.root.error or ("", "", None)
    if kind == "TypeError":
        return None
    judgement = _account(run, case)
    if isinstance(judgement, Fault):
        return judgement
    if kind:
        told = f"In {case.shown}, {kind} ended it{': ' if text else ''}{text}."
        return Fault(told, for_exception(kind, text) or _TYPE_ERROR, kind="exception")
    root = run.root.pending
    if hangs(run) and root and root.name == "managed_queue.get":
        return Fault(f"{run.root.name} waits for an item, and no task puts one any more.", _LET_IT_OUT)
    return judgement


def _ends(run: Run, case: Case) -> Judgement:
    return ends_well(run, case) if run.root.returned else _account(run, case)


_RETURNS = "returns the squares in the order of the numbers"

POOL_SQUARES = Exercise(
    "pool_squares",
    "pool_squares(numbers, workers)",
    (
        Requirement(_RETURNS, 1, (*_SQUARING, *_MORE, *_AGAIN), and_again(_returns)),
        Requirement(
            "so many workers: a task for each number, through a manager's queue",
            1,
            (_THREE, *_OTHERS[:2]),
            _through_the_queue,
        ),
        Requirement(
            "raises the error of a task that fails", 1, (*_FAILING, *_FAILING_MORE), _raises, basis=_RETURNS
        ),
        Requirement(
            "ends the pool; no process is left running, and none has failed",
            1,
            _SQUARING,
            _ends,
            basis=_RETURNS,
        ),
    ),
)
