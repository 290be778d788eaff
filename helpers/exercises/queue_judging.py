"""What a run says about the queues in it, and advice on what goes wrong with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from helpers.exercises import advice as advise
from helpers.exercises.judging import Judge, differs, returns, same, shown
from helpers.exercises.model import DID_NOT_FINISH, Case, Fault, Judgement
from helpers.explorer import run as endings
from helpers.explorer.bridge import short
from helpers.explorer.explore import Budget
from helpers.explorer.feeders import changed_after_put, ended_too_early, let_it_end
from helpers.explorer.operations import LOST, Step
from helpers.explorer.run import ProcessRecord, Run

_QUEUES = ("queue", "joinable_queue", "simple_queue", "managed_queue")
_TAKE_NOTHING = ("Empty", "nothing there yet", "begins to take", "a part of an item", "OSError")
GONE = ("FileNotFoundError", "BrokenPipeError", "EOFError", "ConnectionRefusedError")
"""What a manager's queue raises when the manager has ended."""
_LOOKED = (
    "empty(), qsize() and a get() that does not wait say how it is at this moment: nothing there yet is not "
    "the end."
)
_IMPATIENT = "A time-out says that nothing came in time: nothing there yet is not the end."


_WHEN_IT_HAS_ENDED = (
    "When a child has ended, its last items may still be in the queue: go on taking them out."
)
_OVERTAKEN = (
    "put() returns before the item is in the queue's pipe, so what is set after it can be seen before the "
    "item comes: say the end through the queue itself, as its last item."
)
_NOT_THE_SAME = (
    "What comes out of a queue is a copy: `is` fails for most objects, such as object(). It holds for a "
    "class, which a copy refers to by its name."
)
_TAKEN_OUT = (
    "A class is seen by `item is End`, where `item` is what get() returned. Each get() takes something out: "
    "call it once, and look at what it returned."
)
_CHANGED = (
    "An item changed after put(): put() returns before the item is pickled, and the feeder pickles what the "
    "object is by then. Put a copy, or an object that nothing changes any more."
)
ODD: list[Any] = [
    *("same", "same", "other", "same", " ends in spaces \n", "é", b"", (), (1, [2]), {}, -1, True, 1, 1.0),
    *(2**70, -(2**53) - 1, float("inf"), [[]], ["first"], "exit", "\0"),
    *range(130),
]
"""Items that a queue passes on as all others: equal ones and unequal ones of many types, and many of them."""

_SET = ("event.set", "value.write")
_SEEN = ("event.is_set", "value.read")
_HARDLY = Budget(operations=400, random_schedules=3)


def hardly(*cases: Case) -> tuple[Case, ...]:
    """The same cases, which differ in data alone from one that is searched well."""
    return tuple(replace(case, budget=_HARDLY) for case in cases)


def is_put(step: Step) -> bool:
    """Whether the step put an item into a queue."""
    return tries_to_put(step) and not step.outcome.startswith(("Full", *GONE))


def tries_to_put(step: Step) -> bool:
    """Whether the step asked a queue to take an item, be there room or not."""
    return _is(step, ("put",))


def is_look(step: Step) -> bool:
    """Whether the step only asked how many items a queue holds."""
    return _is(step, ("empty", "size", "look"))


def is_get(step: Step) -> bool:
    """Whether the step asked a queue for an item, be there one or not."""
    return _is(step, ("get", "getting"))


def is_take(step: Step) -> bool:
    """Whether the step took an item out of a queue."""
    return is_get(step) and not step.outcome.startswith((*_TAKE_NOTHING, *GONE))


def _is(step: Step, names: tuple[str, ...]) -> bool:
    mechanism, _, what = step.operation.partition(".")
    return mechanism in _QUEUES and what in names


def put_by(run: Run, processes: Iterable[ProcessRecord]) -> int:
    """How many items these processes have put into queues."""
    return _count(run, processes, is_put)


def taken_by(run: Run, processes: Iterable[ProcessRecord]) -> int:
    """How many items these processes have taken out of queues."""
    return _count(run, processes, is_take)


