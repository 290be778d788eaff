"""The exercise ping_pong of 07_semaphore: two processes that wait for each other's signal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from helpers.exercises import semaphore_programs as programs
from helpers.exercises.judging import answered, both, briefly, joined_for_sure, patiently
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement, once
from helpers.exercises.queue_judging import is_put, is_take
from helpers.exercises.semaphore_faults import (
    NOT_GOT,
    begins_with,
    failure,
    gave_back,
    is_acquire,
    is_release,
    looks_in_a_row,
)
from helpers.explorer import run as endings
from helpers.explorer.explore import Budget
from helpers.explorer.operations import Step
from helpers.explorer.run import ProcessRecord, Run

_MOST_LOOKS = 3  # at the same without getting on; who waits in acquire() looks not even once


def _playing(times: int, says: object = None) -> Case:
    returning = f", where both return {says}" if says is not None else ""
    return Case(
        "ping_pong",
        (times, says),
        given=programs.play_ping_pong,
        shown=f"ping_pong(first, second, {times}){returning}",
        expected="1.2." * times,
        slowest_step=10.0,
    )


_TWICE = replace(_playing(2), budget=Budget(operations=4_000, random_schedules=10))
_ONCE, _NEVER, _OFTEN = briefly(_playing(1), _playing(0), _playing(3, says=True))
(_SAME,) = once(
    Case(
        "ping_pong", (2,), given=programs.play_with_one, shown="ping_pong(first, first, 2)", slowest_step=10.0
    )
)
_ALL = (_TWICE, _ONCE, _NEVER, _OFTEN)


def _calls(run: Run) -> dict[str, dict[int, int]]:
    """Of each function: in which processes it was called, and how often."""
    made = {"1": dict[int, int](), "2": dict[int, int]()}
    for step in run.steps:
        if _is_call(run, step) and step.access is not None:
            last = step.access.value.rstrip("'\"")[-1:]
            if last in made:
                made[last][step.process] = made[last].get(step.process, 0) + 1
    return made


def _record(run: Run) -> int:
    """The array in which the players write."""
    return next((step.target for step in run.steps if step.operation == "array.create"), -1)


def _calls_each(run: Run, case: Case) -> Judgement:
    times = case.arguments[0]
    made = _calls(run)
    for which, name in (("1", "first"), ("2", "second")):
        if sum(made[which].values()) > times:
            told = f"In {case.shown}, {name} should be called {_often(times)}, and is called more often."
            return Fault(told, _ONCE_A_ROUND)
    if fault := failure(run, case.name):
        return fault
    process = answered(run, case.name)
    if not run.root.returned or process is None:
        return _stuck(run, case)
    for which, name in (("1", "first"), ("2", "second")):
        count = sum(made[which].values())
        if count != times:
            told = f"In {case.shown}, {name} should be called {_often(times)}, and is called {_often(count)}."
            return Fault(told, _ONCE_A_ROUND)
    if process.index in {*made["1"], *made["2"]}:
        told = f"In {case.shown}, the process that called ping_pong itself called first or second."
        return Fault(told, _OWN_PROCESS)
    if len(made["1"]) > 1 or len(made["2"]) > 1 or made["1"].keys() & made["2"].keys():
        return Fault(f"In {case.shown}, first and second do not have one process each.", _OWN_PROCESS)
    return None


def _calls_right(run: Run, case: Case) -> Judgement:
    return _calls_the_same(run, case) if case is _SAME else _calls_each(run, case)


def _calls_the_same(run: Run, case: Case) -> Judgement:
    """Both processes call the same function."""
    if fault := failure(run, case.name):
        return fault
    process = answered(run, case.name)
    if process is None or not run.root.returned:
        judgement = _stuck(run, case)
        return replace(judgement, advice=_NOT_BY_FUNCTION) if isinstance(judgement, Fault) else judgement
    times = case.arguments[0]
    made = _calls(run)["1"]
    if process.index not in made and list(made.values()) == [times, times]:
        return None
    told = f"In {case.shown}, each of two processes should call first {_often(times)}."
    return Fault(told, _NOT_BY_FUNCTION)


_ONCE_A_ROUND = "In its process, call it once in each of the `times` rounds, whatever it returns."
_NOT_BY_FUNCTION = (
    "Both functions may be the same one: pass each process what says which of the two it is, and don't tell "
    "them apart by their functions."
)
_OWN_PROCESS = "Start two processes: one makes all the calls of first, the other all those of second."


def _often(count: int) -> str:
    return {0: "not at all", 1: "once", 2: "twice"}.get(count, f"{count} times")


def _takes_turns(run: Run, case: Case) -> Judgement:
    if (judgement := _calls_each(run, case)) is not None:
        return judgement
    got = run.root.value
    if got == case.expected:
        return None
    return Fault(f"In {case.shown}: {_told(got)}.", _turn_advice(run, got), kind="out of turn")


def _told(got: str) -> str:
    """What was wrong first, in words."""
    turn, under_way = "1", ""
    for mark in got:
        if mark == ".":
            under_way = ""
        elif under_way:
            return f"{_NAMES[mark]} was called before the call of {_NAMES[under_way]} had ended"
        elif mark != turn:
            return f"{_NAMES[mark]} was called when it was the turn of {_NAMES[turn]}"
        else:
            under_way, turn = mark, "2" if turn == "1" else "1"
    return "not all calls were made"


_NAMES = {"1": "first", "2": "second"}


def _turn_advice(run: Run, got: str) -> str:
    seen = [_Player(run, process) for process in run.processes if _plays(process)]
    known = next((told for told, is_so in _ADVICE if any(map(is_so, seen))), "")
    return known or _order_advice(run, got, [one.taken for one in seen])


def _order_advice(run: Run, got: str, taken: list[set[int]]) -> str:
    """Advice for processes that take and release semaphores, by what each has taken."""
    if gave_back(run):
        return _GIVEN_BACK
    used = set[int]().union(*taken)
    if not used:
        return _EACH_WAITS
    if len(used) == 1:
        return _ONE
    made = {step.target: step for step in run.steps if step.operation == "semaphore.create"}
    shared = taken[0].intersection(*taken)
    permits = [begins_with(made[target]) for target in (used - shared) & made.keys()]
    return _BEGIN if got.startswith("2") or sum(permits) > 1 else _EACH_ITS_OWN


def _plays(process: ProcessRecord) -> bool:
    """Whether it is a process of the learner's, and not a queue's feeder."""
    return process.index > 1 and process.owner < 0


class _Player:
    """How one of the learner's processes waited for its turn, by its own steps alone."""

    def __init__(self, run: Run, process: ProcessRecord) -> None:
        ours = {step.target for step in run.steps if step.process == 0 and _makes(step)}
        mine = [step for step in run.steps if step.process == process.index and step.target not in ours]
        self.made = {step.target for step in mine if _makes(step)}
        self.taken = {step.target for step in mine if is_acquire(step)}
        self.refused = any(step.operation == "semaphore.acquire" and not is_acquire(step) for step in mine)
        self.waited = any(map(_waits_for, mine))
        self.did = "".join(
            "A" if _waits_for(step) else "R" if _lets_go(step) else "C" if _is_call(run, step) else ""
            for step in run.steps
            if step.process == process.index and (step in mine or step.access is not None)
        )


