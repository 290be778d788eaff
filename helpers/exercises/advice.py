"""Advice on a mistake that shows in a run: in an exception, or in what a process did."""

from __future__ import annotations

import re
from dataclasses import dataclass

from helpers.explorer.bridge import GIVEN
from helpers.explorer.run import ProcessRecord, Run


@dataclass(frozen=True)
class _Known:
    """Exceptions of these types (a pattern), whose text holds this pattern, have one usual cause."""

    kind: str
    text: str
    advice: str


_KNOWN = (
    _Known(
        kind="AttributeError|PicklingError|TypeError",
        text="local object|<lambda>",
        advice="A child finds its target by name: define it with def at the top level of the notebook, "
        "not inside another function and not with lambda.",
    ),
    _Known(
        kind="PicklingError|TypeError",
        text="[Cc]an't pickle|cannot pickle",
        advice="What goes to another process is pickled first: pass plain data, connections, and what is "
        "defined at the top level.",
    ),
    _Known(
        kind="OSError",
        text="handle is closed",
        advice="Close an end only after its last use: after the last send or receive, and after the start() "
        "of the process that gets it.",
    ),
    _Known(
        kind="OSError",
        text="read-only|write-only",
        advice="Pipe(duplex=False) returns the receiving end first and the sending end second: the one only "
        "receives, the other only sends.",
    ),
    _Known(
        kind="SystemExit",
        text="",
        advice="sys.exit() ends the whole process: return instead.",
    ),
    _Known(
        kind="EOFError",
        text="^$",
        advice="recv() raises EOFError at the end of file, when no more can come: catch it there.",
    ),
    _Known(
        kind="BrokenPipeError",
        text="",
        advice="Nobody holds the receiving end any more: the receiver has ended, or closed it too early.",
    ),
    _Known(
        kind="TypeError",
        text="'NoneType' and",
        advice="None can't be compared with a number: ask `is None` first.",
    ),
    _Known(
        kind="TypeError",
        text=r"positional argument|argument after \*",
        advice="args is a tuple with one item for each parameter of the target; with one item alone it needs "
        "the comma, args=(item,). A tuple that you are given is passed on as it is: args=args.",
    ),
    _Known(
        kind="FileNotFoundError",
        text="^.Errno 2. No such file or directory$",
        advice="A lock, Value or queue goes away with its last reference in the process that made it: keep "
        "it in a variable there until the child has been joined.",
    ),
    _Known(
        kind="TypeError|AttributeError",
        text="'Synchronized'",
        advice="A Value is an object that holds a number: the number itself is its .value, and its lock is "
        "get_lock().",
    ),
    _Known(
        kind="TypeError|AttributeError",
        text="'method' object does not support the context manager|__enter__",
        advice="with needs the lock itself: call the method that returns it, with brackets.",
    ),
    _Known(
        kind="AssertionError",
        text="recursive lock not owned",
        advice="Release a lock only after you got it: acquire() returns False if it gave up waiting.",
    ),
    _Known(
        kind="TypeError",
        text="cannot be interpreted as an integer",
        advice="Here a whole number is needed: a Value('i') takes nothing else, and neither does range().",
    ),
    _Known(
        kind="AttributeError",
        text="'(int|float)' object has no attribute '(value|get_lock|acquire)'",
        advice="This is a plain number, a copy of what a Value held: pass the Value itself, without .value.",
    ),
    _Known(
        kind="ValueError",
        text="is not a valid Signals",
        advice="A negative exit code -n means signal n: signal.Signals takes the positive number.",
    ),
    _Known(
        kind="ValueError",
        text="process object is closed",
        advice="Read what you need from a process before you close() it.",
    ),
    _Known(
        kind="AssertionError",
        text="started process",
        advice="A process runs once its start() has been called.",
    ),
)
_ON_PURPOSE = ("SystemExit", "RuntimeError")
_POLLED = (
    "poll() says whether a message is there, or comes within its time-out: none yet is not the end. "
    "recv() waits for the next one, and raises EOFError when no more can come."
)


def for_exception(kind: str, text: str) -> str:
    """Advice on an exception of this type with this text; "" when it could have any cause."""
    for known in _KNOWN:
        if re.fullmatch(known.kind, kind) and re.search(known.text, text):
            return known.advice
    return ""


def failures(run: Run) -> str:
    """Which of the learner's processes was the first to end with an exception, with advice; or ""."""
    ended = [run.processes[step.process] for step in run.steps if step.operation == "process.end"]
    for process in filter(not_on_purpose, ended):
        kind, text, place = process.error or ("", "", process.started_at)
        if kind != "SystemExit":
            ours = not place.label or place.label.startswith(GIVEN)
            where = "" if ours else f" ({place.label}, line {place.line})"
            told = f"{process.name} ended with {kind}{': ' if text else ''}{text}{where}."
            return f"{told} {for_exception(kind, text)}".rstrip()
    return ""


def not_on_purpose(process: ProcessRecord) -> bool:
    """Whether it was the learner's code that made the process fail, and not a target of ours that has to."""
    if process.trusted or process.error is None:
        return False
    kind, _, place = process.error
    return not (place.label.startswith(GIVEN) and kind in _ON_PURPOSE)


def polled_too_early(run: Run) -> str:
    """Advice when a process may have taken poll()'s answer "nothing yet" for "nothing more"; or ""."""
    polled = any(
        step.operation == "pipe.poll"
        and step.outcome.startswith("False")
        and not run.processes[step.process].trusted
        for step in run.steps
    )
    return _POLLED if polled else ""
