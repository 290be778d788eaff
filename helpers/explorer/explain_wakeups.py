"""Why a run hangs whose processes wait to be woken: by an event, a condition, a semaphore, a barrier."""

from __future__ import annotations

from collections.abc import Callable

from helpers.explorer.explain_conditions import explain_condition
from helpers.explorer.explain_locks import is_a_lock, kept
from helpers.explorer.explanation import Explanation, at, blocked, listed, outstanding, unmanaged
from helpers.explorer.kinds import EVENT_NOT_SET, NO_PERMIT, TOO_FEW
from helpers.explorer.run import ProcessRecord, Run
from helpers.explorer.sleepers import Sleepers
from helpers.explorer.source import Source


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
        return explain(Sleepers(run, source, pending.target, sleepers, others))
    return None


def sleeps(process: ProcessRecord) -> bool:
    """Whether it waits to be woken by another one."""
    return process.pending is not None and unmanaged(process.pending.name) in _EXPLAIN


def _wait_alike(one: ProcessRecord, other: ProcessRecord) -> bool:
    mine, its = one.pending, other.pending
    return bool(mine and its and (mine.name, mine.target) == (its.name, its.target))


def _event(at_event: Sleepers) -> Explanation:
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


def _semaphore(at_semaphore: Sleepers) -> Explanation:
    taken = outstanding(at_semaphore.run, at_semaphore.target)
    for index, steps in taken.items():
        holder = at_semaphore.run.processes[index]
        if holder.exitcode is not None and is_a_lock(at_semaphore.run, at_semaphore.target):
            ended, remedy = kept(at_semaphore.run, holder, "permit", at_semaphore.source)
            told = at_semaphore.did(steps[-1], "took one") + f", and ended without giving it back. {ended}"
            sentence = at_semaphore.tell(f"for a permit of {at_semaphore.name}", "release one", told.rstrip())
            return Explanation(NO_PERMIT, sentence, remedy)
    sleepers = {sleeper.index for sleeper in at_semaphore.sleepers}
    own = [steps[-1] for index, steps in taken.items() if index in sleepers]
    if own and not at_semaphore.steps("semaphore.release"):
        told = f"{at_semaphore.did(own[0], 'itself took one')}, and nobody has released one."
        sentence = at_semaphore.tell(f"for a permit of {at_semaphore.name}", "release one", told)
        return Explanation(
            NO_PERMIT, sentence, "Release it first, or let somebody else release it in the meantime."
        )
    return Explanation(
        NO_PERMIT,
        at_semaphore.tell(f"for a permit of {at_semaphore.name}", "release one"),
        "Release it once for each time that it is to be acquired, or let it begin with more permits.",
    )


def _barrier(at_barrier: Sleepers) -> Explanation:
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


_EXPLAIN: dict[str, Callable[[Sleepers], Explanation]] = {
    "event.sleeping": _event,
    "condition.sleeping": explain_condition,
    "semaphore.acquire": _semaphore,
    "barrier.sleeping": _barrier,
}
