"""Condition: processes that hold a lock let it go until another one notifies them."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any

from helpers.explorer.bridge import Bridge, after
from helpers.explorer.inheritance import Inherited, Named, NamedObjects, factory
from helpers.explorer.operations import Blocks, Operation, Outcome, Raises, Value, Waiting
from helpers.explorer.primitives.lock import RLock
from helpers.explorer.semaphores import Permits, SemaphoreLike, SemLock, held, seconds
from helpers.explorer.world import ProcessState


@dataclass(slots=True, kw_only=True)
class Waiters(Named):
    """A condition: who sleeps at it, by order of arrival, and the notifications that nobody has taken yet.

    A notification holds the arrival number below which a sleeper may take it: only those that slept when it
    was given. `dead` are those that were ended in their sleep; the standard library still counts them.
    """

    lock: int
    asleep: dict[int, int] = field(default_factory=dict)
    arrivals: int = 0
    notifications: list[int] = field(default_factory=list)
    dead: int = 0

    def sleep(self, process: int) -> None:
        self.asleep[process] = self.arrivals
        self.arrivals += 1

    def notified(self, process: int) -> bool:
        """Whether there is a notification that `process` may take."""
        return any(limit > self.asleep[process] for limit in self.notifications)

    def wake(self, process: int) -> bool:
        """Take `process` out; True if it takes a notification with it."""
        notified = self.notified(process)
        arrival = self.asleep.pop(process)
        if notified:
            self.notifications.remove(next(limit for limit in self.notifications if limit > arrival))
        return notified

    def notify(self, count: int) -> tuple[int, bool]:
        """Wake up to `count` sleepers: how many, and whether some of those never wake."""
        sleeping = len(self.asleep) - len(self.notifications)
        chosen = max(0, min(count, sleeping + self.dead))
        self.notifications += [self.arrivals] * min(chosen, sleeping)
        return chosen, chosen > sleeping

    def die(self, process: int) -> None:
        """`process` was ended in its sleep: it has taken a notification only if the others can't take all."""
        arrival = self.asleep.pop(process)
        arrivals = sorted(self.asleep.values())
        for number, limit in enumerate(self.notifications):
            if limit > arrival and sum(other < limit for other in arrivals) <= number:
                self.notifications.remove(limit)
                return
        self.dead += 1

    def key(self) -> Hashable:
        order = {arrival: number for number, arrival in enumerate(sorted(self.asleep.values()))}
        return (
            tuple((process, order[arrival]) for process, arrival in self.asleep.items()),
            tuple(sum(arrival < limit for arrival in order) for limit in self.notifications),
            self.dead,
            self.linked,
        )


