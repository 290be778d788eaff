"""Why a run hangs whose processes wait to be woken: by an event, a condition, a semaphore, a barrier."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from helpers.explorer.explain_locks import is_a_lock, kept
from helpers.explorer.explanation import (
    Explanation,
    all_wait_at,
    at,
    blocked,
    listed,
    outstanding,
    unmanaged,
    waits,
)
from helpers.explorer.kinds import EVENT_NOT_SET, LOST_NOTIFICATION, NO_NOTIFICATION, NO_PERMIT, TOO_FEW
from helpers.explorer.naming import called
from helpers.explorer.operations import Raises, Step
from helpers.explorer.run import ProcessRecord, Run
from helpers.explorer.source import Source


@dataclass(frozen=True)
class _Sleepers:
    """Those that wait for one object; `others` have it too, and can't go on either."""

    run: Run
    source: Source
    target: int
    sleepers: list[ProcessRecord]
    others: list[ProcessRecord]

    @property
    def name(self) -> str:
        return called(self.run, self.target, self.source)

    def tell(self, awaited: str, would: str, more: str = "") -> str:
        """Who waits for what, and why nobody does it."""
        told = f"{all_wait_at(self.sleepers, self.source)} {awaited}, and nobody is left who would {would}"
        why = "; ".join(waits(self.run, other, self.source) for other in self.others)
        return f"{told}{f': {why}' if why else ''}.{f' {more}' if more else ''}"

    def steps(self, operation: str) -> list[Step]:
        return [s for s in self.run.steps if (unmanaged(s.operation), s.target) == (operation, self.target)]

    def ended_early(self) -> str:
        """The name of a process that an exception or a signal has ended."""
        ended = (one for one in self.run.processes if one.error or (one.exitcode or 0) < 0)
        return next((one.name for one in ended if not one.trusted), "")

    def did(self, step: Step, what: str) -> str:
        """Who did it, and where."""
        return f"{self.run.processes[step.process].name} {what}{at(step, self.source)}"


def explain_wakeups(run: Run, source: Source) -> Explanation | None:
    """What is missing for those that sleep; None if nobody does."""
    waiting = blocked(run)
    for process in waiting.values():
        pending = process.pending
        explain = _EXPLAIN.get(unmanaged(pending.name)) if pending else None
        if explain is None or pending is None or (process.waiting and process.waiting.sure):
            continue
        sleepers = [other for other in waiting.values() if _wait_alike(process, other)]
        others = [
            waiting[index]
            for index in (process.waiting.on if process.waiting else ())
            if index in waiting and waiting[index] not in sleepers
        ]
        return explain(_Sleepers(run, source, pending.target, sleepers, others))
    return None


def sleeps(process: ProcessRecord) -> bool:
    """Whether it waits to be woken by another one."""
    return process.pending is not None and unmanaged(process.pending.name) in _EXPLAIN


_NOT_KEPT = (
    "A notification isn't kept: test under the lock whether there is anything to wait for, with `while` "
    "around wait(), or with wait_for()."
)
_ALL = "Use notify_all() where more than one waits, or where they wait for different things."
_CHANGE = "Let somebody change what is waited for, and call notify_all() after it, on every way."


def _wait_alike(one: ProcessRecord, other: ProcessRecord) -> bool:
    mine, its = one.pending, other.pending
    return bool(mine and its and (mine.name, mine.target) == (its.name, its.target))


def _event(at_event: _Sleepers) -> Explanation:
    set_, cleared = at_event.steps("event.set"), at_event.steps("event.clear")
    name = at_event.name
    if set_ and cleared:
        same = set_[-1].process == cleared[-1].process
        clears = f"cleared it again{at(cleared[-1], at_event.source)}"
        clears = clears if same else at_event.did(cleared[-1], "cleared it again")
        wiped = f"{at_event.did(set_[-1], 'set it')} and {clears}"
        sentence = at_event.tell(f"for {name} to be set", "set it", f"{wiped}, before all had seen it.")
        return Explanation(
            EVENT_NOT_SET, sentence, "Don't clear an event that somebody has still to wait for."
        )
    remedy = f"Let somebody call set() on {name} who doesn't wait for this first."
    if gone := at_event.ended_early():
        remedy = f"If {gone} was to set it: call set() in `finally`, so that nobody waits in vain."
    return Explanation(EVENT_NOT_SET, at_event.tell(f"for {name} to be set", "set it"), remedy)


