"""What stands on the steps of a picture: short words for operations and what they are about."""

from __future__ import annotations

import re
from enum import Enum

from helpers.explorer.operations import LOST, Operation, Step

_LONGEST = 13  # characters of a title or a name


class Sign(Enum):
    """What a step does, which decides its shape; those that only take or look are drawn hollow."""

    PUT = "gives a message"
    TAKE = "takes a message"
    WRITE = "writes"
    READ = "reads"
    ACQUIRE = "takes a lock"
    RELEASE = "gives it back"
    WAKE = "wakes others"
    WAIT = "waits or looks"
    PROCESS = "starts, joins, ends"
    QUIET = "makes or gets an object"
    CAP = "begins, ends"


_SIGNS = {
    Sign.PUT: ("send", "sending", "put", "putting", "feed", "feeding", "writing"),
    Sign.TAKE: ("recv", "get", "getting"),
    Sign.WRITE: ("write",),
    Sign.READ: ("read",),
    Sign.ACQUIRE: ("acquire",),
    Sign.RELEASE: ("release",),
    Sign.WAKE: ("set", "clear", "notify", "notifying", "task_done", "abort", "reset", "close", "acted"),
    Sign.QUIET: ("create", "inherit", "after_put"),
}
_SIGN = {what: sign for sign, whats in _SIGNS.items() for what in whats}
_TITLES = {
    "sending": "send",
    "putting": "put",
    "getting": "get",
    "joining": "join",
    "feed": "write",
    "feeding": "write",
    "writing": "write",
    "sleeping": "wakes",
    "waking": "wakes",
    "size": "qsize",
    "look": "look",
    "die": "dies",
    "signal": "terminate",
}
_ERROR = re.compile(r"[A-Z]\w*(?:Error|Exception)")


def sign(step: Step) -> Sign:
    """What kind of step it is."""
    mechanism, _, what = step.operation.partition(".")
    match mechanism, what:
        case "process", "begin":
            return Sign.CAP
        case "process", "end" if step.outcome == "ends with exit code 0":
            return Sign.CAP
        case "process", "returned" if step.process or step.text == "None":
            return Sign.QUIET
        case "process", _ if what != "look":
            return Sign.PROCESS
    return _SIGN.get(what, Sign.WAIT)


def is_small(sign: Sign) -> bool:
    """Whether it is drawn without words."""
    return sign in (Sign.QUIET, Sign.CAP)


def title(step: Step) -> str:
    """The operation and what came of it."""
    mechanism, _, what = step.operation.partition(".")
    word = _TITLES.get(what, what)
    outcome = step.outcome
    if is_small(sign(step)):
        return ""
    if raised(step):
        return f"{word}: {outcome}"
    match mechanism, what:
        case "process", "end":
            return f"exit {outcome.rpartition(' ')[2]}"
        case "process", "die":
            return outcome.removeprefix("ended by ")
        case "process", "returned":
            return f"return {step.text}"
        case "process", "start":
            return "start"
        case "process", "join":
            return "join" if outcome.startswith("exit code") else "join gave up"
        case "process", "look":
            return outcome.replace("exit code ", "exit ")
        case _, "read" | "write":
            return _value(word, outcome)
        case _, "send" | "put" | "sending" | "putting" if "Full" not in outcome:
            return f"{word} {step.text}"
        case _, "feed" | "feeding" | "writing":
            return _written(outcome)
        case _, "acquire" if outcome.startswith("not acquired"):
            return "acquire: no"
        case _, (
            "acquire" | "release" | "sleeping" | "waking" | "flush" | "join" | "joining" | "set" | "clear"
        ):
            return word
        case _, "get" if outcome in ("nothing there yet", "a part of an item"):
            return word
        case "barrier", _ if outcome.startswith("through"):
            return "through"
        case "barrier", "wait":
            return "wait"
        case "condition", "wait":
            return "wait"
        case "time", _:
            return f"sleep {step.text}"
    return f"{word} {outcome}".strip()


def _value(word: str, outcome: str) -> str:
    found = re.match(r"(?:read|wrote) (.*?)(?: (?:from|to) [\[.].*)?$", outcome)
    return f"{word} {found[1]}" if found else word


def _written(outcome: str) -> str:
    if outcome.startswith(LOST):
        return "loses it"
    item, found, _ = outcome.partition(" is in the pipe")
    return f"write {item}" if found else "write"


def raised(step: Step) -> bool:
    """Whether the operation ended in an exception."""
    return bool(_ERROR.fullmatch(step.outcome)) and not step.operation.startswith("process.")


def waiting_title(operation: Operation) -> str:
    """What a process asks for that never gets it."""
    word = _TITLES.get(operation.what, operation.what)
    return {"wakes": "wait", "begin": "not begun"}.get(word, word)


def short(text: str, longest: int = _LONGEST) -> str:
    """At most so many characters."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"