class Conditions(NamedObjects[Waiters]):
    """All conditions of a run."""

    prefix = "condition"

    def ready(self, operation: Operation, process: ProcessState) -> bool:
        waiters = self.objects.get(operation.target)
        match operation.name:
            case "condition.sleeping" if waiters:
                count, _ = operation.arguments
                return waiters.notified(process.index) and self._lock(waiters).can_take(process.index, count)
            case "condition.waking" if waiters:
                count, _, _ = operation.arguments
                return self._lock(waiters).can_take(process.index, count)
            case "condition.notifying":
                return False
        return True

    def perform(self, operation: Operation, process: ProcessState) -> Outcome:
        match operation.name:
            case "condition.create":
                (lock,) = operation.arguments
                return self.add(Waiters(made_at=operation.place, creator=process.index, lock=lock))
            case "condition.inherit":
                return self.inherit(operation)
            case "condition.wait":
                return self._wait(operation, process)
            case "condition.notify":
                return self._notify(operation, process)
            case "condition.sleeping":
                count, until = operation.arguments
                notified = self.objects[operation.target].wake(process.index)
                return self._lock_again(operation, process, count, notified, until)
            case "condition.waking":
                return self._lock_again(operation, process, *operation.arguments)
            case "condition.look":
                waiters = self.objects[operation.target]
                sleeping = len(waiters.asleep) - len(waiters.notifications) + waiters.dead
                return Value(sleeping, changed=False, text=f"{sleeping} waiting")
        raise ValueError(f"unknown operation {operation.name}")

    def time_out(self, operation: Operation, process: ProcessState) -> Outcome:
        waiters = self.objects[operation.target]
        count, until = operation.arguments
        notified = waiters.wake(process.index)
        if self._lock(waiters).can_take(process.index, count):
            return self._lock_again(operation, process, count, notified, until)
        rest = Operation(
            "condition.waking",
            operation.target,
            (count, notified, until),
            operation.place,
            text=operation.text,
        )
        return Blocks(rest, text="notified" if notified else f"not notified{operation.text}")

    def _wait(self, operation: Operation, process: ProcessState) -> Outcome:
        waiters = self.objects[operation.target]
        lock = self._lock(waiters)
        count = lock.count(process.index)
        if count <= 0:
            return Raises("AssertionError", ("must acquire() condition before using wait()",))
        error = lock.give(process.index, count)
        if error:
            return error
        duration, until = operation.arguments
        if duration is not None and until is None:
            until = self.world.clock + duration
        waiters.sleep(process.index)
        rest = Operation(
            "condition.sleeping", operation.target, (count, until), operation.place, until, operation.text
        )
        return Blocks(rest, text="lock released, waits")

    def _lock_again(
        self, operation: Operation, process: ProcessState, count: int, notified: bool, until: float | None
    ) -> Outcome:
        self._lock(self.objects[operation.target]).take(process.index, count)
        over = until is not None and self.world.clock >= until
        text = "notified, lock acquired" if notified else f"not notified{operation.text}, lock acquired"
        return Value((notified, until, over), text=text)

    def _notify(self, operation: Operation, process: ProcessState) -> Outcome:
        waiters = self.objects[operation.target]
        if self._lock(waiters).count(process.index) <= 0:
            return Raises("AssertionError", ("lock is not owned",))
        chosen, stuck = waiters.notify(*operation.arguments)
        text = f"{chosen} notified" if chosen else "nobody waits"
        if stuck:
            return Blocks(Operation("condition.notifying", operation.target, (), operation.place), text)
        return Value(None, changed=chosen > 0, text=text)

    def _lock(self, waiters: Waiters) -> Permits:
        owner = self.world.owner(waiters.lock)
        assert isinstance(owner, SemaphoreLike)
        return owner.objects[waiters.lock]

    def states(self) -> dict[int, str]:
        return {target: self._shown(waiters) for target, waiters in self.objects.items()}

    def _shown(self, waiters: Waiters) -> str:
        if not waiters.asleep:
            return "nobody waits"
        notified = [process for process in waiters.asleep if waiters.notified(process)]
        told = f"{self.world.names(waiters.asleep)} in wait()"
        return f"{told}, notified: {self.world.names(notified)}" if notified else told

    def waiting(self, operation: Operation, process: ProcessState) -> Waiting:
        match operation.name:
            case "condition.notifying":
                told = "for a process to wake that was ended while it waited for this condition"
                return Waiting(told, lost=True)
            case "condition.sleeping" | "condition.waking":
                waiters = self.objects[operation.target]
                lock = self._lock(waiters)
                if operation.name == "condition.sleeping" and not waiters.notified(process.index):
                    return Waiting("to be notified", self.others(operation.target, process))
                told = f"{held(self.world, lock, process)}, after its wait()"
                return Waiting(told, tuple(lock.holders), sure=bool(lock.holders), target=waiters.lock)
        return Waiting("")

    def process_ended(self, process: ProcessState) -> None:
        for waiters in self.objects.values():
            if process.index in waiters.asleep:
                waiters.die(process.index)

    def fingerprint(self) -> Hashable:
        return tuple(waiters.key() for waiters in self.objects.values())


class Condition(Inherited):
    """What a worker's program sees; same methods and errors as the standard library's."""

    __module__ = "multiprocessing.synchronize"
    _prefix = "condition"

    def __init__(self, lock: Any = None, *, ctx: Any) -> None:
        self._lock = lock or RLock(ctx=ctx)
        self._make_methods()
        if not isinstance(self._lock, SemLock):
            Bridge.current().unmodelled("a Condition on a lock that isn't one of multiprocessing's")
        self._create(self._lock._target)

    def _make_methods(self) -> None:
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self) -> bool:
        entered: bool = self._lock.__enter__()
        return entered

    def __exit__(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        trace: TracebackType | None = None,
    ) -> None:
        self._lock.__exit__(kind, error, trace)

    def __getstate__(self) -> tuple[int, Any]:
        return self._bequeath("Condition"), self._lock

    def __setstate__(self, state: tuple[int, Any]) -> None:
        target, self._lock = state
        self._make_methods()
        self._rebuild(target)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}({self._lock!r}, {self._ask('look')})>"

    def wait(self, timeout: Any = None) -> bool:
        try:
            duration = seconds(timeout)
        except (TypeError, OSError):  # seen only after the lock was let go
            self._sleep(0.0, None, "")
            raise
        notified, _, _ = self._sleep(duration, None, after(duration))
        return notified

    def notify(self, n: Any = 1) -> None:
        some = 0 < n  # noqa: SIM300  # the error for what is no number names it second
        self._ask("notify", math.ceil(n) if some else 0)

    def notify_all(self) -> None:
        self.notify(n=sys.maxsize)

    def wait_for(self, predicate: Callable[[], Any], timeout: Any = None) -> Any:
        result = predicate()
        if result:
            return result
        if timeout is not None and 0.0 + timeout <= 0:
            return result
        duration, until, over = seconds(timeout), None, False
        while not result and not over:
            _, until, over = self._sleep(duration, until, after(timeout))
            result = predicate()
        return result

    def _sleep(
        self, duration: float | None, until: float | None, text: str
    ) -> tuple[bool, float | None, bool]:
        """Whether it was notified, when the time-out comes, and whether that has come."""
        notified, until, over = self._ask("wait", duration, until, text=text)
        return notified, until, over


def _condition(self: Any, lock: Any = None) -> Condition:
    return Condition(lock, ctx=self)


MECHANISM = Conditions
FACE: dict[str, dict[str, object]] = {
    "multiprocessing": {"Condition": factory("Condition", _condition)},
    "multiprocessing.synchronize": {"Condition": Condition},
}