def _waits_for(step: Step) -> bool:
    """Whether the step took a permit, a message or an item, or waited for an event."""
    return is_acquire(step) or step.operation in ("pipe.recv", "event.wait") or is_take(step)


def _lets_go(step: Step) -> bool:
    return is_release(step) or step.operation in ("pipe.send", "event.set") or is_put(step)


def _makes(step: Step) -> bool:
    return step.operation.endswith(".create")


def _is_call(run: Run, step: Step) -> bool:
    return step.target == _record(run) and step.access is not None and step.access.writes


_OWN = (
    "A semaphore that a process makes itself is known to nobody else: make both in ping_pong, and pass them "
    "to both processes."
)
_ADVICE: tuple[tuple[str, Callable[[_Player], bool]], ...] = (
    (
        _OWN,
        lambda one: bool(one.taken & one.made),
    ),
    (NOT_GOT, lambda one: one.refused),
    (
        "Let each of the two wait for its turn: acquire() of a semaphore of its own, before each call.",
        lambda one: not one.waited,
    ),
    (
        "Let the other one go after the call, when it has ended, and not before it.",
        lambda one: "ARC" in one.did,
    ),
)
_ONE = (
    "One semaphore lets through whoever comes first, perhaps the same process again. Make two: each waits "
    "for its own, and releases that of the other."
)
_EACH_WAITS = (
    "Let each of the two wait, before each of its calls, until the other one's call has ended; only first "
    "begins without waiting."
)
_GIVEN_BACK = (
    "`with` gives the permit back at its end, to be taken again at once: call acquire() before the call, and "
    "release() of the other's semaphore after it."
)
_EACH_ITS_OWN = (
    "In each round, each takes a permit of its own semaphore before the call, and releases the other's after "
    "it; nobody else takes or releases either."
)
_BEGIN = "Only first may begin: let its semaphore begin with 1 permit, and the other one with 0."


