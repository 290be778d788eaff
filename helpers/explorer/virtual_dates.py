"""Dates and times of day that a worker's program sees: those of the virtual clock."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from typing import Any, Self

_RealDate = dt.date
_RealDatetime = dt.datetime


class _Date(_RealDate):
    """`datetime.date`, but for what today is."""

    @classmethod
    def today(cls) -> Self:
        return cls.fromtimestamp(time.time())

    def __repr__(self) -> str:
        return f"datetime.{super().__repr__()}"


class _Datetime(_RealDatetime):
    """`datetime.datetime`, but for what time it is."""

    @classmethod
    def now(cls, tz: dt.tzinfo | None = None) -> Self:
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def today(cls) -> Self:
        return cls.fromtimestamp(time.time())

    @classmethod
    def utcnow(cls) -> Self:
        return cls.fromtimestamp(time.time(), dt.UTC).replace(tzinfo=None)

    def date(self) -> dt.date:
        return dt.date(self.year, self.month, self.day)

    def __repr__(self) -> str:
        return f"datetime.{super().__repr__()}"


class _Like(type):
    """Whatever is one of the real class is one of ours, such as what a library makes."""

    _real: type

    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, cls._real)

    def __subclasscheck__(cls, subclass: type) -> bool:
        return issubclass(subclass, cls._real)


def install() -> None:
    """Take the place of the classes in `datetime`, and of what `time` makes of the time that it is."""
    for name, ours, real in (("date", _Date, _RealDate), ("datetime", _Datetime, _RealDatetime)):
        body = {"__module__": "datetime", "__qualname__": name, "_real": real}
        setattr(dt, name, _Like(name, (ours,), body))
    for name in ("localtime", "gmtime", "ctime"):
        setattr(time, name, _of_now(getattr(time, name)))
    real_strftime, localtime = time.strftime, time.localtime

    def strftime(pattern: str, when: Any = None, /) -> str:
        return real_strftime(pattern, localtime() if when is None else when)

    time.strftime = strftime
    time.clock_gettime = _clock_gettime


def _clock_gettime(clock: int, /) -> float:
    match clock:
        case time.CLOCK_REALTIME:
            return time.time()
        case time.CLOCK_PROCESS_CPUTIME_ID | time.CLOCK_THREAD_CPUTIME_ID:
            return time.process_time()
    return time.monotonic()


def _of_now(function: Callable[..., Any]) -> Callable[..., Any]:
    def at(seconds: float | None = None, /) -> Any:
        return function(time.time() if seconds is None else seconds)

    return at
