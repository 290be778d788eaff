"""What locks and semaphores share: a number of permits, and how often each process has taken one."""

from __future__ import annotations

import errno
import math
import operator
import os
import sys
from collections.abc import Hashable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any

from helpers.explorer.bridge import after
from helpers.explorer.inheritance import Inherited, Named, NamedObjects
from helpers.explorer.operations import Operation, Outcome, Raises, Value, Waiting
from helpers.explorer.world import ProcessState, World

MOST_PERMITS = 2**31 - 1
TOO_MANY = Raises("ValueError", ("semaphore or lock released too many times",))


@dataclass(slots=True, kw_only=True)
class Permits(Named):
    """A lock or a semaphore: `value` permits are free.

    `counts` are, per process, its acquires minus its releases; `holders` are the processes that took the
    permits not given back yet, the oldest first. A release by somebody else gives back the oldest.
    """

    kind: str
    value: int
    maximum: int
    counts: dict[int, int] = field(default_factory=dict)
    holders: list[int] = field(default_factory=list)

    @property
    def recursive(self) -> bool:
        return self.kind == "RLock"

    def count(self, process: int) -> int:
        """How many acquires of this process are not released yet; below 0 for one that only releases."""
        return self.counts.get(process, 0)

    def can_take(self, process: int, count: int = 1) -> bool:
        """Whether `process` gets a permit now, or all of `count` in a lock that isn't recursive."""
        if self.recursive:
            return self.value > 0 or self.count(process) > 0
        return self.value >= count

    def take(self, process: int, count: int = 1) -> None:
        """One acquire, or `count` at once."""
        if not (self.recursive and self.count(process) > 0):
            permits = 1 if self.recursive else count
            self.value -= permits
            self.holders += [process] * permits
        self.counts[process] = self.count(process) + count

    def give(self, process: int, count: int = 1) -> Raises | None:
        """One release, or `count` at once; the error if there is nothing to release."""
        if self.recursive and self.count(process) <= 0:
            text = "attempt to release recursive lock not owned by thread"
            return Raises("AssertionError", (text,))
        permits = int(self.count(process) == count) if self.recursive else count
        if self.value + permits > self.maximum:
            return TOO_MANY
        self.value += permits
        self.counts[process] = self.count(process) - count
        for _ in range(min(permits, len(self.holders))):
            self.holders.remove(process if process in self.holders else self.holders[0])
        return None

    def key(self) -> Hashable:
        """Equal for those that behave alike from now on."""
        return (self.value, tuple(sorted(self.counts.items())), self.linked)


class SemaphoreLike(NamedObjects[Permits]):
    """All locks, or all semaphores, of a run."""

    def ready(self, operation: Operation, process: ProcessState) -> bool:
        if operation.name == f"{self.prefix}.acquire" and operation.arguments[0]:
            return self.objects[operation.target].can_take(process.index)
        return True

    def perform(self, operation: Operation, process: ProcessState) -> Outcome:
        match operation.name.partition(".")[2]:
            case "create":
                kind, value, maximum = operation.arguments
                made_at, creator = operation.place, process.index
                made = Permits(made_at=made_at, creator=creator, kind=kind, value=value, maximum=maximum)
                return self.add(made)
            case "inherit":
                return self.inherit(operation)
            case "acquire":
                permits = self.objects[operation.target]
                if not permits.can_take(process.index):
                    return Value(False, changed=False, text="not acquired")
                permits.take(process.index)
                return Value(True, text=f"acquired{_state(permits, process)}")
            case "release":
                permits = self.objects[operation.target]
                error = permits.give(process.index)
                return error or Value(text=f"released{_state(permits, process)}")
            case "look":
                permits = self.objects[operation.target]
                count = permits.count(process.index)
                return Value((permits.value, count), changed=False, text=f"{permits.value} free")
        raise ValueError(f"unknown operation {operation.name}")

    def time_out(self, operation: Operation, process: ProcessState) -> Outcome:
        return Value(False, changed=False, text=f"not acquired{operation.text}")

    def waiting(self, operation: Operation, process: ProcessState) -> Waiting:
        if operation.name != f"{self.prefix}.acquire":
            return Waiting("")
        permits = self.objects[operation.target]
        holders = tuple(dict.fromkeys(permits.holders))
        if permits.kind in ("Lock", "RLock"):
            return Waiting(
                held(self.world, permits, process), holders, sure=bool(holders), target=operation.target
            )
        others = (*holders, *self.others(operation.target, process))
        return Waiting(
            "for a release of the semaphore", tuple(i for i in dict.fromkeys(others) if i != process.index)
        )

    def fingerprint(self) -> Hashable:
        return tuple(permits.key() for permits in self.objects.values())

    def states(self) -> dict[int, str]:
        return {target: self._shown(permits) for target, permits in self.objects.items()}

    def _shown(self, permits: Permits) -> str:
        held = f"held by {self.world.names(permits.holders)}" if permits.holders else ""
        if permits.kind in ("Lock", "RLock"):
            depth = max(permits.counts.values(), default=0) if permits.recursive else 0
            return (held or "free") + (f", {depth} deep" if depth > 1 else "")
        return f"{permits.value} free" + (f", {held}" if held else "")


