"""Why a run hangs whose processes wait for a queue."""

from __future__ import annotations

from collections.abc import Iterable

from helpers.explorer import remedies
from helpers.explorer.explain_left_over import left_over
from helpers.explorer.explanation import Explanation, is_idle, joins, waits, waits_at
from helpers.explorer.feeders import ended_too_early, let_it_end, lost_items
from helpers.explorer.kinds import (
    FULL_QUEUE,
    JOIN_BEFORE_DRAIN,
    LOST_LOCK,
    MISSING_SENTINEL,
    MISSING_TASK_DONE,
    NO_ITEM,
    NOT_PICKLED,
)
from helpers.explorer.naming import called
from helpers.explorer.operations import LOST
from helpers.explorer.pool_waiting import NO_WORKER
from helpers.explorer.run import ProcessRecord, Run
from helpers.explorer.source import Source

_KINDS = frozenset({"queue", "joinable_queue", "simple_queue", "managed_queue"})
_GETS = frozenset({"get", "getting"})
_PUTS = frozenset({"put", "putting"})
_TASKS = frozenset({"join", "joining"})
_NOTHING = "nothing there yet"
_BARE = "<object>"
_ONLY_PICKLED = "Put only what can be pickled."
_FOR_OTHERS = frozenset({"process.join", "pool.get", "pool.wait", "pool.next", "pool.join"})
"""The operations that wait for what other processes do."""


def explain_queues(run: Run, source: Source) -> Explanation | None:
    """The queue that nobody fills or empties; None if that isn't what keeps the processes waiting."""
    blocked = [process for process in run.processes if process.waiting and process.pending]
    for process in blocked:
        if _is_lost(process):
            remedy = "Let a process that uses a queue come to its end by itself."
            return Explanation(
                LOST_LOCK, _with_joiner(run, blocked, process, waits(run, process, source), source), remedy
            )
    for process in blocked:
        if on_a_queue(process) and _what(process) == "flush":
            return _undrained(run, blocked, process, source)
    waiting = [process for process in blocked if _name(process) not in _FOR_OTHERS and not is_idle(process)]
    if not waiting or not all(on_a_queue(process) for process in waiting):
        return None
    operations = {_what(process) for process in waiting}
    if operations & _TASKS and operations <= _GETS | _TASKS:
        process = next(process for process in waiting if _what(process) in _TASKS)
        return _undone(run, process, source)
    if len({_target(process) for process in waiting}) > 1:
        return None
    if operations <= _GETS:
        return _no_item(run, blocked, waiting[0], source)
    if operations <= _PUTS:
        return _full(run, blocked, waiting[0], source)
    return None


def _undone(run: Run, process: ProcessRecord, source: Source) -> Explanation:
    """A process that waits in join() for tasks that nobody does, or has even taken."""
    target = _target(process)
    told = waits(run, process, source)
    if any(step.target == target and _does(step.operation) in _GETS for step in run.steps):
        sentence, remedy = (
            f"{told}, and nobody calls it any more.",
            "Call task_done() once for each item taken out.",
        )
    else:
        sentence = f"{told}, and nobody takes them out."
        remedy = "Take the items out before you wait in join(), and call task_done() for each."
    return Explanation(MISSING_TASK_DONE, sentence, remedy)


def _name(process: ProcessRecord) -> str:
    return process.pending.name if process.pending else ""


def _what(process: ProcessRecord) -> str:
    return process.pending.what if process.pending else ""


def _target(process: ProcessRecord) -> int:
    return process.pending.target if process.pending else -1


def _waits_for(other: ProcessRecord, process: ProcessRecord) -> bool:
    """Whether `other` waits for the end of `process`, or for what its task returns."""
    return _name(other) in _FOR_OTHERS and other.waiting is not None and process.index in other.waiting.on


def on_a_queue(process: ProcessRecord) -> bool:
    """Whether what the process waits for is an operation of a queue."""
    return _name(process).partition(".")[0] in _KINDS


def _is_lost(process: ProcessRecord) -> bool:
    """Whether an ended process took with it what this one waits for."""
    waiting = process.waiting
    return on_a_queue(process) and waiting is not None and waiting.lost


def _with_joiner(
    run: Run, blocked: list[ProcessRecord], process: ProcessRecord, sentence: str, source: Source
) -> str:
    """The sentence about `process`, after the one about who waits for its end."""
    for other in blocked:
        if _waits_for(other, process):
            return f"{waits(run, other, source)}, but {sentence}."
    return f"{sentence}."


def _undrained(run: Run, blocked: list[ProcessRecord], process: ProcessRecord, source: Source) -> Explanation:
    """A process that can't end, or join its feeder, before somebody takes its items out."""
    count = process.waiting.items if process.waiting else 0
    items, them = ("1 item waits", "it") if count == 1 else (f"{count} items wait", "them")
    where = called(run, _target(process), source)
    stuck = f"{items} in its feeder for room in {where}, and nobody takes {them} out"
    at_its_end = process.pending is None or not source.where(process.pending.place)
    does = f"{process.name} can't end" if at_its_end else waits_at(process, source)
    remedy = (
        "Take the items out first: a process ends only when all that it has put is in the queue's pipe, "
        "and that takes 64 KiB."
    )
    return Explanation(
        JOIN_BEFORE_DRAIN, _with_joiner(run, blocked, process, f"{does}: {stuck}", source), remedy
    )


