"""What goes wrong with a shared array, recognised in a run: who wrote where, and what was lost."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator

from helpers.exercises.judging import answered, operations
from helpers.exercises.model import Case, Fault
from helpers.exercises.pool_faults import works_for_a_pool
from helpers.exercises.queue_judging import is_look, took_emptiness_for_the_end
from helpers.exercises.semaphore_faults import gave_up, is_acquire, is_release
from helpers.exercises.value_faults import kept_lock, written_by_children
from helpers.explorer import remedies
from helpers.explorer.lost_update import LostUpdate, lost_updates
from helpers.explorer.operations import Access, Step
from helpers.explorer.run import ProcessRecord, Run

_ENDS = ("process.end", "process.die")
_FEW = 20  # elements, which can be told all
NOBODY_WROTE = "No child wrote to a shared Array."
_HOLD = "Hold the lock from the read to the write, in one `with` block around both."
_NO_LOCK = (
    "+= on an element is a read and then a write, and between them anybody may write. Hold the array's "
    "lock, get_lock(), around both, in a `with` block."
)
_RAW = (
    "+= on an element is a read and then a write, and between them anybody may write. RawArray, lock=False "
    "and get_obj() give an array without a lock: hold that of an Array, get_lock(), around both, in a `with` "
    "block."
)
_WHOLE = (
    "A slice is a copy: when it is written back, the elements of the others are as old as the copy. Write "
    "only what is yours, or hold the array's lock, get_lock(), from the copy to the write."
)
_OWN_LOCK = (
    "A lock that a process makes itself is known to nobody else, so nobody waits for it. All have to take "
    "the same one: an Array brings it along, get_lock() returns it."
)
_ANOTHER_LOCK = (
    "A lock keeps out only those who take the same one: let all take one lock, around the read and the write."
)
NOT_GOT = (
    "acquire() with block=False or a time-out may return False: then you don't hold the lock. Plain "
    "acquire(), and `with`, wait until they hold it."
)
_NEXT = (
    "Who reads in a Value which element is next, and adds to it later, may take the same one as somebody "
    "else, or pass one over: hold its lock, get_lock(), from the read until the number has gone on."
)
_COPY = (
    "Nothing was written to the array. What is read from it, such as a slice array[2:5], is a copy: a change "
    "to it changes nothing in the array. Assign to array[index], or to a slice of the array itself."
)
_NOTHING = "Nothing was written to the array: assign to array[index], where all processes find it."


def writes(run: Run, process: int) -> Iterator[tuple[Step, Access]]:
    """The steps in which a process wrote elements of an array, in order."""
    for step in run.steps:
        if step.process == process and step.operation == "array.write" and step.access is not None:
            yield step, step.access


def written(run: Run, processes: Iterable[ProcessRecord]) -> set[int]:
    """The numbers of the elements that these processes wrote, of any array."""
    return set().union(*(_reached(run, one, "array.write") for one in processes))


def _reached(run: Run, process: ProcessRecord, operation: str) -> set[int]:
    """The numbers of the elements that a process read or wrote, of any array."""
    return {
        element
        for step in run.steps
        if (step.process, step.operation) == (process.index, operation) and step.access is not None
        for element in _elements(step.access)
    }


def reads_anothers(run: Run, children: list[ProcessRecord]) -> str:
    """Which child reads an element that it leaves to another one to write; "" if none does."""
    read = {child.index: _reached(run, child, "array.read") for child in children}
    for child in children:
        own = written(run, [child])
        for other in children:
            foreign = read[child.index] & written(run, [other]) - own
            if foreign:
                return f"{child.name} reads element {min(foreign)}, which {other.name} writes"
    return ""


def read_while_they_ran(run: Run) -> list[ProcessRecord]:
    """Who still ran when the parent first read what children write, if it read each such array so early."""
    started = operations(run, 0, ["process.start"])[:1]
    theirs = set().union(*written_by_children(run, "array.write"))
    reads = [number for number in operations(run, 0, ["array.read"]) if run.steps[number].target in theirs]
    first: dict[int, int] = {}
    for number in reads:
        if started and number > started[0]:
            first.setdefault(run.steps[number].target, number)
    if not first:
        return []
    over = {step.process for step in run.steps[: max(first.values())] if step.operation in _ENDS}
    return [child for child in run.children() if child.index not in over and not works_for_a_pool(run, child)]


def last_writer(run: Run, element: int) -> int | None:
    """The process that was the last to write this element, of any array; None if nobody did."""
    steps = (step for step in reversed(run.steps) if step.operation == "array.write" and step.access)
    return next((step.process for step in steps if step.access and element in _elements(step.access)), None)


def _elements(access: Access) -> range:
    """The numbers of the elements that an access is about, as far as it says them."""
    first, *others = map(int, re.findall(r"-?\d+", access.where) or ("0", "0"))
    return range(first, *others) if others else range(first, first + 1)


def nothing_written(run: Run, process: ProcessRecord) -> str:
    """Advice on a process that wrote to no array, and perhaps to a copy; "" if it wrote."""
    if any(writes(run, process.index)):
        return ""
    return _COPY if operations(run, process.index, ["array.read"]) else _NOTHING


def copied(run: Run, process: ProcessRecord) -> bool:
    """Whether a process read a slice of an array."""
    return any(
        _is_slice(step)
        for step in run.steps
        if step.process == process.index and step.operation == "array.read"
    )


def _is_slice(step: Step) -> bool:
    return step.access is not None and ":" in step.access.where


def overlapping(run: Run, children: list[ProcessRecord]) -> tuple[Step, Step] | None:
    """Two writes of two processes to the same element of the array that most is written to; or None."""
    found = [one for child in children for one in writes(run, child.index)]
    if not found:
        return None
    sizes: dict[int, int] = {}
    for step, _ in found:
        sizes[step.target] = sizes.get(step.target, 0) + _size(step)
    most = max(sizes, key=lambda target: (sizes[target], -target))
    mine = [(step, access) for step, access in found if step.target == most]
    for number, (step, access) in enumerate(mine):
        for other, its in mine[number + 1 :]:
            if other.process != step.process and access.meets(its):
                return step, other
    return None


def lost_count(run: Run, wrong: Collection[int] = (), no_lock: str = "") -> Fault | None:
    """The write of one process that another has written over, told step by step; None if there is none.

    Best one of an element that is `wrong` in the end. `no_lock` is the advice if no lock was taken.
    """
    found = [one for one in lost_updates(run) if not one.stale]
    mattering = [
        one for one in found if one.lost.access and set(wrong).intersection(_elements(one.lost.access))
    ]
    lost = next(iter(mattering or found), None)
    if lost is None:
        return None
    reader, writer = run.processes[lost.read.process].name, run.processes[lost.lost.process].name
    told = (
        f"{reader} {lost.read.outcome}, then {writer} {lost.lost.outcome}, then {reader} "
        f"{lost.write.outcome}: what {writer} had written is lost."
    )
    advice = _WHOLE if _is_slice(lost.write) else no_lock or (_NO_LOCK if _has_lock(lost) else _RAW)
    return Fault(told, locking(run, lost, advice), kind="lost update")


def _has_lock(lost: LostUpdate) -> bool:
    return lost.read.access is not None and bool(lost.read.access.lock)


def locking(run: Run, lost: LostUpdate, no_lock: str) -> str:
    """What is wrong with the locks that the process took whose write came too late, if it took any."""
    process = lost.read.process
    made = {run.steps[number].target for number in operations(run, process, ["lock.create"])}
    taken = {run.steps[number].target for number in operations(run, process, ["lock.acquire"])}
    if taken & made:
        return _OWN_LOCK
    if _held_between(run, lost):
        return _ANOTHER_LOCK
    if gave_up(run, run.processes[process]):
        return NOT_GOT
    return _HOLD if taken else no_lock


def _held_between(run: Run, lost: LostUpdate) -> set[int]:
    """The locks that a process held all the time from its read to its write."""
    held: list[int] = []
    kept: set[int] = set()
    for step in run.steps:
        if step is lost.write:
            break
        if step is lost.read:
            kept = set(held)
        elif step.process == lost.read.process and step.operation == "lock.acquire" and is_acquire(step):
            held.append(step.target)
        elif step.process == lost.read.process and is_release(step) and step.target in held:
            held.remove(step.target)
            kept.intersection_update(held)
    return kept


def next_one(run: Run) -> str:
    """Advice when two may have read in a shared number what is next, before it went on; or ""."""
    return _NEXT if any(lost.read.operation == "value.read" for lost in lost_updates(run)) else ""


def _size(step: Step) -> int:
    """How many bytes a step wrote."""
    parts = step.access.parts if step.access else ()
    return sum(len(part) for part in parts if isinstance(part, range))


def failure(run: Run, case: Case) -> Fault | None:
    """A lock that is never given back, or the exception that ended the learner's function."""
    if kept := kept_lock(run):
        return kept
    process = answered(run, case.name)
    if process is None or process.error is None:
        return None
    kind, text, place = process.error
    told = f"In {case.shown}, {kind} ended it{': ' if text else ''}{text}"
    where = f" ({place.label}, line {place.line})" if place.label else ""
    return Fault(f"{told}{where}.", remedies.for_exception(kind, text), kind="exception")


