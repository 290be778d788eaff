"""Locks and semaphores: gates on taking, giving back, looking, and on a child's rebuilding of its copy."""

from __future__ import annotations

import math
from collections.abc import Callable
from multiprocessing import synchronize
from typing import Any

from helpers.replay.gate import Gate, operation, put_up, yes_or_no

PART = ""  # what it takes to rebuild a semaphore that is a part of something else: nothing more


def _prefix(lock: object) -> str:
    is_lock = isinstance(lock, (synchronize.Lock, synchronize.RLock))
    return "lock" if is_lock else "semaphore"


def _acquire(prefix: str, real: Any) -> Callable[..., Any]:
    """A gated `acquire`. It doesn't hold the lock's own object, whose last reference takes the name away."""

    def acquire(block: Any = True, timeout: Any = None) -> Any:
        if Gate.current().is_open():
            return real.acquire(block, timeout)
        limit = None if isinstance(timeout, (int, float)) and math.isfinite(timeout) else timeout
        return operation(
            f"{prefix}.acquire",
            lambda: real.acquire(block, limit),
            lambda: real.acquire(False),
            yes_or_no,
        )

    return acquire


def _release(prefix: str, real: Any) -> Callable[[], None]:
    def release() -> None:
        operation(f"{prefix}.release", real.release)

    return release


def _make_methods(self: Any) -> None:
    prefix = _prefix(self)
    self.acquire = _acquire(prefix, self._semlock)
    self.release = _release(prefix, self._semlock)


def _install_making() -> None:
    kind: Any = synchronize.SemLock
    make, rebuild, state = kind.__init__, kind.__setstate__, kind.__getstate__

    def gated_make(self: Any, *arguments: Any, **keywords: Any) -> None:
        gate = Gate.current()
        whole, _, what = gate.inside.partition(".")
        if what == "create":
            # With the first part that a child rebuilds, the whole thing has its turn.
            self._inherit = PART if gate.parts else f"{whole}.inherit"
            gate.parts += 1
            make(self, *arguments, **keywords)
        else:
            self._inherit = f"{_prefix(self)}.inherit"
            operation(f"{_prefix(self)}.create", lambda: make(self, *arguments, **keywords))

    def gated_state(self: Any) -> Any:
        return state(self), self._inherit

    def gated_rebuild(self: Any, told: Any) -> None:
        real, self._inherit = told
        if self._inherit == PART:
            rebuild(self, real)
        else:
            operation(self._inherit, lambda: rebuild(self, real))

    kind.__init__, kind.__setstate__, kind.__getstate__ = gated_make, gated_rebuild, gated_state
    kind._make_methods = _make_methods
    kind.__enter__ = lambda self: self.acquire()
    kind.__exit__ = lambda self, *_: self.release()


def _install_looks() -> None:
    counted: Any = synchronize.Semaphore.get_value

    def get_value(self: Any) -> Any:
        return operation("semaphore.look", lambda: counted(self), told=str)

    put_up(synchronize.Semaphore, "get_value", get_value)
    for kind in (synchronize.Lock, synchronize.RLock, synchronize.Semaphore, synchronize.BoundedSemaphore):
        put_up(kind, "__repr__", _look(kind))


def _look(kind: Any) -> Callable[[Any], str]:
    shown: Callable[[Any], str] = kind.__repr__

    def look(self: Any) -> str:
        return operation(f"{_prefix(self)}.look", lambda: shown(self))

    return look


def install() -> None:
    """Put the gates up."""
    _install_making()
    _install_looks()