def _state(permits: Permits, process: ProcessState) -> str:
    match permits.kind:
        case "Lock":
            return ""
        case "RLock":
            depth = permits.count(process.index)
            return f", {depth} deep" if depth > 1 else ""
    return f", {permits.value} free"


def held(world: World, permits: Permits, process: ProcessState) -> str:
    """Whose lock `process` waits for, as a part of a sentence."""
    if not permits.holders:
        return "for the lock"
    holder = world.processes[permits.holders[0]]
    if holder is process:
        return "for the lock that it holds itself"
    return f"for the lock that {holder.name} {'held when it ended' if holder.ended else 'holds'}"


def seconds(timeout: Any) -> float | None:
    """A time-out as the system takes it; TypeError for what is no number, OSError for an infinite one."""
    if timeout is None:
        return None
    duration = math.ldexp(timeout, 0)
    if not math.isfinite(duration):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    return max(0.0, duration)


class SemLock(Inherited):
    """What a worker's program sees of a lock or semaphore; the standard library's methods and errors."""

    def __init__(self, value: Any, maximum: Any, *, ctx: Any) -> None:
        if not 0 <= value <= MOST_PERMITS:
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        self._create(self._kind(), value, maximum)

    @classmethod
    def _kind(cls) -> str:
        return next(kind.__name__ for kind in cls.__mro__ if kind.__module__ == "multiprocessing.synchronize")

    def acquire(self, block: Any = True, timeout: Any = None) -> bool:
        blocking = bool(operator.index(block) if sys.version_info < (3, 12) else block)
        try:
            duration = seconds(timeout)
        except (TypeError, OSError) as error:
            # Its own lock it gets with any time-out, and a free one with an endless one.
            if (isinstance(error, OSError) or self._owned()) and self._ask("acquire", False):
                return True
            if blocking or isinstance(error, TypeError):
                raise
            return False
        if not blocking:
            duration = None
        got: bool = self._ask("acquire", blocking, timeout=duration, text=after(duration))
        return got

    acquire.__qualname__ = "acquire"  # so do error texts call it

    def release(self) -> None:
        self._ask("release")

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        trace: TracebackType | None = None,
    ) -> None:
        self.release()

    def __getstate__(self) -> int:
        return self._bequeath(type(self).__name__)

    def __setstate__(self, target: int) -> None:
        self._rebuild(target)

    def _look(self) -> tuple[int, int]:
        """How many permits are free, and how many this process has."""
        value, count = self._ask("look")
        return value, count

    def _owned(self) -> bool:
        return self._kind() == "RLock" and self._look()[1] > 0


def permits(value: Any) -> int:
    """How many permits a semaphore begins with."""
    number = operator.index(value)
    if not -(2**31) <= number < 2**31:
        raise OverflowError("Python int too large to convert to C int")
    return number
