"""Says in a sentence why a run went wrong: the data, the process, the line and the remedy."""

from __future__ import annotations

from dataclasses import replace

from helpers.explorer import kinds
from helpers.explorer import run as endings
from helpers.explorer.explain_exceptions import failed
from helpers.explorer.explain_locks import explain_locks
from helpers.explorer.explain_loops import explain_loop
from helpers.explorer.explain_queues import explain_queues, no_longer_itself, on_a_queue, was_put
from helpers.explorer.explain_wakeups import explain_wakeups, sleeps
from helpers.explorer.explanation import Explanation, blocked, joins, waits
from helpers.explorer.hidden_errors import explain_broken, explain_hidden
from helpers.explorer.naming import others_own
from helpers.explorer.operations import EndName, Waiting
from helpers.explorer.run import ProcessRecord, Run
from helpers.explorer.source import Source

__all__ = ["Explanation", "explain", "failed"]

# What others would have to do, who perhaps do it to an object of their own.
_FROM_OTHERS = frozenset(
    {kinds.NO_ITEM, kinds.EVENT_NOT_SET, kinds.NO_NOTIFICATION, kinds.NO_PERMIT, kinds.TOO_FEW}
)
_WAIT_INSIDE = (
    "The check can't follow such a wait, not even one that a pool's callback ends: wait by an operation of "
    "multiprocessing here, such as get(), join() or connection.wait()."
)
_INSTEAD = {
    "Connection.fileno()": "Use the connection's own methods: poll waits for one connection, and "
    "multiprocessing.connection.wait for several, or for the end of a process.",
}
# What may come of a task that failed before it did its part.
_AFTER_AN_ERROR = _FROM_OTHERS | {kinds.DEADLOCK, kinds.HANG, kinds.MISSING_SENTINEL}

_END_OF_FILE = "EOFError|Exception|BaseException"


def explain(run: Run, source: Source) -> Explanation:
    """Why `run` did not finish."""
    line = source.where(run.place)
    at = f" at {line}: `{source.text(run.place)}`" if line else ""
    match run.ending:
        case endings.HANG:
            return _after_failures(run, _hang(run, source), source)
        case endings.ESCAPED:
            remedy = (
                _WAIT_INSIDE if endings.WAITS_OUTSIDE in run.message else "Make sure that every loop ends."
            )
            return Explanation(kinds.ESCAPED, f"{run.message}{at}.", remedy)
        case endings.NOT_MODELLED:
            sentence = f"The code uses {run.message}{at}, which the check can't follow."
            remedy = _INSTEAD.get(run.message, "Do without it here.")
            return Explanation(kinds.NOT_MODELLED, sentence, remedy)
        case endings.LIVELOCK | endings.TOO_LONG:
            told = f"{run.message}{',' if at else ''}{at}."
            return _after_failures(run, explain_loop(run, told, source), source)
    return Explanation(
        kinds.CORRUPTED,
        f"{run.message}{at}.",
        "Give each process a pipe of its own, or a lock that it holds meanwhile.",
    )


def _after_failures(run: Run, explanation: Explanation, source: Source) -> Explanation:
    """The explanation, and before it what ended a process that was perhaps waited for."""
    for process in run.failed():
        kind = process.error[0] if process.error else ""
        counts = kind and (kind != "SystemExit" or process.exitcode)
        if counts and not process.trusted and kind not in explanation.sentence:
            cause = failed(process, source, run)
            sentence = f"{cause.sentence} {explanation.sentence}"
            return replace(
                explanation, sentence=sentence, remedy=f"{cause.remedy} {explanation.remedy}".strip()
            )
    return explanation


def _hang(run: Run, source: Source) -> Explanation:
    explanation = _reason(run, source)
    if explanation.kind in _AFTER_AN_ERROR and (unseen := explain_hidden(run, source)):
        return replace(unseen, sentence=f"{explanation.sentence} {unseen.sentence}")
    for process in blocked(run).values() if explanation.kind in _FROM_OTHERS else ():
        remedy = others_own(run, process.pending.target, source) if process.pending else ""
        if remedy and not joins(process):
            return replace(explanation, remedy=remedy)
    return explanation


def _reason(run: Run, source: Source) -> Explanation:
    return (
        explain_locks(run, source)
        or _by_itself(run, source)
        or _lost(run, source)
        or _open_end(run, source)
        or explain_queues(run, source)
        or explain_wakeups(run, source)
        or _ring(run, source)
    )


def _by_itself(run: Run, source: Source) -> Explanation | None:
    """Somebody waits for an object that knows why nothing comes."""
    for process in blocked(run).values():
        if process.waiting and process.waiting.kind:
            sentence = f"{waits(run, process, source)}."
            explanation = Explanation(process.waiting.kind, sentence, process.waiting.remedy)
            return explain_broken(run, explanation) if explanation.kind == kinds.BROKEN else explanation
    return None


def _lost(run: Run, source: Source) -> Explanation | None:
    """Somebody waits for a process to wake that was ended in its sleep."""
    for process in blocked(run).values():
        if process.waiting and process.waiting.lost and not on_a_queue(process):
            remedy = "Let a process that waits come to its end by itself: don't terminate it."
            return Explanation(kinds.LOST_LOCK, f"{waits(run, process, source)}.", remedy)
    return None


