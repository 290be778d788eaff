"""What an explanation is, and the sentence parts that all of them share."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from helpers.explorer.naming import called
from helpers.explorer.operations import Step
from helpers.explorer.run import ProcessRecord, Run
from helpers.explorer.source import Source

_AT_ITS_END = frozenset({"join", "flush"})  # operations that a process's end makes without a line of source
_JOIN = "process.join"
_IDLE = frozenset({"pool.take", "pool.taking"})
_THE_OBJECT = re.compile(r"\bthe (?:lock|event|semaphore|barrier|queue)\b(?!')")


@dataclass(frozen=True)
class Explanation:
    """What kind of failure it was (one of `kinds`), what happened, and what to do about it.

    `steps` are those that the sentence is about, where it isn't the end of the run.
    """

    kind: str
    sentence: str
    remedy: str = ""
    steps: tuple[Step, ...] = ()

    def __str__(self) -> str:
        return f"{self.sentence} {self.remedy}".strip()


def blocked(run: Run) -> dict[int, ProcessRecord]:
    """The processes that can't go on, by their indexes; a pool's workers without a task keep nobody."""
    return {
        process.index: process
        for process in run.processes
        if process.waiting and not process.able and not is_idle(process)
    }


def is_idle(process: ProcessRecord) -> bool:
    """Whether the process is a pool's worker, and could take a task if there were one."""
    waiting, pending = process.waiting, process.pending
    return pending is not None and pending.name in _IDLE and waiting is not None and not waiting.kind


def on_a_lock(process: ProcessRecord) -> bool:
    """Whether the process waits for what another one, or it itself, holds."""
    waiting = process.waiting
    return waiting is not None and waiting.sure and waiting.target >= 0


def unmanaged(operation: str) -> str:
    """The operation's name, the same for an object that lives in a manager."""
    return operation.removeprefix("managed_")


def joins(process: ProcessRecord) -> bool:
    """Whether the process waits for the end of another one."""
    return process.pending is not None and process.pending.name == _JOIN


def waits(run: Run, process: ProcessRecord, source: Source) -> str:
    """Who waits where for what."""
    what = _for_the_lock(run, process, source) if on_a_lock(process) else awaited(run, process, source)
    return f"{waits_at(process, source)} {what}".rstrip()


def awaited(run: Run, process: ProcessRecord, source: Source) -> str:
    """What a process waits for, with the name of the object."""
    waiting, pending = process.waiting, process.pending
    if waiting is None or pending is None or not _THE_OBJECT.search(waiting.text):
        return waiting.text if waiting else ""
    name = called(run, waiting.target if waiting.target >= 0 else pending.target, source)
    if not name.startswith("`"):
        return waiting.text
    text = waiting.text.replace("the lock that", "the lock, which")
    return _THE_OBJECT.sub(lambda _: name, text, count=1)


def waits_at(process: ProcessRecord, source: Source) -> str:
    """Who waits where."""
    return f"{process.name} waits{_where(process, source)}"


def all_wait_at(processes: Sequence[ProcessRecord], source: Source) -> str:
    """The same of some that wait for the same thing, those in the same line together."""
    names: dict[str, list[str]] = {}
    for process in processes:
        names.setdefault(_where(process, source), []).append(process.name)
    told = (f"{listed(those)} wait{'s' * (len(those) == 1)}{where}" for where, those in names.items())
    return " and ".join(told)


def _where(process: ProcessRecord, source: Source) -> str:
    pending = process.pending
    line = source.where(pending.place) if pending else ""
    if pending and line:
        return f" in `{source.text(pending.place)}` ({line})"
    return " at its own end" if pending and pending.what in _AT_ITS_END else ""


def listed(names: Sequence[str]) -> str:
    """Names as a sentence has them."""
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


def at(step: Step, source: Source) -> str:
    """The line of a step, in parentheses; nothing if it isn't the learner's."""
    line = source.where(step.place)
    return f" ({line})" if line else ""


def _for_the_lock(run: Run, process: ProcessRecord, source: Source) -> str:
    waiting = process.waiting
    assert waiting is not None
    holder = run.processes[waiting.on[0]]
    taken = outstanding(run, waiting.target).get(holder.index)
    line = source.where(taken[0].place) if taken else ""
    after = (
        ", after its wait()"
        if process.pending and unmanaged(process.pending.name).startswith("condition.")
        else ""
    )
    lock = f"for {called(run, waiting.target, source)}{after}, which"
    if holder.exitcode is not None:
        took = f"{holder.name} took ({line}) and" if line else holder.name
        return f"{lock} {took} held when it ended"
    holds = "it holds itself" if holder is process else f"{holder.name} holds"
    return f"{lock} {holds}{f' since {line}' if line else ''}"


def outstanding(run: Run, target: int) -> dict[int, list[Step]]:
    """Who has taken a lock or permits and not given them back: the steps in which they took them.

    A release by a process that has none gives back the oldest.
    """
    taken: list[Step] = []
    for step in run.steps:
        if step.target != target:
            continue
        if step.operation.endswith(".acquire") and step.outcome.startswith("acquired"):
            taken.append(step)
        elif step.operation.endswith(".release") and step.outcome.startswith("released") and taken:
            own = [one for one in taken if one.process == step.process]
            taken.remove(own[-1] if own else taken[0])
    return {step.process: [one for one in taken if one.process == step.process] for step in taken}


def held(run: Run, until: Step) -> set[int]:
    """The locks that the process of the step `until` holds in it."""
    return set(held_since(run, until, ("lock", "condition")))


def held_since(run: Run, until: Step, kinds: Collection[str]) -> dict[int, int]:
    """What of these kinds the process of the step `until` holds in it, each with the step that took it."""
    taken: list[tuple[int, int]] = []
    for number, step in enumerate(run.steps):
        if step is until:
            break
        kind, _, does = unmanaged(step.operation).partition(".")
        if step.process != until.process or kind not in kinds:
            continue
        if does == "acquire" and step.outcome.startswith("acquired"):
            taken.append((step.target, number))
        elif does == "release":
            last = next((one for one in reversed(taken) if one[0] == step.target), None)
            taken = [one for one in taken if one is not last]
    return dict(reversed(taken))
