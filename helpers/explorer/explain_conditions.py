"""Why a run hangs whose processes wait to be notified of a condition."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from helpers.explorer.explain_updates import part
from helpers.explorer.explanation import Explanation, at, unmanaged
from helpers.explorer.kinds import LOST_NOTIFICATION, NO_NOTIFICATION
from helpers.explorer.naming import called, created
from helpers.explorer.operations import Operation, Raises, Step
from helpers.explorer.run import ProcessRecord
from helpers.explorer.sleepers import Sleepers

_NOT_KEPT = (
    "A notification isn't kept: test under the lock whether there is anything to wait for, with `while` "
    "around wait(), or with wait_for()."
)
_ALL = "Use notify_all() where more than one waits, or where they wait for different things."
_CHANGE = "Let somebody change what is waited for, and call notify_all() after it, on every way."
_TELL = "If it waits for such a change: call notify_all() after it, on every way."
_PASSES = "Wait for something that stays so, such as the number of a round, if each has to see it."
_AFTER_EACH = "Call notify_all() after each change of what is waited for."
_AWAKE = frozenset({"condition.sleeping", "condition.waking"})
_TESTS = ("if ", "elif ", "while ", "return ")  # how lines begin that hold a test


def explain_condition(at_condition: Sleepers) -> Explanation:
    """Which notification is missing, or came too early, or came to another one."""
    waits = [_Wait(at_condition, sleeper) for sleeper in at_condition.sleepers]
    told = next(_reasons(at_condition, waits), None)
    if told:
        kind, why, remedy = told
    elif all(wait.tests for wait in waits):
        kind, why = NO_NOTIFICATION, "At the last look, what is waited for wasn't so."
        remedy = _ALL if _is_for_some(at_condition) else _CHANGE
    else:
        kind, why, remedy = NO_NOTIFICATION, "", _AFTER_EACH
    awaited = f"to be notified of {at_condition.name}"
    return Explanation(kind, at_condition.tell(awaited, "notify it", why), remedy)


@dataclass(frozen=True)
class _Wait:
    """The last wait of a process at a condition, and what it had looked at under the lock before."""

    at_condition: Sleepers
    sleeper: ProcessRecord

    @cached_property
    def steps(self) -> list[Step]:
        return list(self.at_condition.run.steps)

    @cached_property
    def began(self) -> int:
        """The number of the step in which it fell asleep."""
        return self.slept_since(len(self.steps))

    @cached_property
    def woke(self) -> int:
        """The number of the step in which it had been woken to look again; -1 if it has just come."""
        for number in range(self.began - 1, self.locked - 1, -1):
            if self._is(self.steps[number], _AWAKE):
                return number
        return -1

    @cached_property
    def locked(self) -> int:
        """The number of the step since which it held the lock; that of its wait if that can't be seen."""
        made = created(self.at_condition.run, self.at_condition.target)
        lock = made.grant.operation.arguments if made and made.grant else ()
        count = self._pending.arguments[0]
        for number in range(self.began - 1, -1, -1):
            step = self.steps[number]
            if self._is(step, _AWAKE):
                return number
            if step.process == self.sleeper.index and step.target in (self.at_condition.target, *lock[:1]):
                count += step.operation.endswith(".release") and step.outcome.startswith("released")
                count -= step.operation.endswith(".acquire") and step.outcome.startswith("acquired")
                if not count:
                    return number
        return self.began

    @cached_property
    def since(self) -> list[Step]:
        """What it did from then on until it slept."""
        steps = self.steps[self.locked + 1 : self.began]
        return [step for step in steps if step.process == self.sleeper.index]

    @cached_property
    def looks(self) -> list[Step]:
        """What it read of shared memory then, and didn't change any more; the last time for each part."""
        last = {(step.target, step.access.parts): step for step in self.since if step.access}
        return [step for step in last.values() if step.access and not step.access.writes]

    @property
    def tests(self) -> bool:
        """Whether it waits for something to be true, and so needs no notification that is over."""
        source = self.at_condition.source
        if self.looks and any(source.text(step.place).startswith(_TESTS) for step in self.looks):
            return True
        place = self._pending.place
        return "wait_for(" in source.text(place) or source.is_tested(place)

    @property
    def is_blind(self) -> bool:
        """Whether it looked at nothing before."""
        others = (step for step in self.since if not step.access and step.target >= 0)
        busy = any(not unmanaged(step.operation).startswith(("lock.", "condition.")) for step in others)
        return self.locked < self.began and not (self.looks or busy or self.tests)

    def changes(self) -> Iterator[tuple[Step, Step]]:
        """A part at which it looked, and the step by which that holds another value in the end."""
        for look in self.looks:
            write = _last_write(self.steps[self.began :], look)
            if write and _value(write) != _value(look):
                yield look, write

    def slept_since(self, number: int) -> int:
        """The number of its last step before this one in which it fell asleep."""
        own = (at for at in range(number) if self._is(self.steps[at], {"condition.wait"}))
        return max(own, default=0)

    def slept_at(self, number: int) -> bool:
        """Whether it slept in the step of this number."""
        own = [step for step in self.steps[:number] if self._is(step, _AWAKE | {"condition.wait"})]
        return bool(own) and unmanaged(own[-1].operation) == "condition.wait"

    def _is(self, step: Step, names: set[str] | frozenset[str]) -> bool:
        mine = (step.process, step.target) == (self.sleeper.index, self.at_condition.target)
        return mine and unmanaged(step.operation) in names

    @property
    def _pending(self) -> Operation:
        assert self.sleeper.pending is not None
        return self.sleeper.pending