def _count(run: Run, processes: Iterable[ProcessRecord], counts: Callable[[Step], bool]) -> int:
    wanted = {process.index for process in processes}
    return sum(step.process in wanted and counts(step) for step in run.steps)


def took_emptiness_for_the_end(run: Run) -> str:
    """Advice when one of the learner's processes found a queue empty and may have gone by that; or ""."""
    for number, step in enumerate(run.steps):
        if run.processes[step.process].trusted or _has_all(run, number):
            continue
        if is_get(step) and step.outcome.startswith("Empty after"):
            return _IMPATIENT
        emptied = _is(step, ("empty",)) and step.outcome == "True"
        if emptied or (_is(step, ("size", "look")) and step.outcome in ("0", "0 inside")):
            return _LOOKED
        if is_get(step) and step.outcome.startswith("Empty"):
            return _LOOKED
    return ""


def _has_all(run: Run, number: int) -> bool:
    """Whether all that is ever put into the queue of this step was taken out before: it is empty for good."""
    queue = run.steps[number].target
    put = sum(step.target == queue and is_put(step) for step in run.steps)
    return 0 < put == sum(step.target == queue and is_take(step) for step in run.steps[:number])


def went_wrong_on_the_way(run: Run) -> str:
    """Advice on items that were lost or changed between put() and the queue's pipe; or ""."""
    for step in run.steps:
        if step.outcome.startswith(LOST):
            return f"An item was lost, because its feeder {step.outcome}. Put only what can be pickled."
    if changed_after_put(run):
        return _CHANGED
    if process := ended_too_early(run):
        told = f"{process.name} ended before all that it had put was in the queue's pipe."
        return f"{told} {let_it_end(process)}"
    return ""


def why_shorter(run: Run, takers: Sequence[ProcessRecord], got: list[Any], wanted: list[Any]) -> str:
    """Advice when not all items have come."""
    indices = {process.index for process in takers}
    asked = _WHEN_IT_HAS_ENDED if _asks_whether_it_lives(run, indices) else ""
    overtaken = _OVERTAKEN if _saw_a_flag(run, indices) else ""
    wrong = went_wrong_on_the_way(run) or asked or overtaken or took_emptiness_for_the_end(run)
    if wrong:
        return wrong
    if any(tries_to_put(step) and step.outcome.startswith("Full") for step in run.steps):
        return (
            "put() without waiting, or with a time-out, raises queue.Full when there is no room: let it wait."
        )
    taken = [step.outcome for step in run.steps if step.process in indices and is_take(step)]
    count = len(got)
    if told := _never_put(run, indices, got, wanted):
        return told
    if taken and len(taken) == count + 1 and same(got, wanted[:count]):
        if taken[-1] == short(wanted[count]):
            return f"Is {shown(wanted[count])} taken for the end? It is an item, too: anything may be one."
        return f"What it stopped at came before {shown(wanted[count])}: put the end after the last item."
    if len(taken) > count:
        return (
            f"{len(taken)} were taken out of the queue, and {count} returned: append each item to the list."
        )
    if any(step.operation == "process.look" and step.process in indices for step in run.steps):
        return _WHEN_IT_HAS_ENDED
    return ""


def _never_put(run: Run, takers: set[int], got: list[Any], wanted: list[Any]) -> str:
    """Advice when a process came to its end and had put fewer than all items, each by itself; or ""."""
    steps = [step for step in run.steps if step.process not in takers and is_put(step)]
    putting = {step.process for step in steps}
    missing = Counter(map(short, wanted)) - Counter(map(short, got))
    strange = Counter(map(short, got)) - Counter(map(short, wanted))
    ended = all(run.processes[index].exitcode == 0 for index in putting)
    if not putting or not ended or strange or len(steps) >= len(wanted):
        return ""
    return f"Only {len(steps)} were put into the queue, and {next(iter(missing))} is missing: put each item."


def _asks_whether_it_lives(run: Run, takers: set[int]) -> bool:
    """Whether one of them looked at a process before it joined any."""
    own = [step.operation for step in run.steps if step.process in takers]
    until = own.index("process.join") if "process.join" in own else len(own)
    return "process.look" in own[:until]


