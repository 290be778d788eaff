"""The exercise philosophers of 07_semaphore: everybody needs two forks, and shares both."""

from __future__ import annotations

from dataclasses import replace

from helpers.exercises import semaphore_programs as programs
from helpers.exercises.judging import answered, described, leaves_nothing_running, same, shown
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement, once
from helpers.exercises.semaphore_faults import (
    NOT_GOT,
    begins_with,
    failure,
    gave_up,
    hangs,
    is_acquire,
    is_release,
)
from helpers.exercises.value_faults import running_at_last_read
from helpers.explorer import run as endings
from helpers.explorer.explore import Budget
from helpers.explorer.operations import NOWHERE, Step
from helpers.explorer.run import ProcessRecord, Run

_LAST_STEPS = 100  # of a run that goes round in circles
_RING = (
    "Each has one fork and waits for the next one. Let one philosopher take the forks in the other order, "
    "or let n - 1 of them sit down at most, with one more semaphore."
)
_SAME_FORK = "The two forks of philosopher i are forks[i] and forks[(i + 1) % n]: take each of them once."
_BACK_OFF = (
    "Who waits for a fork that it holds itself waits for ever: whoever does not get the second fork puts the "
    "first one back, and then tries again."
)
_PUT_BACK = "Give all that was taken back after the meal: both forks, and a seat, too, if seats are counted."
_BOTH = "Take both forks before the meal, and hold both until it is over."
_OWN = "A fork that a process makes itself lies on no table: make n forks in philosophers, and pass them on."
_JOIN = "Join all the processes, and look at the meals after that."
_NUMBERS = "The meals are whole numbers: keep them in an Array('i', n)."
_AGAIN = "Make forks, meals and the list of processes inside philosophers: each call begins with new ones."
_ONCE = "In each process, add 1 to one place of the Array: the number of the philosopher."


def _table(seats: int, operations: int) -> Case:
    case = Case("philosophers", (seats,), shown=f"philosophers({seats})", expected=[1] * seats)
    return replace(case, budget=Budget(operations=operations, random_schedules=10), slowest_step=5.0)


_THREE, _TWO, _FOUR = _table(3, 4_000), _table(2, 5_000), _table(4, 500)
(_TWO_TABLES,) = once(
    Case(
        "philosophers",
        (2, 2),
        given=programs.call_philosophers_twice,
        shown="philosophers(2), called twice in the same process",
        expected=[1] * 2,
    )
)


def _meals(run: Run, process: ProcessRecord) -> list[list[int]]:
    """What `process` held, the oldest first, each time it wrote to a shared number."""
    held: list[int] = []
    meals: list[list[int]] = []
    for step in run.steps:
        if step.process != process.index:
            continue
        if is_acquire(step):
            held.append(step.target)
        elif is_release(step) and step.target in held:
            held.remove(step.target)
        elif step.access is not None and step.access.writes:
            meals.append(list(held))
    return meals


def _eaters(run: Run) -> dict[int, list[int]]:
    """The children that have eaten, and what each held at its meal: other notes may come before and after."""
    eaten = {child.index: _meals(run, child) for child in run.children()}
    return {index: max(meals, key=len) for index, meals in eaten.items() if meals}


def _holders(eaters: dict[int, list[int]]) -> dict[int, list[int]]:
    """For each fork, who held it when eating."""
    held: dict[int, list[int]] = {}
    for index, forks in eaters.items():
        for fork in dict.fromkeys(forks):
            held.setdefault(fork, []).append(index)
    return held


def _only_hangs(run: Run) -> bool:
    """Whether the run came to no end, where another order would have: that is for another requirement."""
    return bool(run.ending != endings.FINISHED and run.delays)


def _unfinished(run: Run, case: Case) -> Judgement:
    """What is wrong with a run in which `philosophers` did not return, or in which somebody failed."""
    if fault := failure(run, case.name):
        return fault
    return None if run.root.returned else _stuck(run, case)


def _all_eat(run: Run, case: Case) -> Judgement:
    if case is _TWO_TABLES:
        return _all_eat_again(run, case)
    if _only_hangs(run):
        return None
    if (judgement := _unfinished(run, case)) is not None:
        return judgement
    (seats,) = case.arguments
    eaters = _eaters(run)
    if same(run.root.value, case.expected) and len(eaters) == len(run.children()) == seats:
        return None
    if running := run.alive_when_returned():
        names = " and ".join(process.name for process in running)
        told = f"philosophers returned {shown(run.root.value)} while {names} still ran."
        return Fault(told, _JOIN)
    if len(eaters) != seats or len(run.children()) != seats:
        told = f"In {case.shown}, {len(eaters)} processes of their own have eaten, and it should be {seats}."
        return Fault(told, _eating_advice(run, seats))
    told = f"expected {shown(case.expected)}\ngot      {shown(run.root.value)}"
    if run.root.result and run.root.result[0] == "object":
        told = f"expected {shown(case.expected)}\ngot      {described(run.root.result[1])}"
    if run.root.value is None:
        return Fault(told, "Return the meals as a list: meals[:] gives one.")
    if early := running_at_last_read(run):
        names = " and ".join(child.name for child in early)
        return Fault(f"{told}\n{names} had not ended when the meals were read.", _JOIN, "read too early")
    return Fault(told, _NUMBERS if run.root.value == case.expected else _ONCE)