def _reasons(at_condition: Sleepers, waits: list[_Wait]) -> Iterator[tuple[str, str, str]]:
    """The kind, what is proved by the run, and the remedy: the most certain first."""
    steps = list(at_condition.run.steps)
    notified = [
        number
        for number, step in enumerate(steps)
        if (unmanaged(step.operation), step.target) == ("condition.notify", at_condition.target)
        and not _failed(step)
    ]
    for wait in waits:
        late = [steps[number] for number in notified if number > wait.began]
        if late and (not wait.looks or any(wait.changes())):
            woke = f"{at_condition.did(late[-1], 'notified it')}: {late[-1].outcome}, and more waited."
            yield NO_NOTIFICATION, woke, _ALL
    for wait in waits:
        for look, write in wait.changes():
            told_of = any(steps[number] is not write and number > _at(steps, write) for number in notified)
            if not told_of and not any(_saw(other, wait, write) for other in waits):
                yield NO_NOTIFICATION, _not_told(at_condition, wait, look, write), _TELL
    for wait in waits:
        if passed := _passed(at_condition, wait, notified):
            yield NO_NOTIFICATION, passed, _PASSES
    for wait in waits:
        early = [number for number in notified if number < wait.began]
        if early and wait.is_blind and not wait.slept_at(early[-1]):
            nobody = steps[early[-1]].outcome == "nobody waits"
            when = "nobody waited" if nobody else f"{wait.sleeper.name} didn't wait"
            yield (
                LOST_NOTIFICATION,
                f"{at_condition.did(steps[early[-1]], 'notified it')} when {when}.",
                _NOT_KEPT,
            )


def _not_told(at_condition: Sleepers, wait: _Wait, look: Step, write: Step) -> str:
    """That `write` changed what `look` had read, and no notification followed."""
    read = f"{wait.sleeper.name} had read {_value(look)} from {_part(at_condition, look)}"
    wrote = at_condition.did(write, f"wrote {_value(write)} there")
    read = f"{read}{at(look, at_condition.source)}"
    return f"{read}, {wrote}, and no notification followed."


def _passed(at_condition: Sleepers, wait: _Wait, notified: list[int]) -> str:
    """What was so when it was notified, and was no longer so when it looked: the notifier had changed it."""
    steps = wait.steps
    asleep = [number for number in notified if number < wait.woke and wait.slept_at(number)]
    if not asleep:
        return ""
    notify = steps[asleep[-1]]
    for look in wait.looks:
        then = _last_write(steps[wait.slept_since(wait.woke) : asleep[-1]], look)
        now = _last_write(steps[asleep[-1] : _at(steps, look)], look)
        if then and now and then.process == now.process == notify.process and _value(then) != _value(look):
            when = f"notified it when {_part(at_condition, look)} was {_value(then)}"
            wrote = f"wrote {_value(now)} there{at(now, at_condition.source)}"
            return f"{at_condition.did(notify, when)}, and {wrote} before {wait.sleeper.name} looked."
    return ""


def _saw(other: _Wait, wait: _Wait, write: Step) -> bool:
    """Whether `other` waits in the same line although it had read what `write` wrote."""
    if other.sleeper.pending is None or wait.sleeper.pending is None:
        return False
    same = other.sleeper.pending.place == wait.sleeper.pending.place
    return same and any(_is_about(look, write) and _value(look) == _value(write) for look in other.looks)


def _is_for_some(at_condition: Sleepers) -> bool:
    """Whether they wait in several lines, and a notification was not for all."""
    lines = {sleeper.pending.place for sleeper in at_condition.sleepers if sleeper.pending}
    notified = (step.grant for step in at_condition.steps("condition.notify") if not _failed(step))
    some = any(grant.operation.arguments[0] < sys.maxsize for grant in notified if grant)
    return len(lines) > 1 and some


def _last_write(steps: list[Step], look: Step) -> Step | None:
    """The last one of `steps` that wrote to what `look` read; None if there is none, or it was about more."""
    for step in reversed(steps):
        writes = step.access and step.access.writes and step.target == look.target
        if writes and step.access and look.access and step.access.meets(look.access):
            return step if _is_about(look, step) else None
    return None


def _is_about(one: Step, other: Step) -> bool:
    """Whether both are about the same part of the same object."""
    parts = one.access.parts if one.access else None, other.access.parts if other.access else None
    return one.target == other.target and parts[0] == parts[1]


def _at(steps: list[Step], wanted: Step) -> int:
    return next(number for number, step in enumerate(steps) if step is wanted)


def _part(at_condition: Sleepers, step: Step) -> str:
    assert step.access is not None
    return part(called(at_condition.run, step.target, at_condition.source), step.access)


def _value(step: Step) -> str:
    return step.access.value if step.access else ""


def _failed(step: Step) -> bool:
    return step.grant is not None and isinstance(step.grant.outcome, Raises)