def holds(case: Case, got: list[int]) -> str:
    """What an array should hold, and does; of a long one, the first element that is wrong."""
    if len(got) <= _FEW:
        return f"In {case.shown}, it should hold {case.expected} in the end, and holds {got}."
    wrong = next(index for index, number in enumerate(case.expected) if got[index] != number)
    return (
        f"In {case.shown}, element {wrong} should be {case.expected[wrong]} in the end, and is {got[wrong]}."
    )


def idle(run: Run, children: list[ProcessRecord]) -> ProcessRecord | None:
    """A child that neither wrote to an array nor asked anybody for work; pools deal it out."""
    for child in children:
        steps = [step for step in run.steps if step.process == child.index]
        works = any(step.operation == "array.write" or _asks(step) for step in steps)
        if not works and not works_for_a_pool(run, child):
            return child
    return None


def _asks(step: Step) -> bool:
    operation = step.operation
    return is_look(step) or operation.endswith((".get", ".recv")) or operation.startswith(("pool", "value"))


def started_together(
    run: Run,
    parent: int,
    workers: int,
    is_work: Callable[[ProcessRecord], bool],
    given: Collection[int] = (),
) -> Fault | None:
    """What is wrong with how `parent` had its work done by so many children; None if nothing is.

    The `given` arrays are for the children to write to, too.
    """
    children = run.children(parent)
    if len(children) != workers:
        were = "process was" if len(children) == 1 else "processes were"
        return Fault(f"workers is {workers}, and {len(children)} {were} started.", "Start one for each.")
    started = operations(run, parent, ["process.start"])
    theirs = set(given).union(*written_by_children(run, "array.write", parent))
    mine = [number for number in operations(run, parent, ["array.write"]) if number > started[0]]
    if any(run.steps[number].target in theirs for number in mine):
        whose = "" if given else "children's "
        return Fault(
            f"The parent wrote to the {whose}array after it had started a child.",
            "Let the children do the work: the parent starts them, joins them and reads.",
        )
    joined = operations(run, parent, ["process.join"])
    if any(started[0] < number < started[-1] for number in joined):
        return Fault(
            "A process was joined before all were started, so they work one after the other.",
            "Start all in one loop, and join all in a second one.",
            kind="one after the other",
        )
    if not any(is_work(child) for child in children):
        return Fault(NOBODY_WROTE, _pass(run, parent))
    return None


def gave_up_early(run: Run, children: Iterable[ProcessRecord]) -> str:
    """Advice when a child may not have waited for an item, or for a lock, that would have come; or ""."""
    refused = any(gave_up(run, child) for child in children)
    return took_emptiness_for_the_end(run) or (NOT_GOT if refused else "")


def _pass(run: Run, parent: int) -> str:
    if told := gave_up_early(run, run.children(parent)):
        return told
    if operations(run, parent, ["array.write"]):
        return (
            "The parent did the work. Give Process the function itself, target=function, and its arguments "
            "in args, without calling it."
        )
    return "Pass each child the Array itself, and let it write there: a slice, or a list, is a copy."
