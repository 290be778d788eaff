"""Says in a sentence why a run went wrong: the data, the process, the line and the remedy."""

from __future__ import annotations

from helpers.explorer import run as endings
from helpers.explorer.explain_queues import explain_queues
from helpers.explorer.explanation import DEADLOCK, Explanation, waits
from helpers.explorer.operations import EndName, Waiting
from helpers.explorer.run import ProcessRecord, Run
from helpers.explorer.source import Source

__all__ = ["DEADLOCK", "EXCEPTION", "FULL_PIPE", "OPEN_END", "Explanation", "explain", "failed"]

OPEN_END = "wait for a message that can't come"
FULL_PIPE = "full pipe"
EXCEPTION = "exception"


def explain(run: Run, source: Source) -> Explanation:
    """Why `run` did not finish."""
    line = source.where(run.place)
    at = f" at {line}: `{source.text(run.place)}`" if line else ""
    match run.ending:
        case endings.HANG:
            return _hang(run, source)
        case endings.ESCAPED:
            return Explanation(run.ending, f"{run.message}{at}.", "Make sure that every loop ends.")
        case endings.NOT_MODELLED:
            remedy = "Do without it here."
            return Explanation(
                run.ending, f"The code uses {run.message}{at}, which the check can't follow.", remedy
            )
        case endings.LIVELOCK | endings.TOO_LONG:
            return Explanation(run.ending, f"{run.message}{at}.", "Make sure that the loop can end.")
    return Explanation(run.ending, f"{run.message}{at}.")


def _hang(run: Run, source: Source) -> Explanation:
    blocked = {process.index: process for process in run.processes if process.waiting}
    for process in blocked.values():
        if process.waiting and process.waiting.kind:
            sentence = f"{waits(process, source)}."
            return Explanation(process.waiting.kind, sentence, process.waiting.remedy)
    for process in blocked.values():
        owners = _needless_owners(run, process)
        if owners:
            return _open_end(run, process, owners, source)
    told_of_queues = explain_queues(run, source)
    if told_of_queues:
        return told_of_queues
    for process in blocked.values():
        if process.waiting and process.waiting.end and not process.waiting.on:
            return Explanation(
                DEADLOCK, f"{waits(process, source)}, and nobody holds the other end any more."
            )
    cycle = _cycle(blocked)
    told = "; ".join(waits(process, source) for process in cycle)
    return Explanation(DEADLOCK, f"{told}. Nobody can go on.", _remedy(cycle))


def _needless_owners(run: Run, process: ProcessRecord) -> list[int]:
    """Who holds the end that `process` waits for to close, or for room from, without ever using it."""
    waiting = process.waiting
    if waiting is None or waiting.end is None:
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


def _open_end(run: Run, process: ProcessRecord, owners: list[int], source: Source) -> Explanation:
    waiting = process.waiting or Waiting("")
    assert waiting.end is not None
    name = source.end_name(waiting.end.made_at, waiting.end.position)
    end = f"{waiting.end.role}, `{name}`," if name else f"{waiting.end.role} of the pipe"
    names = " and ".join(run.processes[index].name for index in owners)
    made_at = source.where(waiting.end.made_at)
    line = f" (the pipe from {made_at})" if made_at else ""
    sentence = f"{waits(process, source)}, but {end} is still open in {names}{line}."
    if _is_sending(process):
        return Explanation(FULL_PIPE, sentence, "Somebody else has to receive while this process sends.")
    remedy = f"Close it in {names} when it isn't needed there: the file ends when every copy is closed."
    return Explanation(OPEN_END, sentence, remedy)


def _is_sending(process: ProcessRecord) -> bool:
    return process.pending is not None and process.pending.name == "pipe.sending"


def _cycle(blocked: dict[int, ProcessRecord]) -> list[ProcessRecord]:
    """The processes that wait for each other in a ring; all that are blocked, if there is no ring."""
    for start in blocked:
        path: list[int] = []
        at: int | None = start
        while at is not None and at not in path:
            path.append(at)
            waiting = blocked[at].waiting
            others = [index for index in (waiting.on if waiting else ()) if index in blocked and index != at]
            at = others[0] if others else None
        if at is not None:
            return [blocked[index] for index in path[path.index(at) :]]
    return list(blocked.values())


def _remedy(cycle: list[ProcessRecord]) -> str:
    operations = {process.pending.name for process in cycle if process.pending}
    if operations == {"process.join", "pipe.sending"}:
        return "Receive before joining: a process can't end while its messages don't fit into the pipe."
    whats = {process.pending.what for process in cycle if process.pending and _on_queue(process)}
    if whats and all(_on_queue(process) for process in cycle):
        if whats <= {"get", "getting"}:
            return "Each takes an item and none puts one: one of them has to put first."
        if whats <= {"put", "putting", "writing", "feeding"}:
            return "Each puts and none takes an item out: take items out in between."
    if operations == {"pipe.sending"}:
        return "Each sends and neither receives: receive in between."
    if operations == {"pipe.recv"}:
        return "Each receives and none sends: one of them has to send first, or to close its end."
    if operations == {"process.join", "pipe.recv"}:
        return "Close the sending end, or send what is waited for, before joining."
    return ""


def _on_queue(process: ProcessRecord) -> bool:
    return process.pending is not None and "queue" in process.pending.name.partition(".")[0]


def failed(process: ProcessRecord, source: Source) -> Explanation:
    """Why a process ended with an exception."""
    kind, text, place = process.error or ("", "", process.started_at)
    line = source.where(place)
    at = f" at {line}: `{source.text(place)}`" if line else ""
    told = f'{kind} "{text}"' if text else kind
    return Explanation(EXCEPTION, f"{process.name} ended with {told}{at}.")