def _all_eat_again(run: Run, case: Case) -> Judgement:
    """The second of two calls in the same process does what the first one did."""
    process = answered(run, case.name)
    if fault := failure(run, case.name):
        return replace(fault, message=f"In {case.shown}: {fault.message}", advice=fault.advice or _AGAIN)
    if process is None or not process.returned:
        return DID_NOT_FINISH
    if same(process.value, case.expected):
        return None
    told = f"In {case.shown}, the second call should return {case.expected}, and returned"
    return Fault(f"{told} {shown(process.value)}.", _AGAIN)


def _eating_advice(run: Run, seats: int) -> str:
    if any(gave_up(run, child) for child in run.children()):
        return NOT_GOT
    if len(run.children()) != seats:
        return "Start one process for each philosopher."
    return f"{_ONCE} A list, or a plain number, is copied into each child."


def _two_forks(run: Run, case: Case) -> Judgement:
    if _only_hangs(run):
        return None
    if (judgement := _unfinished(run, case)) is not None:
        return judgement
    eaters = _eaters(run)
    if len(eaters) != case.arguments[0]:
        return None  # that is for another requirement
    shared = {fork: who for fork, who in _holders(eaters).items() if len(who) == 2}
    for index, held in eaters.items():
        forks = [fork for fork in dict.fromkeys(held) if fork in shared]
        if len(forks) != 2:
            return _not_two(run, run.processes[index], held, len(forks))
    if len({tuple(who) for who in shared.values()}) != len(eaters):
        told = f"In {case.shown}, two philosophers have the same two forks."
        return Fault(told, _SAME_FORK, kind="wrong forks")
    return next(filter(None, (_more_than_one(run, fork) for fork in shared)), None)


def _more_than_one(run: Run, fork: int) -> Fault | None:
    """What is wrong with a fork that several could have held at the same time."""
    free = 1
    for step in run.steps:
        if step.target != fork:
            continue
        if step.operation == "semaphore.create":
            free = begins_with(step)
            told = f"The fork made in {step.place.label}, line {step.place.line}, has {free} permits"
            advice = "Make each fork a Semaphore(1) or a Lock: only one can hold it then."
        else:
            free += is_release(step) - is_acquire(step)
            name = run.processes[step.process].name
            told = f"{name} released a fork that nobody held ({step.place.label}, line {step.place.line})"
            advice = "Call release() once for each time that the fork was taken; `with` does it at its end."
        if free > 1:
            return Fault(f"{told}: two can hold it at the same time.", advice, kind="wrong forks")
    return None


def _not_two(run: Run, process: ProcessRecord, held: list[int], forks: int) -> Fault:
    own = [step for step in run.steps if step.process == process.index and step.operation.endswith(".create")]
    taken = {step.target for step in run.steps if step.process == process.index and is_acquire(step)}
    told = f"{process.name} ate with {_many(forks)} uses too."
    if missing := _forks_of(run, process) - set(held):
        least = "neither" if len(missing) > 1 else "only one"
        told = f"{process.name} held {least} of its two forks while it ate."
    if gave_up(run, process):
        return Fault(told, NOT_GOT, kind="wrong forks")
    if {step.target for step in own} & taken:
        return Fault(told, _OWN, kind="wrong forks")
    if len(taken) > len(set(held)):
        return Fault(told, _BOTH, kind="wrong forks")
    return Fault(told, _SAME_FORK, kind="wrong forks")


def _forks_of(run: Run, process: ProcessRecord) -> set[int]:
    """What `process` and one other philosopher have taken, before the meal or after it: its two forks."""
    takers: dict[int, set[int]] = {}
    for step in run.steps:
        if is_acquire(step) and step.process != 0:
            takers.setdefault(step.target, set()).add(step.process)
    forks = {target for target, who in takers.items() if process.index in who and len(who) == 2}
    return forks if len(forks) == 2 else set()


def _many(forks: int) -> str:
    few = {0: "no fork that a neighbour", 1: "one fork that a neighbour"}
    return few.get(forks, f"{forks} semaphores or locks that one other philosopher")


def _nobody_starves(run: Run, case: Case) -> Judgement:
    if fault := failure(run, case.name):
        return fault
    if run.ending == endings.FINISHED:
        return None if run.root.returned else DID_NOT_FINISH
    circles = run.ending in (endings.LIVELOCK, endings.TOO_LONG)
    if circles and any(is_release(step) for step in run.steps[-_LAST_STEPS:]):
        return None  # to put a fork back and to try again is a way of getting done
    return _stuck(run, case)


