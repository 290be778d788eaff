"""Why a run hangs whose processes wait for what others hold: locks, permits, each other's end."""

from __future__ import annotations

from helpers.explorer.explain_exceptions import failed
from helpers.explorer.explain_updates import part
from helpers.explorer.explanation import (
    Explanation,
    at,
    blocked,
    held,
    joins,
    listed,
    on_a_lock,
    outstanding,
    waits,
    waits_at,
)
from helpers.explorer.kinds import DEADLOCK, LOST_LOCK
from helpers.explorer.naming import called
from helpers.explorer.operations import Step
from helpers.explorer.run import ProcessRecord, Run
from helpers.explorer.source import Source


def explain_locks(run: Run, source: Source) -> Explanation | None:
    """The ring in which processes wait for each other, or the lock that nobody can release; or None."""
    waiting = blocked(run)
    ring = _ring(run, waiting)
    if ring:
        told = "; ".join(_waits(run, process, source) for process in ring)
        looked, remedy = _looked_too_late(run, ring, source) or ("", _remedy(run, ring, source))
        return Explanation(DEADLOCK, f"{told}. Nobody can go on.{looked}", remedy)
    for process in waiting.values():
        lost = on_a_lock(process) and process.waiting and run.processes[process.waiting.on[0]]
        if lost and lost.exitcode is not None:
            ended, remedy = kept(run, lost, "lock", source)
            return Explanation(LOST_LOCK, f"{waits(run, process, source)}. {ended}".rstrip(), remedy)
    return None


def kept(run: Run, holder: ProcessRecord, what: str, source: Source) -> tuple[str, str]:
    """How a process ended that held a lock or a permit, if it failed; how it should have given it back."""
    if holder.exitcode is not None and holder.exitcode < 0:
        if any((step.process, step.operation) == (holder.index, "process.die") for step in run.steps):
            return "", f"Don't terminate a process that may hold a {what}: nobody releases it then."
        ended = f"A signal ended {holder.name}, and nobody had sent it from another process."
        return (
            ended,
            f"After a signal nothing is released, not even by `with`: hold no {what} around such code.",
        )
    if holder.error:
        cause = failed(holder, source)
        remedy = f"Release the {what} after an exception, too: `with` does, and `finally`."
        return cause.sentence, f"{cause.remedy} {remedy}".lstrip()
    return "", "Release it on every way out: `with` does, and `finally`."


def _ring(run: Run, waiting: dict[int, ProcessRecord]) -> list[ProcessRecord]:
    """The processes that wait for each other, each for what only the next one can do; [] if none do."""
    edges = {index: _holders(run, process) for index, process in waiting.items()}
    for start in waiting:
        ring = _path(start, start, edges, waiting)
        if ring and any(not joins(process) for process in ring):
            return ring
    # Somebody waits for what another would do, who waits for what the first one holds.
    for start, process in waiting.items():
        for other in process.waiting.on if process.waiting and not edges[start] else ():
            ring = _path(other, start, edges, waiting)
            if ring and any(_is_for_a_hold(run, one) for one in ring):
                return [process, *ring]
    return []


def _holders(run: Run, process: ProcessRecord) -> tuple[int, ...]:
    """Who alone can end the wait of `process`."""
    waiting, pending = process.waiting, process.pending
    if waiting is None or pending is None:
        return ()
    if waiting.sure:
        return waiting.on
    if not _is_for_a_permit(run, process):
        return ()
    holders = tuple(outstanding(run, pending.target))
    if any(run.processes[index].exitcode is not None for index in holders):
        return ()  # what one took along with its end is to blame, not those that wait for each other
    others = tuple(index for index in holders if index != process.index)
    released = any(
        (step.operation, step.target) == ("semaphore.release", pending.target) for step in run.steps
    )
    # What one alone has taken, and nobody has given back yet, is perhaps for another one to give back.
    return others or (holders if released or not waiting.on else ())


def _is_for_a_hold(run: Run, process: ProcessRecord) -> bool:
    return on_a_lock(process) or _is_for_a_permit(run, process)


def _is_for_a_permit(run: Run, process: ProcessRecord) -> bool:
    """Whether it waits for a semaphore that is used as a lock."""
    pending = process.pending
    return pending is not None and pending.name == "semaphore.acquire" and is_a_lock(run, pending.target)


