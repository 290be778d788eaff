"""Whether an operation on a real object did what it did in the explorer."""

from __future__ import annotations

from typing import Any

from helpers.explorer import wire
from helpers.explorer.memory import shown
from helpers.explorer.operations import Grant, Operation, Place, Raises, Step, Value
from helpers.explorer.texts import short


def agrees(step: Step, told: str | None, failed: bool) -> bool:
    """Whether an operation that tells this when it is over, in the words of the gates, did what it should."""
    wanted = expected(step)
    if wanted is None and failed:
        return step.operation == "barrier.acted" or _only_looked(step)
    if told is None or wanted is None or told == wanted:
        return True
    match step.grant:
        case Grant(outcome=Value(value=bytes(payload))) if step.operation == "pipe.recv":
            return told in (
                short(payload),
                _loaded(payload),
            )  # sent as bytes and not received so, or not sent so
    return False


def _loaded(payload: bytes) -> str:
    try:
        return short(wire.load_plain(payload))
    except Exception:  # whatever it is
        return ""


def is_it(step: Step, operation: str, place: Place) -> bool:
    """Whether an operation that a real process comes to is that of the step."""
    if _only_looked(step):
        same = operation.partition(".")[0] == step.operation.partition(".")[0]
    else:
        same = operation == step.operation
    return same and (place == step.place or operation == "process.begin")


def _only_looked(step: Step) -> bool:
    """Whether it found, under the lock, that a value can't be converted, and read or wrote nothing."""
    match step.grant:
        case Grant(operation=Operation(name="value.read" | "array.read", arguments=(_, [], *_))):
            return True
    return False


def expected(step: Step) -> str | None:
    """What the operation must tell when it is over; None if it may tell anything."""
    match step.grant:
        case Grant(outcome=Raises(kind=kind)):
            return kind
        case Grant(operation=operation, outcome=Value(value=value, text=text)):
            mechanism, _, what = step.operation.partition(".")
            match mechanism:
                case "value" | "array" if what == "read":
                    return _read(operation, value)
                case "queue" | "joinable_queue":
                    return _queue(what, value, text)
            return _plainly(mechanism, what, value, text)
    return None


def _plainly(mechanism: str, what: str, value: Any, text: str) -> str | None:
    match mechanism, what:
        case (
            ("process", "join" | "look")
            | ("lock" | "semaphore", "acquire")
            | ("pipe", "poll")
            | ("simple_queue", "empty")
            | ("event", "is_set" | "wait" | "sleeping")
        ):
            return str(value)
        case ("condition", "sleeping" | "waking") | ("semaphore", "look"):
            return str(value[0])
        case "pipe", "wait":
            return f"{len(value)} ready"
        case "pipe" | "simple_queue", "recv" | "get" | "getting":
            return text
        case "barrier", "wait" | "sleeping" | "waking":
            return _passed(value)
    return None


def _queue(what: str, value: Any, text: str) -> str | None:
    match what:
        case "get" | "getting":
            return "Empty" if value is None else text
        case "put":
            return "True" if value else "Full"
        case "empty":
            return str(value)
    return None


def _read(operation: Operation, data: bytes) -> str | None:
    told = shown(data, operation.arguments[3])
    return None if not data or told.startswith("<") else told


def _passed(value: tuple[str, int]) -> str:
    match value:
        case "through", index:
            return f"number {index}"
        case "act", _:
            return "act"
    return "BrokenBarrierError"
