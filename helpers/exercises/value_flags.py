"""The exercises announce and wait_until of 04_value: a shared number as a flag."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from helpers.exercises import value_programs as programs
from helpers.exercises.judging import answered, briefly, operations, shown
from helpers.exercises.lock_faults import NOT_GOT, answers, habits
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement, once
from helpers.exercises.queue_judging import hardly
from helpers.exercises.value_faults import family
from helpers.explorer import run as endings
from helpers.explorer.operations import Step
from helpers.explorer.run import ProcessRecord, Run

# -- announce

_LEAVE_IT = "Write 1, whatever was there before, and leave it there."
_SHORT = 0.05  # seconds from the call to the return
_ASKS_AGAIN = 0.5  # seconds between the end of another's lock and the return


def _announcing(first: int, locked: float = 0.0) -> Case:
    how = "is set already" if first else "is not set yet"
    return Case(
        "announce",
        (first, locked),
        given=programs.look_at_announced,
        shown=f"announce(flag), where the flag {how}{', and somebody holds its lock' * (locked > 0)}",
        expected=1,
    )


_UNSET, _SET = briefly(_announcing(0), _announcing(1))
(_LOCKED,) = hardly(_announcing(0, 60.0))
(_BY_TWO,) = hardly(
    Case(
        "announce",
        given=programs.look_at_announced_by_two,
        shown="announce(flag) in two processes at the same time",
        expected=1,
    )
)


def _unanswered(run: Run, case: Case) -> Judgement:
    """What is wrong with a run in which announce did not return; None if it did."""
    process = answered(run, case.name)
    if process is None or process.error or not run.root.returned:
        return DID_NOT_FINISH
    if not process.returned:
        told = "announce had not returned ten seconds later."
        return Fault(told, "Set the flag and return: to wait is the others' part.", kind="does not return")
    return None


def _sets(run: Run, case: Case) -> Judgement:
    process = answered(run, case.name)
    if (unanswered := _unanswered(run, case)) is not None or process is None:
        return unanswered
    got = run.root.value[0]
    if got == case.expected:
        return _set_before_return(run, case) or _at_once(run, process, case)
    told = f"In {case.shown}, flag.value should be 1 afterwards, and is {shown(got)}."
    written = {run.steps[number].target for number in operations(run, process.index, ["value.write"])}
    if not written:
        return Fault(told, "Nothing was written: assign to flag.value. `flag = 1` only gives 1 a name.")
    if not written & {run.steps[number].target for number in operations(run, 0, ["value.create"])}:
        return Fault(told, "A Value made here is another one: write to the flag that was passed.")
    return Fault(told, _LEAVE_IT)


def _sets_once_free(run: Run, case: Case) -> Judgement:
    """The same, and it waits for the lock."""
    judgement = _sets(run, case)
    refused = any(habits(run, process).refused for process in answers(run, case.name))
    return replace(judgement, advice=NOT_GOT) if isinstance(judgement, Fault) and refused else judgement


def _leaves(run: Run, case: Case) -> Judgement:
    """The same, and of two that set it, none spoils what the other has written."""
    if case is not _BY_TWO:
        return _sets(run, case) or _stays_set(run, case)
    if run.failed():
        return DID_NOT_FINISH
    if not run.root.returned or run.root.value == case.expected:
        return None  # whoever keeps the lock loses another requirement
    told = f"In {case.shown}, flag.value should be 1 afterwards, and is {shown(run.root.value)}."
    return Fault(told, _LEAVE_IT)


def _stays_set(run: Run, case: Case) -> Judgement:
    """Others never see anything else than 1 in a flag that was set already."""
    held, now = 0, "1"
    for step in run.steps:
        if step.process != 1:
            continue
        if step.operation == "lock.acquire" and step.outcome.startswith("acquired"):
            held += 1
        elif step.operation == "lock.release":
            held -= 1
        elif step.operation == "value.write" and step.access:
            now = step.access.value
        if now != "1" and not held:
            told = f"In {case.shown}, others could see for a moment that flag.value was {now}."
            return Fault(told, _LEAVE_IT)
    return None


def _set_before_return(run: Run, case: Case) -> Judgement:
    first, _ = case.arguments
    returned = operations(run, 1, ["process.returned"])[0]
    if first or any(step.operation == "value.write" for step in run.steps[:returned]):
        return None
    return Fault(
        "announce returned before the flag was set.",
        "Assign to flag.value in announce itself; or join the process that does it.",
        kind="too early",
    )


def _at_once(run: Run, process: ProcessRecord, case: Case) -> Judgement:
    called, returned = operations(run, process.index, ["process.begin", "process.returned"])[:2]
    took = run.steps[returned].clock - run.steps[called].clock
    _, locked = case.arguments
    if took < (locked + _ASKS_AGAIN if locked else _SHORT):
        return None
    return Fault(
        f"announce took {took:.2f} seconds.",
        "Set the flag and return at once: to wait is the others' part.",
        kind="too late",
    )


def _gives_back(run: Run, case: Case) -> Judgement:
    if (unanswered := _unanswered(run, case)) is not None:
        return unanswered
    if run.root.value[1]:
        return None
    return Fault(
        "announce has returned and still holds the flag's lock, so nobody else can read the flag.",
        "Release what you acquire. One assignment needs no lock around it: it takes the lock itself.",
        kind="lock not released",
    )


_SETS = "sets the flag to 1"

ANNOUNCE = Exercise(
    "announce",
    "announce(flag)",
    (
        Requirement(_SETS, 1, (_UNSET, _LOCKED), _sets_once_free),
        Requirement("leaves a flag at 1 that was set already", 1, (_SET, _BY_TWO), _leaves, basis=_SETS),
        Requirement("leaves the flag's lock free", 1, (_UNSET, _SET), _gives_back, basis=_SETS),
    ),
)

# -- wait_until

_LATEST = 1.0  # seconds from the setting of the flag to the return
_MOST_LOOKS = 1_000  # in a second
_LONGEST = 0.06  # seconds between two looks
_LOOKS_ONLY = "It wrote to the flag itself: wait_until looks, and somebody else sets the flag."
_ONLY_VALUE = "Only flag.value says that the flag is set: look as long as it is 0."
_IN_A_ROW = 4  # looks without a pause between them


def _waiting(first: int, pause: float, locked: float = 0.0) -> Case:
    when = "is set already" if first else f"is set after {pause:,} seconds"
    return Case(
        "wait_until",
        (first, pause, locked),
        given=programs.announce_to_answer,
        shown=f"wait_until(flag), where the flag {when}",
    )


_SOON, _LATER, _AT_ONCE = briefly(_waiting(0, 0.2), _waiting(0, 72, 60), _waiting(1, 0))
(_MUCH_LATER,) = once(_waiting(0, 1_000_000.1, 1_000_000))


def _unfinished(run: Run, case: Case) -> Judgement:
    """What is wrong with a run in which wait_until did not return; None if it did."""
    process = answered(run, case.name)
    if process is None or process.error:
        return DID_NOT_FINISH
    if run.root.pending and run.root.pending.name in ("value.read", "value.write"):
        if process.returned:
            return Fault(
                "wait_until has returned and still holds the flag's lock, so nobody else can use the flag.",
                "Give the lock back on every way out; or look at flag.value without it: a look takes it by "
                "itself.",
                kind="lock not released",
            )
        return Fault(
            "wait_until holds the flag's lock while it waits, so nobody can set the flag.",
            "Look at flag.value without a lock around the loop: each look takes the lock and gives it back.",
            kind="deadlock",
        )
    if not process.returned:
        if run.root.pending and run.root.pending.name == "time.sleep":
            return None  # it looks so often that the run was broken off before the flag was set
        if run.ending in (endings.LIVELOCK, endings.TOO_LONG, endings.HANG):
            return Fault(
                "wait_until still waits, although the flag is set.",
                "Look again: read flag.value in each round of the loop, and return when it is 1.",
                kind="waits for ever",
            )
        return DID_NOT_FINISH
    return None


def _returns_when_set(run: Run, case: Case) -> Judgement:
    if (unfinished := _unfinished(run, case)) is not None:
        return unfinished
    returned = operations(run, 1, ["process.returned"])
    written = operations(run, 0, ["value.write"])
    late = run.steps[returned[0]].clock - run.steps[written[0]].clock if returned and written else 0.0
    if late > _LATEST:
        return Fault(
            f"In {case.shown}, wait_until returned {late:.1f} seconds after that.",
            "Sleep for a hundredth of a second between two looks: who sleeps for long, finds out late.",
            kind="too late",
        )
    if run.root.returned and run.root.value != 1:
        return Fault(
            f"The flag was set, and is {run.root.value} when wait_until has returned.",
            "wait_until looks, and leaves the flag as it is: others may wait for it, too.",
        )
    return None


def _not_before(run: Run, case: Case) -> Judgement:
    process = answered(run, case.name)
    if process is None:
        return DID_NOT_FINISH
    returned = operations(run, process.index, ["process.returned"])
    written = operations(run, 0, ["value.write"])
    if not returned:
        return _unfinished(run, case)
    if not written or returned[0] < written[0]:
        told = f"In {case.shown}, wait_until returned before that."
        return Fault(told, _looking_advice(run, process), kind="too early")
    return None


def _looking_advice(run: Run, process: ProcessRecord) -> str:
    if operations(run, process.index, ["value.write"]):
        return _LOOKS_ONLY
    refused = habits(run, process).refused
    return f"{NOT_GOT}\n{_ONLY_VALUE}" if refused else _ONLY_VALUE


def _pauses(run: Run, case: Case) -> Judgement:
    process = answered(run, case.name)
    if process is None or process.error:
        return DID_NOT_FINISH
    _, pause, locked = case.arguments
    waiting = family(run, process)
    if busy := next(filter(None, (_busy(run, one, pause) for one in waiting)), None):
        return busy
    looks = [step.clock for step in _looks(run, waiting)]
    longest = max((later - one for one, later in pairwise(looks) if one >= locked), default=0.0)
    if longest > _LONGEST:
        return Fault(
            f"There were {longest:.2f} seconds between two looks.",
            "A hundredth of a second is enough: time.sleep(0.01).",
            kind="too late",
        )
    if any(_sleeps_locked(run, one) for one in waiting):
        return Fault(
            "It holds the flag's lock while it sleeps, and whoever sets the flag needs that.",
            "Give the lock back before you sleep; or look without it: each look takes it by itself.",
            kind="lock not released",
        )
    if not looks:
        return Fault("It never looked at flag.value.", "Read flag.value in a loop, and sleep in between.")
    return None


def _busy(run: Run, process: ProcessRecord, pause: float) -> Fault | None:
    """What is wrong if it looks more often than it needs to."""
    looked, looks, in_a_row = 0.0, 0, 0
    for step in run.steps:
        if step.process != process.index:
            continue
        if step.operation == "value.read":
            looks, in_a_row, looked = looks + (step.clock <= pause), in_a_row + 1, step.clock
        elif step.clock > looked:
            in_a_row = 0
        if in_a_row >= _IN_A_ROW:
            return Fault(
                "It looks again and again without a pause: the processor does nothing else meanwhile.",
                "Between two looks, let the process sleep: time.sleep(0.01).",
                kind="busy wait",
            )
    if looks > _MOST_LOOKS * pause + _IN_A_ROW:
        return Fault(
            f"It looked {looks:,} times in {pause:,} seconds.",
            "Sleep longer between two looks: a hundredth of a second is enough.",
            kind="busy wait",
        )
    return None


def _looks(run: Run, processes: list[ProcessRecord]) -> list[Step]:
    """The steps in which one of these processes looked at the flag."""
    those = {process.index for process in processes}
    return [step for step in run.steps if step.process in those and step.operation == "value.read"]


def _sleeps_locked(run: Run, process: ProcessRecord) -> bool:
    """Whether it let time go by while it held a lock that it had not made itself."""
    own = [step for step in run.steps if step.process == process.index]
    made = {step.target for step in own if step.operation == "lock.create"}
    held: list[int] = []
    clock = 0.0
    for step in own:
        if held and step.clock > clock:
            return True
        clock = step.clock
        if step.operation == "lock.acquire" and step.outcome.startswith("acquired"):
            held += {step.target} - made
        elif step.operation == "lock.release" and step.target in held:
            held.remove(step.target)
    return False


_RETURNS = "returns within a second when the flag is set"

WAIT_UNTIL = Exercise(
    "wait_until",
    "wait_until(flag)",
    (
        Requirement(_RETURNS, 1, (_SOON, _LATER, _AT_ONCE), _returns_when_set),
        Requirement("does not return before", 1, (_SOON, _LATER, _MUCH_LATER), _not_before),
        Requirement("sleeps between two looks", 1, (_SOON, _LATER), _pauses, basis=_RETURNS),
    ),
)
