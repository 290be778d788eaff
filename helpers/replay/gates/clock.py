"""The model's clock in a real process: it moves with the schedule, so that the program goes the same way."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import Any

from helpers.replay.gate import Gate, operation, put_up

_TICK = 0.001  # seconds that a look at the clock costs the program, as in the explorer
_MOMENT = 1e-9  # the same for the standard library, whose loops need to see it move
_EPOCH = 1_700_000_000.0  # seconds
_NANO = 1_000_000_000


def _looks(gate: Gate, convert: Callable[[float], Any], computed: bool = False) -> Callable[[], Any]:
    def now() -> Any:
        asking = str(sys._getframe(1).f_globals.get("__name__", ""))
        took = _MOMENT if asking.startswith("multiprocessing") or gate.inside else _TICK
        gate.clock += took
        gate.computed += took
        return convert(gate.computed if computed else gate.clock)

    return now


def _nothing() -> None:
    """A sleep is over when its turn has come."""


def install(gate: Gate) -> None:
    """Replace the clocks of `time`, and `time.sleep`, which may be a child's target, too."""
    real_sleep = time.sleep

    def sleep(seconds: float, /) -> None:
        if gate.is_open() or seconds < 0:
            real_sleep(seconds)
        else:
            operation("time.sleep", _nothing)

    put_up(time, "sleep", sleep)
    for name in ("monotonic", "perf_counter", "process_time", "thread_time"):
        computed = name.endswith("_time")
        setattr(time, name, _looks(gate, float, computed))
        setattr(time, f"{name}_ns", _looks(gate, lambda seconds: int(seconds * _NANO), computed))
    time.time = _looks(gate, lambda seconds: _EPOCH + seconds)
    time.time_ns = _looks(gate, lambda seconds: int((_EPOCH + seconds) * _NANO))
