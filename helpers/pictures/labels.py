"""What stands on the steps of a picture: short words for operations, and what kind of step each is."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum

from helpers.explorer.operations import LOST, Operation, Step

SHORT = 13  # characters of a title or a name
LONG = 22  # the same, of an exception and of what a run returns


class Sign(Enum):
    """The kind of a step, which decides its shape; its value is what the legend says."""

    PUT = "gives a message"
    TAKE = "takes a message"
    WRITE = "writes"
    READ = "reads"
    ACQUIRE = "acquires"
    RELEASE = "releases"
    WAKE = "closes, sets, notifies"
    CHANGE = "changes something"
    WAIT = "waits or looks"
    PROCESS = "start, join, exit"
    QUIET = "makes or gets an object"
    CAP = "begins, ends"


_SIGNS = {
    Sign.PUT: ("send", "sending", "put", "putting", "feed", "feeding", "writing", "submit", "hand_out"),
    Sign.TAKE: ("recv", "get", "getting", "take", "taking", "next"),
    Sign.WRITE: ("write",),
    Sign.READ: ("read",),
    Sign.ACQUIRE: ("acquire",),
    Sign.RELEASE: ("release",),
    Sign.WAKE: ("set", "clear", "notify", "notifying", "task_done", "abort", "reset", "close", "acted"),
    Sign.CHANGE: ("done", "failed", "terminate", "replace", "unlink"),
    Sign.QUIET: (
        *("create", "inherit", "open", "after_put", "submitted", "register", "unregister"),
        *("serve", "serving", "up", "incref", "decref"),  # what a manager and its proxies do unasked
    ),
}
_SIGN = {what: sign for sign, whats in _SIGNS.items() for what in whats}
_WORDS = {
    "sending": "send",
    "putting": "put",
    "getting": "get",
    "joining": "join",
    "feed": "write",
    "feeding": "write",
    "writing": "write",
    "sleeping": "wait",
    "waking": "wait",
    "size": "qsize",
    "signal": "terminate",
    "begin": "not begun",
    "hand_out": "hand out",
    "taking": "take",
}
_LONG_ONES = frozenset(
    {"process.returned", "process.raised", "pool.take", "pool.taking", "pool.done", "pool.failed"}
)
_ERROR = re.compile(r"[A-Z]\w*(?:Error|Exception)")
_VALUE = re.compile(r"(?:read|wrote) (.*?)(?: (?:from|to) [\[.].*)?")
_NOT_YET = ("nothing there yet", "a part of an item", "no task yet")


def sign(step: Step) -> Sign:
    """What kind of step it is."""
    mechanism, _, what = step.operation.partition(".")
    match mechanism, what:
        case "process", "begin":
            return Sign.CAP
        case "process", "end" if step.outcome == "ends with exit code 0":
            return Sign.CAP
        case "process", "returned" if step.process or step.text in ("", "None"):
            return Sign.QUIET
        case "process", _ if what != "look":
            return Sign.PROCESS
    return _SIGN.get(what, Sign.WAIT)


def title(step: Step) -> str:
    """The operation and what came of it; "" for a step that is drawn without words."""
    if sign(step) in (Sign.QUIET, Sign.CAP):
        return ""
    if raised(step):
        return short(f"{word(step)}: {step.outcome}", LONG)
    what = step.operation.partition(".")[2]
    told = _TOLD.get(step.operation) or _TOLD.get(what) or _with_outcome
    return short(told(step), LONG if step.operation in _LONG_ONES else SHORT)


def word(step: Step | Operation) -> str:
    """The operation as the program calls it."""
    name = step.operation if isinstance(step, Step) else step.name
    what = name.partition(".")[2]
    return _WORDS.get(what, what)


def raised(step: Step) -> bool:
    """Whether the operation ended in an exception."""
    return bool(_ERROR.fullmatch(step.outcome)) and not step.operation.startswith("process.")


def in_vain(step: Step) -> bool:
    """Whether a put or get gave or took nothing, because there was no room, or nothing there, or not yet."""
    return step.outcome in _NOT_YET or bool(re.fullmatch(r"(?:Full|Empty)(?: after .*)?", step.outcome))


def again(step: Step, before: dict[int, Step]) -> bool:
    """Whether a process looks once more at what it looked at in the step before, and sees the same."""
    last = before.get(step.process)
    return last is not None and sign(step) is Sign.WAIT and _same(last, step)


def _same(one: Step, other: Step) -> bool:
    return (one.operation, one.target, one.outcome) == (other.operation, other.target, other.outcome)


def short(text: str, longest: int = SHORT) -> str:
    """At most so many characters."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def cut(text: str, longest: int) -> str:
    """At most so many characters, the first and the last of it: names often differ in a number at the end."""
    if len(text) <= longest:
        return text
    end = longest * 2 // 3
    return f"{text[: longest - end - 1]}…{text[-end:]}"


