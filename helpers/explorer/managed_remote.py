"""The worker's side of a call on what lives in a manager."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from helpers.explorer import own_copies
from helpers.explorer.bridge import Bridge, exception, short

_PARTS = {
    ("Value", "get"): "read",
    ("Value", "set"): "write",
    ("Namespace", "__getattribute__"): "read",
    ("Namespace", "__setattr__"): "write",
    ("dict", "__getitem__"): "read",
    ("dict", "get"): "read",
    ("dict", "__setitem__"): "write",
    ("list", "__getitem__"): "read",
    ("list", "__setitem__"): "write",
    ("Array", "__getitem__"): "read",
    ("Array", "__setitem__"): "write",
}


class RemoteError(Exception):
    """Something went wrong in the manager's process that is no exception of the object's own."""

    __module__ = "multiprocessing.managers"

    def __str__(self) -> str:
        return f"\n{'-' * 75}\n{self.args[0]}{'-' * 75}"


def result(answer: Any) -> Any:
    """What a manager's answer gives: a value, or the exception that it tells of."""
    kind, payload = answer
    match kind:
        case "return":
            return Bridge.current().loads(payload)
        case "raise":
            raise exception(*payload)
        case "error":
            raise Bridge.current().loads(payload)
    raise RemoteError(payload)


def call(typeid: str, target: int, method: str, arguments: Any, keywords: Mapping[str, Any]) -> Any:
    """Call a method of the list, dictionary, ... in the manager."""
    payload, references = Bridge.current().dumps((arguments, dict(keywords)))
    what = _PARTS.get((typeid, method), "call")
    part = _part(typeid, arguments) if what != "call" else f"{method}()"
    if (typeid, method) == ("dict", "__iter__"):
        return _made(Bridge.current().request("manager.iterate", target, text="iter()"))
    own_copies.written(target, method, part, what == "write")
    given = result(
        Bridge.current().request(f"manager.{what}", target, method, payload, list(references), text=part)
    )
    if what == "read":
        own_copies.lent(target, part, given)
    return given


def create(server: int, typeid: str, arguments: Any, keywords: Mapping[str, Any]) -> int:
    """Make a new object in the manager whose process has this number."""
    payload, references = Bridge.current().dumps((arguments, dict(keywords)))
    return _made(
        Bridge.current().request("manager.create", -1, server, typeid, payload, list(references), text=typeid)
    )


def _made(answer: Any) -> int:
    if isinstance(answer, int):
        return answer
    raise AssertionError(result(answer))  # an answer that is no number raises


def _part(typeid: str, arguments: Any) -> str:
    match typeid:
        case "Value":
            return ".value"
        case "Namespace":
            return f".{arguments[0]}"
    return f"[{short(arguments[0])}]" if arguments else "[]"


class Remote:
    """An object of which the judge keeps the state; each public method is one that its proxy may call."""

    prefix: ClassVar[str]

    def __init__(self, target: int) -> None:
        self._target = target

    def answer(self, method: str, arguments: Any, keywords: Mapping[str, Any]) -> Any:
        """Call the method as the manager's process would."""
        if method not in ("__repr__", "__str__") and (
            method.startswith("_") or not hasattr(type(self), method) or method == "answer"
        ):
            raise RemoteError(f"Traceback (most recent call last):\nKeyError: {method!r}\n")
        return getattr(self, method)(*arguments, **keywords)

    def _ask(self, what: str, *arguments: Any, timeout: float | None = None, text: str = "") -> Any:
        answer = self._answer_to(what, *arguments, timeout=timeout, text=text)
        if type(answer) is tuple and answer[:1] in (("remote",), ("raise",), ("error",), ("return",)):
            return result(answer)
        return answer

    def _answer_to(self, what: str, *arguments: Any, timeout: float | None = None, text: str = "") -> Any:
        return Bridge.current().request(
            f"{self.prefix}.{what}", self._target, *arguments, timeout=timeout, text=text
        )


def patience(timeout: Any) -> float | None:
    """Seconds that a time-out means for `threading`; TypeError for what is no number."""
    if timeout is None:
        return None
    return float(timeout) if timeout > 0 else 0.0