def _stuck(run: Run, case: Case) -> Judgement:
    if fault := failure(run, case.name):
        return fault
    if not hangs(run):
        return DID_NOT_FINISH
    waiting = {
        process.index: process.pending.target
        for process in run.processes
        if process.pending and process.pending.name in ("semaphore.acquire", "lock.acquire")
    }
    holding = {child.index: _holds(run, child) for child in run.children()}
    if not waiting:
        return DID_NOT_FINISH
    names = " and ".join(run.processes[index].name for index in waiting)
    told = f"In {case.shown}, {names} {'waits' if len(waiting) == 1 else 'wait'} for a fork for ever."
    twice = [run.processes[index] for index, fork in waiting.items() if fork in holding.get(index, ())]
    if twice:
        backs_off = any(gave_up(run, process) for process in twice)
        return Fault(told, _BACK_OFF if backs_off else _SAME_FORK, kind="deadlock")
    for index, held in holding.items():
        kept = set(held) & set(waiting.values())
        if run.processes[index].exitcode is not None and kept:
            return _kept(run, case, run.processes[index], min(kept))
    if all(holding.get(index) for index in waiting):
        return Fault(told, _RING, kind="deadlock")
    return DID_NOT_FINISH


def _kept(run: Run, case: Case, keeper: ProcessRecord, kept: int) -> Fault:
    """Others wait for what `keeper` took, and had not given back when it ended."""
    made = next((step.place for step in run.steps if step.target == kept and _makes(step)), NOWHERE)
    what = f"the semaphore or lock made in {made.label}, line {made.line}" if made.label else "a semaphore"
    told = (
        f"In {case.shown}, {keeper.name} took {what}, and ended without giving it back: others wait for it."
    )
    return Fault(told, _PUT_BACK, kind="fork not put back")


def _makes(step: Step) -> bool:
    return step.operation.endswith(".create")


def _holds(run: Run, process: ProcessRecord) -> list[int]:
    held: list[int] = []
    for step in run.steps:
        if step.process == process.index and is_acquire(step):
            held.append(step.target)
        elif step.process == process.index and is_release(step) and step.target in held:
            held.remove(step.target)
    return held


def _at_the_same_time(run: Run, case: Case) -> Judgement:
    if fault := _one_after_the_other(run, case):
        return fault
    if _only_hangs(run):
        return None
    if (judgement := _unfinished(run, case)) is not None:
        return judgement
    eaters = _eaters(run)
    holders = _holders(eaters)
    for fork, who in holders.items():
        if len(who) <= 2 or not _lets_in_one(run, fork):
            continue
        for index in who:
            others = [other for other in eaters[index] if len(holders[other]) == 2]
            if others and eaters[index].index(fork) < eaters[index].index(others[-1]):
                told = (
                    f"In {case.shown}, all take the same lock before their forks, and keep it while eating."
                )
                return Fault(
                    told,
                    "So one eats at a time, with forks left on the table. Hold what all need while you take "
                    "the forks at most, or let n - 1 sit down.",
                    kind="too few eat",
                )
    return None


def _ends(run: Run, case: Case) -> Judgement:
    if _only_hangs(run):
        return None
    if not run.root.returned:
        return _unfinished(run, case)
    return leaves_nothing_running(run, case)


def _lets_in_one(run: Run, target: int) -> bool:
    """Whether it is a lock, or a semaphore that began with one permit."""
    for step in run.steps:
        if step.target == target and step.operation == "semaphore.create":
            return begins_with(step) == 1
    return True


def _one_after_the_other(run: Run, case: Case) -> Fault | None:
    """The parent waits for one philosopher before it starts the next."""
    joined = False
    for step in run.steps:
        if step.process:
            continue
        joined |= step.operation == "process.join"
        if joined and step.operation == "process.start":
            told = f"In {case.shown}, a philosopher starts only when another one has ended."
            return Fault(told, "Start all of them, and join them after that, in a second loop.")
    return None


_EAT = "n processes eat once each, and their meals are returned"

PHILOSOPHERS = Exercise(
    "philosophers",
    "philosophers(n)",
    (
        Requirement(_EAT, 1, (_THREE, _TWO, _TWO_TABLES), _all_eat),
        Requirement(
            "each eats with two forks, and shares each with a neighbour",
            1,
            (_THREE, _FOUR),
            _two_forks,
            basis=_EAT,
        ),
        Requirement("nobody waits for ever", 2, (_THREE, _TWO), _nobody_starves, basis=_EAT),
        Requirement(
            "who are not neighbours can eat at the same time",
            1,
            (_FOUR,),
            _at_the_same_time,
            basis=_EAT,
        ),
        Requirement("leaves no process running", 1, (_TWO,), _ends, basis=_EAT),
    ),
)
