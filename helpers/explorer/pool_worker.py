"""What a pool's worker does: it takes one task after the other, and sends back what came of it."""

from __future__ import annotations

import itertools
import traceback
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from types import TracebackType
from typing import Any

from helpers.explorer.bridge import Bridge, short
from helpers.explorer.error_text import error_text

_MOST = 60  # characters of a task's text


class RemoteTraceback(Exception):
    """The cause of an exception that came from a worker: its traceback there, as text."""

    __module__ = "multiprocessing.pool"

    def __init__(self, tb: str) -> None:
        self.tb = tb

    def __str__(self) -> str:
        return self.tb


class ExceptionWithTraceback:
    """An exception on its way; it arrives with a RemoteTraceback as its cause."""

    __module__ = "multiprocessing.pool"

    def __init__(self, exc: BaseException, tb: TracebackType | None) -> None:
        self.exc = exc
        while tb is not None and tb.tb_frame.f_code.co_filename == __file__:
            tb = tb.tb_next
        self.tb = f'\n"""\n{"".join(traceback.format_exception(type(exc), exc, tb))}"""'

    def __reduce__(self) -> tuple[Any, ...]:
        return rebuild_exc, (self.exc, self.tb)


def rebuild_exc(exc: BaseException, tb: str) -> BaseException:
    """The exception, at the other side."""
    exc.__cause__ = RemoteTraceback(tb)
    return exc


class MaybeEncodingError(Exception):
    """Comes instead of a result that can't be pickled."""

    __module__ = "multiprocessing.pool"

    def __init__(self, exc: object, value: object) -> None:
        self.exc = repr(exc)
        self.value = repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self) -> str:
        return f"Error sending result: '{self.value}'. Reason: '{self.exc}'"

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {self}>"


def mapstar(args: Any) -> list[Any]:
    """One chunk of a map."""
    return list(map(*args))


def starmapstar(args: Any) -> list[Any]:
    """One chunk of a starmap."""
    return list(itertools.starmap(args[0], args[1]))


def reraise(error: Exception) -> None:
    """The task that stands for an iterable's failure."""
    raise error


class Post:
    """A worker's place in the pool `target`: the process that gets it is one of the pool's."""

    def __init__(self, target: int) -> None:
        self.target = target

    def __reduce__(self) -> tuple[Any, ...]:
        Bridge.current().bequeath(self.target, "Pool")
        return Post, (self.target,)


def worker(
    post: Post, initializer: Callable[..., object] | None, initargs: Iterable[Any], most: int | None
) -> None:
    """Run tasks until there are no more, or `most` are done."""
    if initializer is not None:
        initializer(*initargs)
    bridge = Bridge.current()
    for _ in itertools.count() if most is None else range(most):
        try:
            task = bridge.request("pool.take", post.target)
            if task is None:
                break
            job, index, payload = task
            function, arguments, keywords = bridge.loads(payload)
        except (EOFError, OSError):
            break
        _run(job, index, function, arguments, keywords)
        del task, function, arguments, keywords


def _run(job: int, index: int, function: Any, arguments: Any, keywords: Any) -> None:
    told = describe(function, arguments, keywords)
    result: tuple[bool, Any]
    reason = ("", "")
    try:
        result = True, function(*arguments, **keywords)
    except Exception as error:
        reason = type(error).__name__, error_text(error)
        told = f"{told} raises {reason[0]}"
        result = False, error if function is reraise else ExceptionWithTraceback(error, error.__traceback__)
    else:
        told = f"{told} -> {short(_shown(function, result[1]))}"
    try:
        _send(job, index, result, told, reason)
    except Exception as error:
        wrapped = MaybeEncodingError(error, result[1])
        reason = type(error).__name__, error_text(error)
        _send(job, index, (False, wrapped), f"{told}, which can't be sent", reason)


def _send(job: int, index: int, result: tuple[bool, Any], told: str, reason: tuple[str, str]) -> None:
    """Send what came of a task; `reason` is the type and the text of the exception, if it failed."""
    bridge = Bridge.current()
    payload, references = bridge.dumps(result)
    what = "pool.done" if result[0] else "pool.failed"
    bridge.request(what, job, index, payload, references, reason, text=told)


def describe(function: Any, arguments: Any, keywords: Any = None) -> str:
    """A task as the tables show it."""
    if function is reraise:
        return "the iterable's error"
    if function is mapstar or function is starmapstar:
        called, items = arguments[0]
        if len(items) > 1:
            return f"{name_of(called)} of {len(items)} items"
        return describe(called, items[0] if function is starmapstar else items)
    parts = [short(argument) for argument in arguments] if isinstance(arguments, (tuple, list)) else ["..."]
    parts += [f"{name}={short(value)}" for name, value in _items(keywords)]
    text = f"{name_of(function)}({', '.join(parts)})"
    return text if len(text) <= _MOST else f"{text[: _MOST - 4]}...)"


def _shown(function: Any, value: Any) -> Any:
    """The result, without the list that a chunk of a single item is."""
    return value[0] if function in (mapstar, starmapstar) and len(value) == 1 else value


def _items(keywords: Any) -> Iterable[tuple[str, Any]]:
    return keywords.items() if isinstance(keywords, Mapping) else ()


def name_of(function: Any) -> str:
    """How a table calls what a task calls."""
    if isinstance(function, partial):
        return name_of(function.func)
    return str(getattr(function, "__name__", type(function).__name__))
