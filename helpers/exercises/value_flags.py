"""The exercises announce and wait_until of 04_value: a shared number as a flag."""

from __future__ import annotations

from helpers.exercises import value_programs as programs
from helpers.exercises.judging import answered, briefly, operations, shown
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement
from helpers.explorer import run as endings
from helpers.explorer.run import ProcessRecord, Run

# -- announce

_SHORT = 0.5  # seconds from the call to the return


def _announcing(first: int) -> Case:
    begins = "is set already" if first else "is not set yet"
    return Case(
        "announce",
        (first,),
        given=programs.look_at_announced,
        shown=f"announce(flag), where the flag {begins}",
        expected=1,
    )


_UNSET, _SET = briefly(_announcing(0), _announcing(1))


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
        return _set_before_return(run, case) or _at_once(run, process)
    told = f"In {case.shown}, flag.value should be 1 afterwards, and is {shown(got)}."
    written = {run.steps[number].target for number in operations(run, process.index, ["value.write"])}
    if not written:
        return Fault(told, "Nothing was written: assign to flag.value. `flag = 1` only gives 1 a name.")
    if not written & {run.steps[number].target for number in operations(run, 0, ["value.create"])}:
        return Fault(told, "A Value made here is another one: write to the flag that was passed.")
    return Fault(told, "Write 1, whatever was there before, and leave it there.")


def _set_before_return(run: Run, case: Case) -> Judgement:
    (first,) = case.arguments
    returned = operations(run, 1, ["process.returned"])[0]
    if first or any(step.operation == "value.write" for step in run.steps[:returned]):
        return None
    return Fault(
        "announce returned before the flag was set.",
        "Assign to flag.value in announce itself; or join the process that does it.",
        kind="too early",
    )


def _at_once(run: Run, process: ProcessRecord) -> Judgement:
    called, returned = operations(run, process.index, ["process.begin", "process.returned"])[:2]
    took = run.steps[returned].clock - run.steps[called].clock
    if took < _SHORT:
        return None
    return Fault(
        f"announce took {took:.1f} seconds.",
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
        Requirement(_SETS, 1, (_UNSET,), _sets),
        Requirement("leaves a flag at 1 that was set already", 1, (_SET,), _sets, basis=_SETS),
        Requirement("leaves the flag's lock free", 1, (_UNSET, _SET), _gives_back, basis=_SETS),
    ),
)

# -- wait_until

_LATEST = 1.0  # seconds from the setting of the flag to the return
_MOST_LOOKS = 1_000  # in a second
_LOOKS_ONLY = "It wrote to the flag itself: wait_until looks, and somebody else sets the flag."
_IN_A_ROW = 4  # looks without a pause between them


def _waiting(first: int, pause: float, locked: float = 0.0) -> Case:
    when = "is set already" if first else f"is set after {pause:g} seconds"
    return Case(
        "wait_until",
        (first, pause, locked),
        given=programs.announce_to_answer,
        shown=f"wait_until(flag), where the flag {when}",
    )


_SOON, _LATER, _AT_ONCE = briefly(_waiting(0, 0.2), _waiting(0, 72.0, 60.0), _waiting(1, 0.0))


def _unfinished(run: Run, case: Case) -> Judgement:
    """What is wrong with a run in which wait_until did not return; None if it did."""
    process = answered(run, case.name)
    if run.root.pending and run.root.pending.name == "value.write":
        return Fault(
            "wait_until holds the flag's lock while it waits, so nobody can set the flag.",
            "Look at flag.value without a lock around the loop: each look takes the lock and gives it back.",
            kind="deadlock",
        )
    if process is None or process.error or not process.returned:
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
        wrote = operations(run, process.index, ["value.write"])
        return Fault(
            f"In {case.shown}, wait_until returned before that.",
            _LOOKS_ONLY if wrote else "Only flag.value says that the flag is set: look as long as it is 0.",
            kind="too early",
        )
    return None


def _pauses(run: Run, case: Case) -> Judgement:
    process = answered(run, case.name)
    if process is None or process.error:
        return DID_NOT_FINISH
    _, pause, _ = case.arguments
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
            f"It looked {looks:,} times in {pause:g} seconds.",
            "Sleep longer between two looks: a hundredth of a second is enough.",
            kind="busy wait",
        )
    if not looks:
        return Fault("It never looked at flag.value.", "Read flag.value in a loop, and sleep in between.")
    return None


_RETURNS = "returns within a second when the flag is set"

WAIT_UNTIL = Exercise(
    "wait_until",
    "wait_until(flag)",
    (
        Requirement(_RETURNS, 1, (_SOON, _LATER, _AT_ONCE), _returns_when_set),
        Requirement("does not return before", 1, (_SOON, _LATER), _not_before),
        Requirement("sleeps between two looks", 1, (_SOON,), _pauses, basis=_RETURNS),
    ),
)