def _saw_a_flag(run: Run, takers: set[int]) -> bool:
    """Whether one of them looked at a flag that was set by a process that had put its last item before."""
    last_put = {step.process: number for number, step in enumerate(run.steps) if is_put(step)}
    flags: set[int] = set()
    for number, step in enumerate(run.steps):
        if step.operation in _SET and last_put.get(step.process, number) < number:
            flags.add(step.target)
        elif step.process in takers and step.target in flags and step.operation in _SEEN:
            return True
    return False


def through_queues(expected: Callable[[Case], Any], own: Callable[[Any, Any], str]) -> Judge:
    """Like `returns`, and knows what usually goes wrong with queues."""
    plainly = returns(expected, own)

    def judge(run: Run, case: Case) -> Judgement:
        failed = advise.failures(run)
        if failed and run.ending in (endings.HANG, endings.LIVELOCK):
            return Fault(failed, kind="exception")
        got, wanted = run.root.value, expected(case)
        if run.root.returned and isinstance(got, list) and not same(got, wanted) and not failed:
            shorter = len(got) < len(wanted)
            told = why_shorter(run, [run.root], got, wanted) if shorter else went_wrong_on_the_way(run)
            if told:
                return Fault(differs(got, wanted), told)
        return plainly(run, case)

    return judge


def waits_for_an_item(process: ProcessRecord) -> bool:
    """Whether the process is in a get()."""
    return process.pending is not None and process.pending.name.endswith((".get", ".getting"))


def end_not_seen(count: int, putter: str, taker: str, end: str) -> Fault:
    """So many items were put and taken out, the last of which means the end, and one more is waited for."""
    return Fault(
        f"{putter} puts {count}, the end among them; {taker} takes out all {count}, and waits for one more.",
        f"{taker} did not see that it was the end. " + (_TAKEN_OUT if end == "<type>" else _NOT_THE_SAME),
        kind="end not seen",
    )


def sees_the_end(run: Run, case: Case) -> Judgement:
    """The parent does not wait on when it has taken out all items, and one more that means the end."""
    if run.ending != endings.HANG or not waits_for_an_item(run.root) or advise.failures(run):
        return None
    items = case.arguments[0]
    putting = [child for child in run.children() if put_by(run, [child])]
    taken = [step.outcome for step in run.steps if not step.process and is_take(step)]
    if len(putting) != 1 or not put_by(run, putting) == len(taken) == len(items) + 1:
        return None
    if items and taken[-1] == short(items[-1]):
        return None
    return end_not_seen(len(taken), putting[0].name, run.root.name, taken[-1])


def a_child_puts(run: Run, case: Case) -> Judgement:
    """A child puts each of the items into a queue, and the parent takes each out of one.

    It is no fault to take too few out if the result is wrong as well: that is told of the result.
    """
    if not run.root.returned:
        return DID_NOT_FINISH
    items = len(case.arguments[0])
    put, taken = put_by(run, run.children()), taken_by(run, [run.root])
    if put >= items and taken >= items:
        return None
    counts = f"Items: {items}; put into a queue by a child: {put}, taken out by the parent: {taken}."
    if put >= items:
        if not same(run.root.value, case.expected):
            return None
        return Fault(counts, "Take each item out of the queue in the parent.")
    if any(step.operation == "process.signal" for step in run.steps):
        return Fault(counts, "Let the child come to its end by itself: don't terminate it.")
    return Fault(counts, "Start a child that puts each item into the queue, one by one.")


def item_advice(got: object, wanted: object) -> str:
    """What may be wrong with a list of items."""
    if got is None:
        return "It returned None: is a return missing?"
    if not isinstance(got, list) or not isinstance(wanted, list):
        return "Return a list."
    if len(got) == len(wanted) + 1 and same(got[:-1], wanted):
        return f"The end itself, {shown(got[-1])}, is no item: leave it out."
    if same(got, [wanted]):
        return "put() puts one item: call it for each."
    if same(sorted(map(repr, got)), sorted(map(repr, wanted))):
        return "All items are there, in another order: what is put in first comes out first."
    return ""
