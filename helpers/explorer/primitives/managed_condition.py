"""Condition in a manager: the one of `threading`, which wakes those first that have waited longest."""

from __future__ import annotations

import math
import sys
from collections.abc import Hashable
from dataclasses import dataclass, field, replace
from typing import Any

from helpers.explorer.bridge import after
from helpers.explorer.inheritance import Named, NamedObjects
from helpers.explorer.managed import Served
from helpers.explorer.managed_remote import patience
from helpers.explorer.operations import Blocks, Operation, Outcome, Raises, Value, Waiting
from helpers.explorer.primitives import managed_lock
from helpers.explorer.primitives.managed_lock import ManagedLocks
from helpers.explorer.semaphores import Permits, held
from helpers.explorer.world import ProcessState

NO_LOCK = -1


@dataclass(slots=True, kw_only=True)
class Sleepers(Named):
    """A condition: who sleeps at it, by order of arrival, and who was notified and hasn't the lock yet."""

    lock: int
    asleep: list[int] = field(default_factory=list)
    notified: list[int] = field(default_factory=list)

    def key(self) -> Hashable:
        return (tuple(self.asleep), tuple(sorted(self.notified)))


class _Conditions(NamedObjects[Sleepers]):
    """How conditions behave while their manager is there."""

    prefix = "managed_condition"

    def ready(self, operation: Operation, process: ProcessState) -> bool:
        sleepers = self.objects[operation.target]
        match operation.what:
            case "acquire":
                return self.locks.possible(self._on_lock(operation), process)
            case "sleeping" if process.index not in sleepers.notified:
                return False
            case "sleeping" | "waking":
                return self._lock(sleepers).can_take(process.index, operation.arguments[0])
        return True

    def perform(self, operation: Operation, process: ProcessState) -> Outcome:
        sleepers = self.objects[operation.target]
        match operation.what:
            case "acquire" | "release":
                return self.locks.perform(self._on_lock(operation), process)
            case "wait":
                return self._wait(operation, process, sleepers)
            case "notify":
                return self._notify(operation, process, sleepers)
            case "sleeping" | "waking":
                return self._lock_again(operation, process, sleepers)
            case "look":
                lock, sleeping = self._lock(sleepers), len(sleepers.asleep)
                state = (lock.value, lock.count(process.index), lock.recursive, sleeping)
                return Value(state, changed=False, text=f"{sleeping} waiting")
        raise ValueError(f"unknown operation {operation.name}")

    def time_out(self, operation: Operation, process: ProcessState) -> Outcome:
        if operation.what == "acquire":
            return self.locks.time_out(self._on_lock(operation), process)
        sleepers = self.objects[operation.target]
        if process.index in sleepers.asleep:
            sleepers.asleep.remove(process.index)
        rest = replace(operation, name=f"{self.prefix}.waking", deadline=None)
        if self._lock(sleepers).can_take(process.index, operation.arguments[0]):
            return self._lock_again(rest, process, sleepers)
        notified = process.index in sleepers.notified
        return Blocks(rest, text="notified" if notified else f"not notified{operation.text}")

    def _wait(self, operation: Operation, process: ProcessState, sleepers: Sleepers) -> Outcome:
        if not self._owned(sleepers, process):
            return Raises("RuntimeError", ("cannot wait on un-acquired lock",))
        lock = self._lock(sleepers)
        count = lock.count(process.index) if lock.recursive else 1
        lock.give(process.index, count)
        sleepers.asleep.append(process.index)
        (duration,) = operation.arguments
        until = None if duration is None else self.world.clock + duration
        rest = replace(operation, name=f"{self.prefix}.sleeping", arguments=(count,), deadline=until)
        return Blocks(rest, text="lock released, waits")

    def _lock_again(self, operation: Operation, process: ProcessState, sleepers: Sleepers) -> Outcome:
        self._lock(sleepers).take(process.index, operation.arguments[0])
        if process.index not in sleepers.notified:
            return Value(False, text=f"not notified{operation.text}, lock acquired")
        sleepers.notified.remove(process.index)
        return Value(True, text="notified, lock acquired")

    def _notify(self, operation: Operation, process: ProcessState, sleepers: Sleepers) -> Outcome:
        if not self._owned(sleepers, process):
            return Raises("RuntimeError", ("cannot notify on un-acquired lock",))
        (count,) = operation.arguments
        chosen = sleepers.asleep[:count]
        del sleepers.asleep[:count]
        sleepers.notified += chosen
        return Value(changed=bool(chosen), text=f"{len(chosen)} notified" if chosen else "nobody waits")

    @property
    def locks(self) -> ManagedLocks:
        locks = self.world.mechanisms[ManagedLocks.prefix]
        assert isinstance(locks, ManagedLocks)
        return locks

    def _lock(self, sleepers: Sleepers) -> Permits:
        return self.locks.objects[sleepers.lock]

    def _owned(self, sleepers: Sleepers, process: ProcessState) -> bool:
        """Whether `process` has the lock. For one that isn't recursive, it is enough that anybody has it."""
        lock = self._lock(sleepers)
        return lock.count(process.index) > 0 if lock.recursive else lock.value == 0

    def _on_lock(self, operation: Operation) -> Operation:
        lock = self.objects[operation.target].lock
        return replace(operation, name=f"{ManagedLocks.prefix}.{operation.what}", target=lock)

    def waiting(self, operation: Operation, process: ProcessState) -> Waiting:
        sleepers = self.objects[operation.target]
        if operation.what == "sleeping" and process.index not in sleepers.notified:
            return Waiting("to be notified", self.others(operation.target, process))
        lock = self._lock(sleepers)
        told = held(self.world, lock, process)
        behind = "" if operation.what == "acquire" else ", after its wait()"
        return Waiting(f"{told}{behind}", tuple(dict.fromkeys(lock.holders)))

    def fingerprint(self) -> Hashable:
        return tuple(sleepers.key() for sleepers in self.objects.values())


class ManagedConditions(Served, _Conditions):
    """All conditions that live in managers."""

    def adopt(
        self, target: int, typeid: str, detail: Any, operation: Operation, process: ProcessState
    ) -> None:
        (lock,) = detail
        if lock == NO_LOCK:
            lock = self.managers.add(self.managers.objects[target].server, "RLock")
            self.managers.objects[lock].kept = True
            self.locks.adopt(lock, "RLock", (), operation, process)
        self.objects[target] = Sleepers(made_at=operation.place, creator=process.index, lock=lock)
        self.objects[target].known_to.add(process.index)

    def hand_over(self, target: int, process: int, thread: int) -> None:
        sleepers = self.objects[target]
        for some in (sleepers.asleep, sleepers.notified):
            some[:] = [thread if index == process else index for index in some]


class Condition(managed_lock.RLock):
    """What a proxy may call."""

    prefix = "managed_condition"

    def wait(self, timeout: Any = None) -> bool:
        got: bool = self._ask("wait", patience(timeout), text=after(timeout))
        return got

    def notify(self, n: Any = 1) -> None:
        self._ask("notify", max(0, math.ceil(n)))

    def notify_all(self) -> None:
        self._ask("notify", sys.maxsize)

    def __repr__(self) -> str:
        *_, recursive, sleeping = self._ask("look")
        kind = managed_lock.RLock if recursive else managed_lock.Lock
        return f"<Condition({kind.__repr__(self)}, {sleeping})>"


MECHANISM = ManagedConditions
FACE: dict[str, dict[str, object]] = {}