def _open_end(run: Run, source: Source) -> Explanation | None:
    """An end of a pipe that somebody keeps open without need."""
    waiting = blocked(run)
    for process in waiting.values():
        for awaited in (process.waiting, *process.waiting.each) if process.waiting else ():
            owners = _needless_owners(run, process, awaited)
            # Who sleeps has perhaps not come to the line yet that uses the end.
            if owners and not any(sleeps(waiting[index]) for index in owners if index in waiting):
                return _still_open(run, process, awaited, owners, source)
    return None


def _needless_owners(run: Run, process: ProcessRecord, waiting: Waiting) -> list[int]:
    """Who holds the end that `process` waits for to close, or for room from, without ever using it."""
    if waiting.end is None:
        return []
    if _is_sending(process):
        return list(waiting.on) if waiting.on == (process.index,) else []
    senders = _who_did(run, "pipe.send", waiting.end)
    if process.index in waiting.on:
        return [index for index in waiting.on if index == process.index or index not in senders]
    # Whoever the end was for has used it, or given it up. A copy elsewhere only delays the end of file.
    makers = {
        step.process
        for step in run.steps
        if (step.operation, step.place) == ("pipe.create", waiting.end.made_at)
    }
    closers = _who_did(run, "pipe.close", waiting.end) if waiting.end.role == "the sending end" else set()
    used = senders or (closers - makers)
    return [index for index in waiting.on if index not in senders] if used else []


def _who_did(run: Run, operation: str, end: EndName) -> set[int]:
    return {step.process for step in run.steps if (step.operation, step.target) == (operation, end.target)}


def _still_open(
    run: Run, process: ProcessRecord, waiting: Waiting, owners: list[int], source: Source
) -> Explanation:
    assert waiting.end is not None
    name = source.end_name(waiting.end.made_at, waiting.end.position)
    end = f"{waiting.end.role}, `{name}`," if name else f"{waiting.end.role} of the pipe"
    names = " and ".join(run.processes[index].name for index in owners)
    made_at = source.where(waiting.end.made_at)
    line = f" (the pipe from {made_at})" if made_at else ""
    sentence = f"{waits(run, process, source)}, but {end} is still open in {names}{line}."
    if _is_sending(process):
        return Explanation(
            kinds.FULL_PIPE, sentence, "Somebody else has to receive while this process sends."
        )
    remedy = f"Close it in {names} when it isn't needed there: the file ends when every copy is closed."
    if process.pending and not source.catches(process.pending.place, _END_OF_FILE):
        remedy = (
            f"Receive only what is sent. Or close it in {names} when it isn't needed there, and catch the "
            "EOFError that comes when every copy is closed."
        )
    return Explanation(kinds.OPEN_END, sentence, remedy)


def _is_sending(process: ProcessRecord) -> bool:
    return process.pending is not None and process.pending.name == "pipe.sending"


def _ring(run: Run, source: Source) -> Explanation:
    """Those that wait for each other; all that wait, if it is none of the known reasons."""
    waiting = blocked(run)
    for process in waiting.values():
        if process.waiting and process.waiting.end and not process.waiting.on:
            told = f"{waits(run, process, source)}, and nobody holds the other end any more."
            return Explanation(kinds.DEADLOCK, told)
    ring = _cycle(waiting)
    told = "; ".join(waits(run, process, source) for process in ring or waiting.values())
    kind = kinds.DEADLOCK if ring else kinds.HANG
    return Explanation(kind, f"{told}. Nobody can go on.", _remedy(run, ring or list(waiting.values())))


_ALL_TAKEN = (
    "What was put there has been taken, and each waits for more: put as many items as are taken, or one more "
    "that means the end."
)


def _cycle(waiting: dict[int, ProcessRecord]) -> list[ProcessRecord]:
    """The processes that wait for each other in a ring; [] if there is no ring."""
    for start in waiting:
        path: list[int] = []
        at: int | None = start
        while at is not None and at not in path:
            path.append(at)
            awaited = waiting[at].waiting
            others = [index for index in (awaited.on if awaited else ()) if index in waiting and index != at]
            at = others[0] if others else None
        if at is not None:
            return [waiting[index] for index in path[path.index(at) :]]
    return []


def _remedy(run: Run, cycle: list[ProcessRecord]) -> str:
    operations = {process.pending.name for process in cycle if process.pending}
    if operations == {"process.join", "pipe.sending"}:
        return "Receive before joining: a process can't end while its messages don't fit into the pipe."
    whats = {process.pending.what for process in cycle if process.pending and on_a_queue(process)}
    if whats and all(on_a_queue(process) for process in cycle):
        if whats <= {"get", "getting"}:
            targets = [process.pending.target for process in cycle if process.pending]
            if not any(was_put(run, target) for target in targets):
                return "Each takes an item and none puts one: one of them has to put first."
            return no_longer_itself(run, targets) or _ALL_TAKEN
        if whats <= {"put", "putting", "writing", "feeding"}:
            return "Each puts and none takes an item out: take items out in between."
    if operations == {"pipe.sending"}:
        return "Each sends and neither receives: receive in between."
    if operations == {"pipe.recv"}:
        return "Each receives and none sends: one of them has to send first, or to close its end."
    if operations == {"process.join", "pipe.recv"}:
        return "Close the sending end, or send what is waited for, before joining."
    return ""
