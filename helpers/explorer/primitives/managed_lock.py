"""Locks and semaphores in a manager: those of `threading`, which the manager's threads take for others."""

from __future__ import annotations

import threading
from typing import Any

from helpers.explorer.bridge import after
from helpers.explorer.managed import Served
from helpers.explorer.managed_remote import Remote
from helpers.explorer.operations import Operation, Outcome, Raises
from helpers.explorer.semaphores import Permits, SemaphoreLike
from helpers.explorer.world import ProcessState

_NO_BOUND = 2**62
_OVER_RELEASED = {
    "Lock": Raises("RuntimeError", ("release unlocked lock",)),
    "RLock": Raises("RuntimeError", ("cannot release un-acquired lock",)),
    "BoundedSemaphore": Raises("ValueError", ("Semaphore released too many times",)),
}


class ManagedLocks(Served, SemaphoreLike):
    """All locks and semaphores that live in managers."""

    prefix = "managed_lock"

    def adopt(
        self, target: int, typeid: str, detail: Any, operation: Operation, process: ProcessState
    ) -> None:
        value = detail[0] if detail else 1
        maximum = _NO_BOUND if typeid == "Semaphore" else value
        self.objects[target] = Permits(
            made_at=operation.place, creator=process.index, kind=typeid, value=value, maximum=maximum
        )
        self.objects[target].known_to.add(process.index)

    def perform(self, operation: Operation, process: ProcessState) -> Outcome:
        outcome = super().perform(operation, process)
        if (
            operation.what == "release"
            and isinstance(outcome, Raises)
            and outcome.kind in ("ValueError", "AssertionError")
        ):
            return _OVER_RELEASED[self.objects[operation.target].kind]
        return outcome


class _Acquirer(Remote):
    """What a proxy may call."""

    prefix = "managed_lock"

    def release(self) -> None:
        self._ask("release")

    def _acquire(self, blocking: Any, timeout: float | None) -> bool:
        got: bool = self._ask("acquire", bool(blocking), timeout=timeout, text=after(timeout))
        return got

    def _look(self) -> tuple[int, int]:
        value, count, *_ = self._ask("look")
        return value, count


class Lock(_Acquirer):
    """One that anybody may release."""

    def acquire(self, blocking: Any = True, timeout: Any = -1) -> bool:
        threading.Lock().acquire(blocking, timeout)  # the errors of what is no time-out
        return self._acquire(blocking, None if timeout < 0 or not blocking else float(timeout))

    def __repr__(self) -> str:
        state = "unlocked" if self._look()[0] else "locked"
        return f"<{state} _thread.lock object at {id(self):#x}>"


class RLock(Lock):
    """One that its owner may take again, and alone may release."""

    def __repr__(self) -> str:
        value, count = self._look()
        state = "unlocked" if value else "locked"
        owner = 0 if value else id(self)
        return f"<{state} _thread.RLock object owner={owner} count={count} at {id(self):#x}>"


class Semaphore(_Acquirer):
    """One with permits, bounded or not."""

    def acquire(self, blocking: Any = True, timeout: Any = None) -> bool:
        threading.Semaphore().acquire(blocking, timeout)  # the errors of what is no time-out
        return self._acquire(blocking, timeout if timeout is None else max(0.0, float(timeout)))

    def __repr__(self) -> str:
        return f"<threading.Semaphore at {id(self):#x}: value={self._look()[0]}>"


MECHANISM = ManagedLocks
FACE: dict[str, dict[str, object]] = {}