def _begin_with(run: Run) -> list[int]:
    """How many permits the learner's semaphores begin with."""
    return [begins_with(step) for step in run.steps if step.operation == "semaphore.create"]


def _stuck(run: Run, case: Case) -> Judgement:
    """Both wait for their turn, or one for a turn that does not come."""
    if run.ending != endings.HANG:
        return DID_NOT_FINISH
    waiting = [p for p in run.processes if p.pending and p.pending.name == "semaphore.acquire"]
    if not waiting:
        return DID_NOT_FINISH
    names = " and ".join(process.name for process in waiting)
    told = f"In {case.shown}, {names} {'waits' if len(waiting) == 1 else 'wait'} for a permit for ever."
    begin = _begin_with(run)
    if len(run.processes) == 3 and _joins(run.processes[1]):
        told = f"{run.processes[1].name} waits for {names} to end, which waits for a permit."
        return Fault(told, "Start both processes before you join the first one.", kind="deadlock")
    if len(waiting) > 1 and begin and not any(begin):
        return Fault(told, f"Both begin by waiting, and nobody lets anybody go. {_BEGIN}", kind="deadlock")
    return Fault(told, _HAND_OVER if case.arguments[0] else _NO_CALLS, kind="deadlock")


def _joins(process: ProcessRecord) -> bool:
    return process.pending is not None and process.pending.name == "process.join"


_HAND_OVER = (
    "After each call, whatever it returns, let the other one go: release the semaphore that the other waits "
    "for, not the own one."
)


_NO_CALLS = "No round is played then, so what a round releases nobody releases: let nobody wait for it."


def _waits(run: Run, case: Case) -> Judgement:
    caller = answered(run, case.name)
    for process in run.processes:
        has_a_turn = process is not caller and not process.trusted
        if has_a_turn and looks_in_a_row(run, process) > _MOST_LOOKS:
            return _looks(process)
    if fault := failure(run, case.name):
        return fault
    return None if run.root.returned else _stuck(run, case)


def _looks(process: ProcessRecord) -> Fault:
    return Fault(
        f"{process.name} looks again and again whether it is its turn.",
        "Let a semaphore do the waiting: acquire(), without block=False, a time-out or a loop around a look.",
        kind="busy wait",
    )


def _ends(run: Run, case: Case) -> Judgement:
    """Nobody whom ping_pong started still runs when it returns."""
    process = answered(run, case.name)
    if process is None or not process.returned:
        return failure(run, case.name) or _stuck(run, case)
    running: list[int] = []
    for step in run.steps:
        if step.operation == "process.start" and step.process == process.index:
            running.append(step.target)
        elif step.operation in ("process.end", "process.die") and step.process in running:
            running.remove(step.process)
        elif step.operation == "process.returned" and step.process == process.index:
            break
    if not running:
        return joined_for_sure(run, process.index)
    names = " and ".join(run.processes[index].name for index in running)
    return Fault(f"{names} still ran when ping_pong returned.", "Join every process that you start.")


def _nobody_fails(run: Run, case: Case) -> Judgement:
    return failure(run, case.name) if run.root.returned else DID_NOT_FINISH


_CALLS = "calls first and second as often as asked, each in a process of its own"
_TURNS = "takes turns, first begins, and each call ends before the next"

PING_PONG = Exercise(
    "ping_pong",
    "ping_pong(first, second, times)",
    (
        Requirement(_CALLS, 1, (*_ALL, _SAME), patiently(_calls_right)),
        Requirement(_TURNS, 2, (_TWICE, _ONCE, _OFTEN), patiently(_takes_turns), basis=_CALLS),
        Requirement("who has to wait does not look again and again", 1, (_TWICE,), _waits, basis=_TURNS),
        Requirement(
            "returns when both processes have ended",
            1,
            _ALL,
            patiently(both(_ends, _nobody_fails)),
            basis=_CALLS,
        ),
    ),
)
