"""Semaphore and BoundedSemaphore: a number of permits that any process takes and gives."""

from __future__ import annotations

from typing import Any

from helpers.explorer.inheritance import factory
from helpers.explorer.semaphores import MOST_PERMITS, SemaphoreLike, SemLock, permits


class Semaphores(SemaphoreLike):
    """All semaphores of a run."""

    prefix = "semaphore"


class Semaphore(SemLock):
    """It can be released more often than it was acquired."""

    __module__ = "multiprocessing.synchronize"
    _prefix = "semaphore"

    def __init__(self, value: Any = 1, *, ctx: Any) -> None:
        super().__init__(permits(value), MOST_PERMITS, ctx=ctx)

    def get_value(self) -> int:
        return self._look()[0]

    def __repr__(self) -> str:
        return f"<{type(self).__name__}(value={self.get_value()})>"


class BoundedSemaphore(Semaphore):
    """It can't be released above the number that it began with."""

    __module__ = "multiprocessing.synchronize"

    def __init__(self, value: Any = 1, *, ctx: Any) -> None:
        self._maxvalue = permits(value)
        SemLock.__init__(self, self._maxvalue, self._maxvalue, ctx=ctx)

    def __getstate__(self) -> Any:
        return super().__getstate__(), self._maxvalue

    def __setstate__(self, state: Any) -> None:
        target, self._maxvalue = state
        super().__setstate__(target)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}(value={self.get_value()}, maxvalue={self._maxvalue})>"


def _semaphore(self: Any, value: Any = 1) -> Semaphore:
    return Semaphore(value, ctx=self)


def _bounded_semaphore(self: Any, value: Any = 1) -> BoundedSemaphore:
    return BoundedSemaphore(value, ctx=self)


MECHANISM = Semaphores
FACE: dict[str, dict[str, object]] = {
    "multiprocessing": {
        "Semaphore": factory("Semaphore", _semaphore),
        "BoundedSemaphore": factory("BoundedSemaphore", _bounded_semaphore),
    },
    "multiprocessing.synchronize": {"Semaphore": Semaphore, "BoundedSemaphore": BoundedSemaphore},
}
