"""What helps against the exceptions that have one usual cause."""

from __future__ import annotations

import re
from dataclasses import dataclass


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
        advice="A child finds its target by name: define it with def at the top level, "
        "not inside another function and not with lambda.",
    ),
    _Known(
        kind="PicklingError|TypeError",
        text="[Cc]an't pickle|cannot pickle",
        advice="What goes to another process is pickled first: pass plain data, connections, and what is "
        "defined at the top level.",
    ),
    _Known(
        kind="RuntimeError",
        text="finished its bootstrapping phase",
        advice='Start processes under `if __name__ == "__main__":`, because each child runs the rest of the '
        "file again.",
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


def for_exception(kind: str, text: str) -> str:
    """Advice on an exception of this type with this text; "" when it could have any cause."""
    for known in _KNOWN:
        if re.fullmatch(known.kind, kind) and re.search(known.text, text):
            return known.advice
    return ""