def _no_item(run: Run, blocked: list[ProcessRecord], process: ProcessRecord, source: Source) -> Explanation:
    target = _target(process)
    where = called(run, target, source)
    sentence = f"{waits_at(process, source)} for an item of {where}"
    lost = next((step for step in run.steps if step.target == target and step.outcome.startswith(LOST)), None)
    if lost:
        told = f"{sentence}, and one was lost: its feeder {lost.outcome}"
        return Explanation(NOT_PICKLED, _with_joiner(run, blocked, process, told, source), _ONLY_PICKLED)
    if early := ended_too_early(run, target):
        told = f"{sentence}, and {early.name} ended before all that it had put was in the queue's pipe"
        return Explanation(NO_ITEM, _with_joiner(run, blocked, process, told, source), let_it_end(early))
    sentinel = _sentinel(run, target)
    if sentinel:
        takers = {
            step.process for step in run.steps if _does(step.operation) in _GETS and step.target == target
        }
        takers |= {other.index for other in blocked if _target(other) == target and on_a_queue(other)}
        took = _ended_with(run, target, sentinel)
        names = " and ".join(run.processes[index].name for index in took)
        times = "only once" if len(took) == 1 else f"only {len(took)} times"
        return Explanation(
            MISSING_SENTINEL,
            _with_joiner(
                run, blocked, process, f"{sentence}, and {sentinel} was put {times}: {names} took it", source
            ),
            f"Put one {sentinel} for each of the {len(takers)} processes that take items.",
        )
    if left := left_over(run, source):
        told = _with_joiner(run, blocked, process, f"{sentence}, and nobody puts one any more", source)
        return Explanation(NO_ITEM, f"{told} {left.sentence}", left.remedy)
    remedy = (
        _one_more_worker(blocked, process)
        or no_longer_itself(run, [target])
        or "Put as many items as are taken, or one more that means the end for each process that takes them."
    )
    return Explanation(
        NO_ITEM,
        _with_joiner(run, blocked, process, f"{sentence}, and nobody puts one any more", source),
        remedy,
    )


def explain_lost_item(run: Run, source: Source) -> Explanation | None:
    """The first item that its feeder can't pickle, whether or not somebody waits for it."""
    for put, lost in lost_items(run):
        line = source.where(put.place)
        at = f" at {line}: `{source.text(put.place)}`" if line else ""
        where = called(run, put.target, source)
        kind, _, text = lost.outcome.partition(": ")[2].partition(" ")
        sentence = (
            f"An item was lost: {run.processes[put.process].name} puts {put.text} into {where}{at}, and its "
            f"feeder {lost.outcome}. put() itself raises nothing."
        )
        return Explanation(NOT_PICKLED, sentence, remedies.for_exception(kind, text) or _ONLY_PICKLED)
    return None


def was_put(run: Run, target: int) -> bool:
    """Whether anybody has put an item into this queue."""
    return any(step.target == target and _does(step.operation) in _PUTS for step in run.steps)


def no_longer_itself(run: Run, targets: Iterable[int]) -> str:
    """Advice, if what came out of one of these queues last is a bare object, which nobody recognises."""
    for target in targets:
        gets = (step for step in run.steps if step.target == target and _does(step.operation) in _GETS)
        took = [step.outcome for step in gets if step.outcome != _NOTHING]
        if took and _BARE in took[-1]:
            return (
                "An object() arrives as another one than was put, so that neither `is` nor == finds it: put "
                "None or a text in its place."
            )
    return ""


def _one_more_worker(blocked: list[ProcessRecord], process: ProcessRecord) -> str:
    """What to do when those that would put the item are tasks for which no worker is left."""
    for other in blocked:
        if _waits_for(other, process) and other.waiting and other.waiting.text.endswith(NO_WORKER):
            return "A task that waits keeps its worker busy: the pool needs one more worker than such tasks."
    return ""


def _full(run: Run, blocked: list[ProcessRecord], process: ProcessRecord, source: Source) -> Explanation:
    where = called(run, _target(process), source)
    sentence = f"{waits_at(process, source)} for room in {where}, and nobody takes an item out any more"
    joined = any(_waits_for(other, process) for other in blocked)
    kind = JOIN_BEFORE_DRAIN if joined else FULL_QUEUE
    starts = any(_waits_for(other, process) and not joins(other) for other in blocked)
    remedy = (
        f"Take the items out before {'waiting for who puts them' if starts else 'joining'}."
        if joined
        else "Somebody else has to take items out while this process puts them."
    )
    return Explanation(kind, _with_joiner(run, blocked, process, sentence, source), remedy)


def _does(operation: str) -> str:
    return operation.partition(".")[2]


def _sentinel(run: Run, target: int) -> str:
    """The item that ended each process that took from the queue and has ended, if it is of its own kind."""
    put = [step.text for step in run.steps if step.target == target and _does(step.operation) == "put"]
    for sentinel in dict.fromkeys(reversed(put)):
        alone = all(text == sentinel or _looks(text) != _looks(sentinel) for text in put)
        if alone and len(_ended_with(run, target, sentinel)) == put.count(sentinel):
            return sentinel
    return ""


def _ended_with(run: Run, target: int, item: str) -> list[int]:
    """The processes that have ended and took this item last."""
    last = {
        step.process: step.outcome
        for step in run.steps
        if step.target == target and _does(step.operation) in _GETS
    }
    return [
        index for index, taken in last.items() if taken == item and run.processes[index].exitcode is not None
    ]


def _looks(text: str) -> str:
    """Roughly the type that a text is the repr of."""
    return "number" if text.lstrip("-")[:1].isdigit() else text[:1] if text[:1] in "'\"([{<" else text
