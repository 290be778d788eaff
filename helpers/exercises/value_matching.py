"""The exercise count_matching of 04_value: many processes add to one shared number."""

from __future__ import annotations

from helpers.exercises.judging import briefly, described, leaves_nothing_running, operations, returns
from helpers.exercises.model import DID_NOT_FINISH, Case, Exercise, Fault, Judgement, Requirement, once
from helpers.exercises.pool_faults import works_for_a_pool
from helpers.exercises.value_faults import (
    cut_off,
    kept_lock,
    lost_addition,
    running_at_last_read,
    terminated,
    written_by_children,
)
from helpers.explorer.run import ProcessRecord, Run

_PASS = "Pass each child the same Value, and let it add to that."
_PARENT = (
    "The parent did the counting. Give Process the function itself, target=count_share, and its arguments in "
    "args, without calling it."
)
_TAKES = (".get", ".recv", ".read", "manager.call", "manager.iterate")  # how a child can come by words


def _matching(words: str, needle: str, workers: int) -> Case:
    return _among(words.split(), needle, workers)


def _among(words: list[str], needle: str, workers: int) -> Case:
    return Case(
        "count_matching",
        (words, needle, workers),
        shown=f"count_matching({words!r}, {needle!r}, {workers})",
        expected=sum(needle in word for word in words),
        slowest_step=10.0,
    )


_TWO = _matching("pipe pipeline queue wiper", "ip", 2)
_ALL = _matching("lock clock block flock", "lock", 2)
_BYTE = 256
_FAR_MORE = _BYTE + 4
_MANY = Case(
    "count_matching",
    (["lock"] * _FAR_MORE, "lock", 2),
    shown="count_matching(['lock'] * 260, 'lock', 2)",
    expected=_FAR_MORE,
    drawn=False,
)
_ODD = " [*]é\n"  # to be taken as it is
_CASES = (
    _ALL,
    *briefly(
        _TWO,
        _matching("pipe pipe tip pipe zip queue equip", "ip", 3),
        _matching("array ray", "", 3),
        _matching("c++ ccc C+", "c+", 1),
        _matching("", "x", 2),
        _matching("banana an", "an", 1),
        _MANY,
    ),
    *once(
        _among(["array", "", "ray"], "", 1),
        _among([_ODD, f"a{_ODD}b", _ODD.strip(), _ODD.rstrip(), " *é\n", " [*]e\n", " [*]É\n"], _ODD, 1),
        _matching("lock " * 13, "lock", 9),
    ),
)


def _right_but_for_others(run: Run, case: Case) -> Judgement:
    """Wrong results that a lost addition or an early read explains are the other requirements' matter."""
    judgement = _result(run, case)
    if isinstance(judgement, Fault) and (lost_addition(run) or _early(run) or terminated(run)):
        return None
    return judgement


def _result(run: Run, case: Case) -> Judgement:
    if kept := kept_lock(run):
        return kept
    if run.root.returned and run.root.result and run.root.result[0] != "plain":
        told = described(run.root.result[1])
        return Fault(f"expected {case.expected}\ngot      {told}", "Return the number itself: its .value.")
    return returns(lambda case: case.expected, lambda got, wanted: _advice(run, case, got, wanted))(run, case)


def _advice(run: Run, case: Case, got: object, wanted: int) -> str:
    if got is None:
        return "It returned None: is a return missing?"
    if not isinstance(got, int):
        return "Return one number: how many words match."
    children = run.children()
    writers = [child for child in children if operations(run, child.index, ["value.write"])]
    if children and not writers:
        return (
            "No child wrote a shared Value. A global variable, and what a target returns, stay in the "
            "child: pass it a Value, and let it add to that."
        )
    if (wanted - got) % _BYTE == 0:
        return "It is wrong for many words alone: how large a number does the typecode hold?"
    if any(not operations(run, child.index, ["value.read"]) for child in writers):
        return "A child wrote over what was there: it has to add its matches to what the Value says."
    if got > wanted:
        return (
            "It counts too much: each word must be in one share only, and counts once at most, and only if "
            "needle is in word, as it is written."
        )
    if "" in case.arguments:
        return "The empty needle stands in every word, in an empty one, too."
    return (
        "It counts too little: do the shares hold all words, also if they can't be divided evenly? And is "
        "each word asked whether needle is in it, a word that comes twice, too?"
    )


