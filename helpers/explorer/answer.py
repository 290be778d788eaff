"""Calling the learner's function by name, in the process in which it is to run."""

from __future__ import annotations

import contextlib
import inspect
import sys
from collections.abc import Callable, Sequence
from typing import Any

from helpers.explorer.bridge import Bridge, short, without_addresses
from helpers.explorer.wire import DEEPEST, PLAIN_ATOMS, is_plain
from helpers.runtime.loader import why_not_collected

_REPR = 200  # characters
_LARGE = 1_000_000  # items, characters or bytes

# Not int(), str(), ...: these ask methods that a subclass may have changed.
_EXACTLY: dict[type, Callable[[Any], Any]] = {
    int: int.__int__,
    float: float.__float__,
    str: str.__str__,
    bytes: lambda value: bytes.__getitem__(value, slice(None)),
}


class MissingAnswer(Exception):
    """The notebook has no such function, or its definition failed."""


class WrongSignature(Exception):
    """The function can't be called as the exercise says."""


class Answer:
    """The learner's function `name`, as a target for a given program's process.

    It pickles without the function itself, so a given program never imports what a learner wrote. With
    `stay_until`, the process lives on after the call until that connection's other end is closed.
    """

    is_answer = True

    def __init__(self, name: str, stay_until: Any = None) -> None:
        self.__name__ = name
        self._stay_until = stay_until

    def __call__(self, *arguments: Any) -> None:
        call(self.__name__, arguments)
        if self._stay_until is not None:
            self._stay_until.poll(None)


class Again(Answer):
    """The same, called again and again in one process, each time with the arguments in a tuple.

    What the last call returns counts as returned.
    """

    def __call__(self, *calls: tuple[Any, ...]) -> None:
        for arguments in calls:
            call(self.__name__, arguments)


class Twice(Answer):
    """The same, called with the arguments `earlier` first. Only the second call counts as one."""

    def __init__(self, name: str, *earlier: Any) -> None:
        super().__init__(name)
        self._earlier = earlier

    def __call__(self, *arguments: Any) -> None:
        call(self.__name__, arguments, [self._earlier])


class Made(Answer):
    """An object of the learner's class `name`, as a target: made of the arguments, and handed to `use`.

    `use` is a function of ours, called with the object and `more`. What it returns counts as returned.
    """

    def __init__(self, name: str, use: Callable[..., Any], *more: Any) -> None:
        super().__init__(name)
        self._use = use
        self._more = more

    def __call__(self, *arguments: Any) -> None:
        result = self._use(_bound(self.__name__, arguments)(), *self._more)
        Bridge.current().request("process.returned", -1, describe(result), text=short(result))


class Prediction(Answer):
    """The learner's variable `name`, as a target: reports its value. Dots stand for no answer yet."""

    def __call__(self, *arguments: Any) -> None:
        module = sys.modules["__main__"]
        if not hasattr(module, self.__name__):
            raise MissingAnswer(f"there is no {self.__name__} in the notebook, or its value is no literal")
        value = getattr(module, self.__name__)
        if value is ...:
            raise NotImplementedError(f"{self.__name__} has no value yet")
        Bridge.current().request("process.returned", -1, describe(value), text=short(value))


def call(name: str, arguments: tuple[Any, ...], earlier: Sequence[tuple[Any, ...]] = ()) -> Any:
    """Call the learner's function, report what it returns as plain data, and return it.

    It is called with each of the `earlier` arguments before, and what it returns then is not reported.
    """
    for others in earlier:
        _bound(name, others)()
    result = _bound(name, arguments)()
    Bridge.current().request("process.returned", -1, describe(result), text=short(result))
    return result


def _bound(name: str, arguments: tuple[Any, ...]) -> Callable[[], Any]:
    module = sys.modules["__main__"]
    local = Bridge.current().local
    failures: dict[str, str] = local.get("failures", {})
    if name not in vars(module):
        if name in failures:
            raise MissingAnswer(f"the definition of {name} failed: {failures[name]}")
        if reason := why_not_collected(local.get("definitions", ()), name):
            raise MissingAnswer(f"{name} is not known here: {reason}")
        raise MissingAnswer(f"there is no {name} in the notebook")
    function = vars(module)[name]
    if not callable(function):
        raise MissingAnswer(f"{name} is not a function but {short(function)}")
    try:
        inspect.signature(function, follow_wrapped=False).bind(*arguments)
    except TypeError as error:
        count = "1 argument" if len(arguments) == 1 else f"{len(arguments)} arguments"
        raise WrongSignature(f"{name} can't be called with {count}: {error}") from None
    except ValueError:
        pass  # a built-in function without a signature
    return lambda: function(*arguments)


def describe(value: Any) -> tuple[str, Any]:
    """("plain", value), or ("object", its type and repr) for what isn't plain data."""
    if isinstance(value, (str, bytes, list, tuple, dict)) and len(value) > _LARGE:
        return "object", f"{type(value).__name__} of {len(value):,} items, too large to look at"
    if is_plain(value):
        return "plain", value
    with contextlib.suppress(RecursionError):
        plain = _without_subclasses(value)
        if is_plain(plain):
            return "plain", plain
    try:
        text = without_addresses(repr(value))[:_REPR]
    except Exception as error:
        text = f"an object whose repr fails with {type(error).__name__}"
    return "object", f"{type(value).__name__}: {text}"


def _without_subclasses(value: Any, depth: int = 0) -> Any:
    """The same of built-in types where it can be: a Counter is a dictionary, and a named tuple a tuple.

    Raises RecursionError for what is nested too deeply, or holds itself.
    """
    if depth > DEEPEST:
        raise RecursionError
    if type(value) in PLAIN_ATOMS:
        return value
    for kind, exactly in _EXACTLY.items():
        if isinstance(value, kind):
            return exactly(value)
    if isinstance(value, dict):
        return {
            _without_subclasses(key, depth + 1): _without_subclasses(dict.__getitem__(value, key), depth + 1)
            for key in dict.__iter__(value)
        }
    if isinstance(value, list):
        return [_without_subclasses(item, depth + 1) for item in list.__iter__(value)]
    if isinstance(value, tuple):
        return tuple(_without_subclasses(item, depth + 1) for item in tuple.__iter__(value))
    return value