def _with_outcome(step: Step) -> str:
    return f"{word(step)} {step.outcome}".strip()


def _outcome(step: Step) -> str:
    return step.outcome or word(step)


def _with_text(step: Step) -> str:
    return f"{word(step)} {step.outcome if in_vain(step) else step.text}".strip()


def _getting(step: Step) -> str:
    return word(step) if step.outcome in _NOT_YET else _with_outcome(step)


def _value(step: Step) -> str:
    found = _VALUE.fullmatch(step.outcome)
    return f"{word(step)} {found[1]}" if found else word(step)


def _feeding(step: Step) -> str:
    if step.outcome.startswith(LOST):
        return "loses it"
    item, found, _ = step.outcome.partition(" is in the pipe")
    return f"write {item}" if found else "write"


def _acquiring(step: Step) -> str:
    return "acquire: no" if step.outcome.startswith("not acquired") else "acquire"


def _passing(step: Step) -> str:
    return "through" if step.outcome.startswith("through") else "wait"


def _notifying(step: Step) -> str:
    return "notify: none" if step.outcome == "nobody waits" else word(step)


def _taking(step: Step) -> str:
    task = step.outcome.removeprefix("takes ")
    return f"take {task}" if task != step.outcome else "take"


def _joining(step: Step) -> str:
    return "join" if step.outcome.startswith("exit code") else "join gave up"


def _ending(step: Step) -> str:
    return f"exit {step.outcome.rpartition(' ')[2]}"


_TOLD: dict[str, Callable[[Step], str]] = {
    "process.start": word,
    "process.join": _joining,
    "process.look": lambda step: step.outcome.replace("exit code ", "exit "),
    "process.signal": word,
    "process.die": lambda step: step.outcome.removeprefix("ended by "),
    "process.returned": lambda step: f"return {step.text}",
    "process.raised": lambda step: step.text,
    "process.end": _ending,
    "condition.wait": word,
    "condition.sleeping": word,
    "event.wait": word,
    "barrier.wait": _passing,
    "barrier.sleeping": _passing,
    "time.sleep": _with_text,
    "read": _value,
    "write": _value,
    "send": _with_text,
    "sending": _with_text,
    "put": _with_text,
    "putting": _with_text,
    "get": _getting,
    "getting": _getting,
    "feed": _feeding,
    "feeding": _feeding,
    "writing": _feeding,
    "take": _taking,
    "taking": _taking,
    "submit": _outcome,
    "hand_out": _outcome,
    "done": _outcome,
    "failed": _outcome,
    "terminate": word,
    "shutdown": word,
    "unlink": word,
    "close": word,
    "acquire": _acquiring,
    "release": word,
    "flush": word,
    "notify": _notifying,
    "task_done": word,
    "join": word,
    "joining": word,
    "set": word,
    "clear": word,
    "sleeping": word,
    "waking": word,
}
