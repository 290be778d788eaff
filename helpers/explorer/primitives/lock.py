"""Lock and RLock: one process inside at a time."""

from __future__ import annotations

from typing import Any

from helpers.explorer.inheritance import factory
from helpers.explorer.primitives.process import current_process
from helpers.explorer.semaphores import SemaphoreLike, SemLock


class Locks(SemaphoreLike):
    """All locks of a run, recursive or not."""

    prefix = "lock"


class Lock(SemLock):
    """Any process may release it; the one that holds it waits for itself when it asks again."""

    __module__ = "multiprocessing.synchronize"
    _prefix = "lock"

    def __init__(self, *, ctx: Any) -> None:
        super().__init__(1, 1, ctx=ctx)

    def __repr__(self) -> str:
        owner, _ = _owner(self)
        return f"<{type(self).__name__}(owner={owner})>"


class RLock(SemLock):
    """Its owner may take it again, and alone may release it."""

    __module__ = "multiprocessing.synchronize"
    _prefix = "lock"

    def __init__(self, *, ctx: Any) -> None:
        super().__init__(1, 1, ctx=ctx)

    def __repr__(self) -> str:
        owner, count = _owner(self)
        return f"<{type(self).__name__}({owner}, {count})>"


def _owner(lock: SemLock) -> tuple[str, int | str]:
    value, count = lock._look()
    if count > 0:
        return current_process().name, count
    return ("None", 0) if value == 1 else ("SomeOtherProcess", "nonzero")


def _lock(self: Any) -> Lock:
    return Lock(ctx=self)


def _rlock(self: Any) -> RLock:
    return RLock(ctx=self)


MECHANISM = Locks
FACE: dict[str, dict[str, object]] = {
    "multiprocessing": {"Lock": factory("Lock", _lock), "RLock": factory("RLock", _rlock)},
    "multiprocessing.synchronize": {"Lock": Lock, "RLock": RLock},
}
