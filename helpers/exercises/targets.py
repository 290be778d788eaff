"""Functions that the checks of 00_processes let an answer run in a child process."""

from __future__ import annotations

import os
import signal
import sys
import time


def leave_with_length(text: str) -> None:
    """End with the length of the text as exit code."""
    sys.exit(len(text))


def leave_as_told(text: str) -> None:
    """End with the exit code that the text tells, a negative one by a signal."""
    code = int(text)
    if code < 0:
        os.kill(os.getpid(), -code)
    sys.exit(code)


def sleep_for_letters(text: str) -> None:
    """Take as many seconds as the text has letters."""
    time.sleep(len(text))


def sleep_as_told(text: str) -> None:
    """Take as many seconds as the text tells."""
    time.sleep(int(text))


def leave_with(code: int) -> None:
    """End with this exit code."""
    sys.exit(code)


def leave_with_sum(first: int, second: int) -> None:
    """End with the sum as exit code."""
    sys.exit(first + second)


def finish() -> None:
    """Do nothing, and end well."""


def fail() -> None:
    """End with an exception."""
    raise RuntimeError("this target fails on purpose")


def give_back(value: object) -> object:
    """Return this, which says nothing about how the process ends."""
    return value


def leave_with_count(*items: object) -> None:
    """End with the number of the items as exit code."""
    sys.exit(len(items))


def crash() -> None:
    """End by a signal, as a program does that touches memory which isn't its own."""
    os.kill(os.getpid(), signal.SIGSEGV)


def stop_itself() -> None:
    """End by the signal that terminate() sends."""
    os.kill(os.getpid(), signal.SIGTERM)


def sleep(seconds: float) -> None:
    """Take so many seconds."""
    time.sleep(seconds)


def sleep_then_leave_with(seconds: float, code: int) -> None:
    """Take so many seconds, then end with this exit code."""
    time.sleep(seconds)
    sys.exit(code)


def code_of(text: str) -> int:
    """How a process ends that runs `end_as_told(text)`."""
    if text == "raise":
        return 1
    if text == "return":
        return 0
    return int(text) if text.isdigit() else sum(text.encode()) % 256


def end_as_told(text: str) -> int:
    """Take a second; then raise, or return what is no exit code, or leave with the code of the text."""
    time.sleep(1)
    if text == "raise":
        raise RuntimeError("this target fails on purpose")
    if text == "return":
        return 5
    sys.exit(code_of(text))