def _failed(step: Step) -> bool:
    return step.grant is not None and isinstance(step.grant.outcome, Raises)


def _condition(at_condition: _Sleepers) -> Explanation:
    awaited, name = "to be notified", at_condition.name
    notified = [step for step in at_condition.steps("condition.notify") if not _failed(step)]
    began = max(
        number
        for number, step in enumerate(at_condition.run.steps)
        if (unmanaged(step.operation), step.target) == ("condition.wait", at_condition.target)
        and step.process == at_condition.sleepers[0].index
    )
    early = [step for step in notified if step in at_condition.run.steps[:began]]
    late = [step for step in notified if step in at_condition.run.steps[began:]]
    awaited = f"to be notified of {name}"
    if late:
        woke = f"{at_condition.did(late[-1], 'notified it')}: {late[-1].outcome}, and more waited."
        sentence = at_condition.tell(awaited, "notify it", woke)
        return Explanation(NO_NOTIFICATION, sentence, _ALL)
    if _tested(at_condition):
        looked = "At the last look, what is waited for wasn't so."
        sentence = at_condition.tell(awaited, "notify it", looked)
        lines = {sleeper.pending.place for sleeper in at_condition.sleepers if sleeper.pending}
        return Explanation(NO_NOTIFICATION, sentence, _ALL if len(lines) > 1 and notified else _CHANGE)
    if early and early[-1].outcome == "nobody waits":
        sentence = at_condition.tell(
            awaited, "notify it", f"{at_condition.did(early[-1], 'notified it')} when nobody waited."
        )
        return Explanation(LOST_NOTIFICATION, sentence, _NOT_KEPT)
    sentence = at_condition.tell(awaited, "notify it")
    return Explanation(
        NO_NOTIFICATION, sentence, "Call notify_all() after each change of what is waited for."
    )


def _tested(at_condition: _Sleepers) -> bool:
    """Whether each of them waits for something to be true, and so needs no notification that is over."""
    source = at_condition.source
    places = [sleeper.pending.place for sleeper in at_condition.sleepers if sleeper.pending]
    return all("wait_for(" in source.text(place) or source.is_in_a_while(place) for place in places)


def _semaphore(at_semaphore: _Sleepers) -> Explanation:
    taken = outstanding(at_semaphore.run, at_semaphore.target)
    for index, steps in taken.items():
        holder = at_semaphore.run.processes[index]
        if holder.exitcode is not None and is_a_lock(at_semaphore.run, at_semaphore.target):
            ended, remedy = kept(at_semaphore.run, holder, "permit", at_semaphore.source)
            told = at_semaphore.did(steps[-1], "took one") + f", and ended without giving it back. {ended}"
            sentence = at_semaphore.tell(f"for a permit of {at_semaphore.name}", "release one", told.rstrip())
            return Explanation(NO_PERMIT, sentence, remedy)
    return Explanation(
        NO_PERMIT,
        at_semaphore.tell(f"for a permit of {at_semaphore.name}", "release one"),
        "Release it once for each time that it is to be acquired, or let it begin with more permits.",
    )


def _barrier(at_barrier: _Sleepers) -> Explanation:
    waiting = at_barrier.sleepers[0].waiting
    parties = waiting.parties if waiting else 0
    here = len(at_barrier.sleepers)
    come = "is" if here == 1 else "are"
    awaited = f"for {parties} processes to be at {at_barrier.name}, where only {here} {come}"
    ever = sorted({step.process for step in at_barrier.steps("barrier.wait")})
    gone = [at_barrier.run.processes[index].name for index in ever]
    gone = [name for name in gone if name not in {process.name for process in at_barrier.sleepers}]
    passed = f"{listed(gone)} came before, and won't come again." if gone else ""
    remedy = (
        "Give the barrier as many parties as there are processes that call its wait(), each equally often."
    )
    if failed := at_barrier.ended_early():
        remedy = (
            f"If {failed} was to come: when that fails, call abort() on {at_barrier.name}, and the others "
            "get a BrokenBarrierError."
        )
    return Explanation(TOO_FEW, at_barrier.tell(awaited, "come", passed), remedy)


_EXPLAIN: dict[str, Callable[[_Sleepers], Explanation]] = {
    "event.sleeping": _event,
    "condition.sleeping": _condition,
    "semaphore.acquire": _semaphore,
    "barrier.sleeping": _barrier,
}