def _loses_nothing(run: Run, case: Case) -> Judgement:
    judgement = _result(run, case)
    if terminated(run):
        return None
    if isinstance(judgement, Fault) and run.root.returned:
        lost = lost_addition(run)
        return lost and Fault(f"{judgement.message}\n{lost.message}", lost.advice, lost.kind)
    return judgement


def _early(run: Run) -> list[ProcessRecord]:
    return running_at_last_read(run)


def _waits(run: Run, case: Case) -> Judgement:
    if (cut := cut_off(run)) and not _early(run):
        return cut
    if kept := kept_lock(run):
        return kept
    if not run.root.returned:
        return DID_NOT_FINISH
    early = _early(run)
    if early and isinstance(judgement := _result(run, case), Fault):
        names = " and ".join(child.name for child in early)
        return Fault(
            f"{judgement.message}\n{names} had not ended when the total was read.",
            "Start all, then join all, and read total.value only after the last join.",
            kind="read too early",
        )
    return leaves_nothing_running(run, case)


def _in_children(run: Run, case: Case) -> Judgement:
    words, _, workers = case.arguments
    if terminated(run):
        return None
    if not run.root.returned:
        return DID_NOT_FINISH
    children = run.children()
    if len(children) != workers:
        were = "process was" if len(children) == 1 else "processes were"
        return Fault(f"workers is {workers}, and {len(children)} {were} started.", "Start one for each.")
    first = operations(run, 0, ["process.start"])
    theirs = written_by_children(run, "value.write")
    mine = [number for number in operations(run, 0, ["value.write"]) if first and number > first[0]]
    if any(run.steps[number].target in set().union(*theirs) for number in mine):
        return Fault(
            "The parent wrote to the children's Value after it had started a child.",
            "Let the children do the adding: the parent starts them, joins them and reads.",
        )
    if _one_by_one(run):
        return Fault(
            "A process was joined before all were started, so they work one after the other.",
            "Start all in one loop, and join all in a second one.",
            kind="one after the other",
        )
    if case is _ALL and theirs and not set.intersection(*theirs):
        return Fault("The children did not all write to the same Value.", "Pass the same one to all.")
    if run.failed():
        return None if _early(run) else DID_NOT_FINISH
    if case is _ALL and not theirs and not _early(run):
        return Fault("No child wrote to a shared Value.", _PARENT if _parent_wrote(run) else _PASS)
    if case is _ALL and run.root.value == case.expected and (idle := _idle(run)):
        return Fault(
            f"All {len(words)} words match, and {idle.name} added nothing.",
            "Divide the words among all children, and let each add its matches to the shared Value.",
        )
    return None


def _one_by_one(run: Run) -> bool:
    starts = operations(run, 0, ["process.start"])
    return any(starts[0] < number < starts[-1] for number in operations(run, 0, ["process.join"]) if starts)


def _parent_wrote(run: Run) -> bool:
    return bool(operations(run, 0, ["value.write"]))


def _idle(run: Run) -> ProcessRecord | None:
    """A child that neither wrote to a Value nor asked anybody for words; a pool deals them out."""
    for child in run.children():
        steps = [step.operation for step in run.steps if step.process == child.index]
        works = any(name == "value.write" or name.endswith(_TAKES) for name in steps)
        if not works and not works_for_a_pool(run, child):
            return child
    return None


_RETURNS = "returns how many words match"

COUNT_MATCHING = Exercise(
    "count_matching",
    "count_matching(words, needle, workers)",
    (
        Requirement(_RETURNS, 1, _CASES, _right_but_for_others),
        Requirement("as many processes as asked count into one shared Value", 1, _CASES, _in_children),
        Requirement("loses no process's matches", 1, _CASES, _loses_nothing),
        Requirement("waits for all processes before it reads the total", 1, _CASES, _waits),
    ),
)
