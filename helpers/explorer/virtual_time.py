"""The clock that a worker's program sees: it moves when processes sleep, not while they compute."""

from __future__ import annotations

import math
import operator
import os
import signal
import time
from collections.abc import Callable
from typing import Any, NoReturn, SupportsIndex

from helpers.explorer.bridge import Bridge
from helpers.explorer.world import FIRST_PID

_EPOCH = 1_700_000_000.0  # seconds; where time.time() begins in every run
_NANO = 1_000_000_000
_REGISTER = signal.signal


def sleep(*seconds: float | SupportsIndex) -> None:
    """Wait in virtual time. As with the real one, texts, None and fractions are no seconds."""
    if len(seconds) != 1:
        raise TypeError(f"time.sleep() takes exactly one argument ({len(seconds)} given)")
    duration = float(seconds[0] if isinstance(seconds[0], float) else operator.index(seconds[0]))
    if math.isnan(duration):
        raise ValueError("Invalid value NaN (not a number)")
    if duration < 0:
        raise ValueError("sleep length must be non-negative")
    Bridge.current().request("time.sleep", timeout=duration, text=f"{duration:g} s")


def _monotonic() -> float:
    return Bridge.current().clock()


def _monotonic_ns() -> int:
    return int(_monotonic() * _NANO)


def process_time() -> float:
    """What this process has computed: the looks at the clocks."""
    bridge = Bridge.current()
    bridge.clock()
    return bridge.computed


def _process_time_ns() -> int:
    return int(process_time() * _NANO)


def _time() -> float:
    return _EPOCH + _monotonic()


def _time_ns() -> int:
    return int(_time() * _NANO)


def _unmodelled(name: str) -> Callable[..., NoReturn]:
    def use(*_: Any, **__: Any) -> NoReturn:
        Bridge.current().unmodelled(f"signal.{name}()")

    return use


def _handle(signalnum: int, handler: Any) -> Any:
    """Register a handler. One for SIGINT never runs, because nobody sits at the keyboard."""
    if signalnum != signal.SIGINT and handler != signal.SIG_DFL:
        Bridge.current().unmodelled("a handler of signals")
    return _REGISTER(signalnum, handler)


def install() -> None:
    """Replace the clocks of `time` and `signal`, and the process identities of `os`, in this worker."""
    for name in ("alarm", "setitimer", "pause", "sigwait", "sigtimedwait", "sigwaitinfo"):
        if hasattr(signal, name):
            setattr(signal, name, _unmodelled(name))
    signal.signal = _handle
    time.sleep = sleep
    time.monotonic = time.perf_counter = _monotonic
    time.process_time = time.thread_time = process_time
    time.time = _time
    time.monotonic_ns = time.perf_counter_ns = _monotonic_ns
    time.process_time_ns = time.thread_time_ns = _process_time_ns
    time.time_ns = _time_ns
    os.getpid = _getpid
    os.getppid = _getppid
    os.kill = _kill


def _local(name: str) -> Any:
    return Bridge.current().local.get(name, 0)


def _getpid() -> int:
    pid: int = _local("pid")
    return pid


def _getppid() -> int:
    pid: int = _local("parent_pid")
    return pid


def _kill(pid: int, number: int) -> None:
    Bridge.current().request("process.signal", -1, int(number), pid - FIRST_PID)