def is_a_lock(run: Run, target: int) -> bool:
    """Whether a semaphore is used as a lock, and has been taken: only who has acquired releases."""
    taken: dict[int, int] = {}
    for step in run.steps:
        if step.target == target:
            acquired = step.operation == "semaphore.acquire" and step.outcome.startswith("acquired")
            change = acquired - (step.operation == "semaphore.release")
            taken[step.process] = taken.get(step.process, 0) + change
            if taken[step.process] < 0:
                return False
    return any(taken.values())


def _path(
    start: int, end: int, edges: dict[int, tuple[int, ...]], waiting: dict[int, ProcessRecord]
) -> list[ProcessRecord]:
    """The blocked processes from `start` to one that waits for `end`; [] if there is no such way."""
    ways: list[tuple[int, ...]] = [(start,)]
    for way in ways:
        following = edges.get(way[-1], ())
        if end in following:
            return [waiting[index] for index in way]
        ways += [(*way, index) for index in following if index in waiting and index not in way]
    return []


def _waits(run: Run, process: ProcessRecord, source: Source) -> str:
    if not _is_for_a_permit(run, process) or process.pending is None:
        return waits(run, process, source)
    taken = outstanding(run, process.pending.target)
    holders = []
    for index, steps in taken.items():
        line = source.where(steps[0].place)
        name = "it" if index == process.index else run.processes[index].name
        holders.append(f"{name} holds{f' since {line}' if line else ''}")
    name = called(run, process.pending.target, source)
    return f"{waits_at(process, source)} for {name}, which {' and '.join(holders)}"


def _remedy(run: Run, ring: list[ProcessRecord], source: Source) -> str:
    if len(ring) == 1:
        (process,) = ring
        if on_a_lock(process):
            return "Take it once, or use an RLock: a Lock can't be taken again, even by its holder."
        return "Release it first."
    if all(_is_for_a_hold(run, process) for process in ring):
        names = dict.fromkeys(called(run, _held(process), source) for process in ring)
        if len(names) == 1:
            return f"Let only one process at a time take more than one of {next(iter(names))}."
        return f"Take {listed(sorted(names))} in the same order everywhere."
    holds = next((process for process in ring if _is_for_a_hold(run, process)), None)
    if holds is None:
        return ""
    before = "joining" if any(joins(process) for process in ring) else "waiting"
    return f"Release {called(run, _held(holds), source)} before {before}."


def _looked_too_late(run: Run, ring: list[ProcessRecord], source: Source) -> tuple[str, str] | None:
    """Who holds permits, and read without the lock what it had written under it and another has changed.

    It waits for the same lock again: had it looked under it, it would perhaps have given the permits back.
    """
    for process, before in zip(ring, [ring[-1], *ring], strict=False):
        if not on_a_lock(process) or not _is_for_a_permit(run, before):
            continue
        lock = _held(process)
        taken = outstanding(run, _held(before)).get(process.index, [])
        steps = [*run.steps[_number(run, taken[0]) :]] if taken else []
        for number, read in enumerate(steps):
            if read.process != process.index or not read.access or read.access.writes:
                continue
            writes = [
                step
                for step in steps[:number]
                if step.target == read.target and step.access and step.access.writes
                if step.access.meets(read.access)
            ]
            own = [step for step in writes if step.process == process.index]
            if own and writes[-1] is not own[-1] and lock in held(run, own[-1]) - held(run, read):
                name, value = part(called(run, read.target, source), read.access), read.access.value
                guard = called(run, lock, source)
                told = f" {process.name} read {value} from {name}{at(read, source)} without {guard}"
                other = run.processes[writes[-1].process].name
                told = f"{told}, when {other} had changed it{at(writes[-1], source)}."
                return told, f"Test {name} before {guard} is released."
    return None


def _number(run: Run, wanted: Step) -> int:
    return next(number for number, step in enumerate(run.steps) if step is wanted)


def _held(process: ProcessRecord) -> int:
    """The lock or semaphore that the process waits for."""
    if process.waiting and on_a_lock(process):
        return process.waiting.target
    return process.pending.target if process.pending else -1
