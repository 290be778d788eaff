"""What a manager's process holds: the objects themselves, on which it makes the calls of others."""

from __future__ import annotations

import array
import builtins
import hashlib
import queue
import threading
from collections import deque
from collections.abc import Callable
from typing import Any

from helpers.explorer.bridge import Abandoned, Bridge, short, without_addresses
from helpers.explorer.wire import is_plain

_DIGEST = 16  # bytes
_SMALL = 2_000  # items; the digest of a larger object is made of the calls that may change it
_LOOKING = "__contains__ __getitem__ __len__ __repr__ #GETVALUE copy count get index items keys values"
_LOOKS = frozenset(_LOOKING.split())
_VIEWS = tuple(type(getattr({}, name)()) for name in ("items", "keys", "values"))


class Namespace:
    """Any attributes."""

    __module__ = "multiprocessing.managers"

    def __init__(self, /, **keywords: Any) -> None:
        self.__dict__.update(keywords)

    def __repr__(self) -> str:
        shown = sorted(f"{name}={value!r}" for name, value in vars(self).items() if not name.startswith("_"))
        return f"{type(self).__name__}({', '.join(shown)})"


class Value:
    """One value. Nobody looks at the typecode."""

    __module__ = "multiprocessing.managers"

    def __init__(self, typecode: Any, value: Any, lock: Any = True) -> None:
        self._typecode = typecode
        self._value = value

    def get(self) -> Any:
        return self._value

    def set(self, value: Any) -> None:
        self._value = value

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._typecode!r}, {self._value!r})"

    value = property(get, set)  # noqa: A003  # the standard library's names


def Array(typecode: Any, sequence: Any, lock: Any = True) -> array.array[Any]:  # noqa: N802, ARG001
    """An array of numbers, as the standard library's managers make it."""
    return array.array(typecode, sequence)


_LIST = (
    "__add__ __contains__ __delitem__ __getitem__ __len__ __mul__ __reversed__ __rmul__ __setitem__ append "
    "count extend index insert pop remove reverse sort __imul__"
)
_DICT = (
    "__contains__ __delitem__ __getitem__ __iter__ __len__ __setitem__ clear copy get items keys pop popitem "
    "setdefault update values"
)
EXPOSED: dict[str, tuple[str, ...]] = {
    "list": tuple(_LIST.split()),
    "dict": tuple(_DICT.split()),
    "Array": ("__len__", "__getitem__", "__setitem__"),
    "Value": ("get", "set"),
    "Namespace": ("__getattribute__", "__setattr__", "__delattr__"),
    "Iterator": ("__next__", "send", "throw", "close"),
}
"""The methods that a proxy of each kind may call."""


def _condition(lock: Any = None) -> Any:
    return lock


_MAKERS: dict[str, Callable[..., Any]] = {
    "list": list,
    "dict": dict,
    "Array": Array,
    "Value": Value,
    "Namespace": Namespace,
    "Lock": threading.Lock,
    "RLock": threading.RLock,
    "Semaphore": threading.Semaphore,
    "BoundedSemaphore": threading.BoundedSemaphore,
    "Event": threading.Event,
    "Condition": _condition,
    "Barrier": threading.Barrier,
    "Queue": queue.Queue,
    "JoinableQueue": queue.Queue,
}


class _Remote(Exception):
    """An error that isn't the object's own: the caller gets its traceback as a text."""


class Store:
    """The objects of one manager, by identity.

    Called by the scheduler: the answer is its kind, what it brings, the shared objects in that, how a table
    tells it, the digests of the objects it was about, and the objects whose proxies now live here as well.
    What the last call of each `caller` was given and has returned stays alive until its next one, as in a
    thread of the standard library's.
    """

    def __init__(self) -> None:
        self._objects: dict[int, tuple[str, Any]] = {}
        self._digests: dict[int, bytes] = {}
        self._kept: list[int] = []
        self._seen: set[int] = set()
        self._last: dict[int, tuple[Any, ...]] = {}

    def __call__(self, what: str, target: int, caller: int, *arguments: Any) -> tuple[Any, ...]:
        self._kept, self._seen = [], set()
        references: tuple[int, ...] = ()
        text = ""
        try:
            match what:
                case "create":
                    kind, payload, text = "made", *self._create(target, *arguments)
                case "iterate":
                    kind, payload, text = "made", b"", "an iterator"
                    self._objects[arguments[0]] = "Iterator", iter(self._find(target)[1])
                    self._seen.add(arguments[0])
                case "forget":
                    kind, payload = "return", b""
                    self._last.pop(caller, None)
                case "dispose":
                    kind, payload = "return", b""
                    self._objects.pop(target, None)
                    self._digests.pop(target, None)
                case _:
                    kind, payload, references, text = self._answered(what, target, caller, arguments)
        except Abandoned:
            raise
        except Exception as error:
            kind, payload, text = "remote", _traceback(error), "RemoteError"
        seen = [(one, self._digest(one, arguments)) for one in sorted(self._seen)]
        return kind, payload, list(references), text, seen, self._kept

    def keep(self, target: int) -> None:
        """A proxy for one of these objects arrives here; KeyError if there is no such object."""
        self._find(target)
        self._kept.append(target)

    def call(self, target: int, method: str, arguments: Any, keywords: Any) -> Any:
        """Call a method of an object here; from a proxy, the result is a copy."""
        typeid, made = self._find(target)
        if typeid not in EXPOSED:
            Bridge.current().unmodelled(f"a manager's {typeid} used inside the manager's own process")
        if method in ("__repr__", "__str__"):
            return repr(made) if method == "__repr__" else str(made)
        if method == "#GETVALUE":
            return made
        if method not in EXPOSED[typeid]:
            raise _Remote(f"KeyError: {method!r}")
        self._seen.add(target)
        found = getattr(made, method)(*arguments, **keywords)
        return list(found) if isinstance(found, _VIEWS) else found

    def _find(self, target: int) -> tuple[str, Any]:
        if target not in self._objects:
            raise KeyError(f"{target:x}")
        return self._objects[target]

    def _create(self, target: int, typeid: str, payload: bytes) -> tuple[Any, str]:
        arguments, keywords = Bridge.current().loads(payload)
        made = _MAKERS[typeid](*arguments, **keywords)
        detail, kept = _detail(typeid, made)
        self._objects[target] = typeid, kept
        self._seen.add(target)
        return detail, typeid

    def _answered(
        self, what: str, target: int, caller: int, arguments: tuple[Any, ...]
    ) -> tuple[str, Any, tuple[int, ...], str]:
        """The object's own answer, or its own exception."""
        bridge = Bridge.current()
        try:
            found, text = self._done(what, target, caller, arguments)
        except (Abandoned, _Remote):
            raise
        except _OfTheObject as raised:
            return _told_error(raised.error)
        try:
            payload, references = bridge.dumps(found)
        except Exception as error:
            raise _Remote(f"Unserializable message: {_traceback(error)}") from None
        return "return", payload, references, text

    def _done(self, what: str, target: int, caller: int, arguments: tuple[Any, ...]) -> tuple[Any, str]:
        _, made = self._find(target)
        match what:
            case "call":
                how, method, payload = arguments
                given, keywords = Bridge.current().loads(payload)
                found = _own(lambda: self.call(target, method, given, keywords))
                self._last[caller] = given, keywords, found
                return found, short(given[-1]) if how == "write" and given else _told(found, how)
            case "put":
                made.append(Bridge.current().loads(arguments[0]))
                self._seen.add(target)
                self._last[caller] = (made[-1],)
                return None, short(made[-1])
            case "get":
                self._seen.add(target)
                item = made.popleft()
                self._last[caller] = (item,)
                return item, short(item)
            case "act":
                return _own(made), "ran the action"
        raise _Remote(f"KeyError: {what!r}")

    def _digest(self, target: int, arguments: tuple[Any, ...]) -> bytes:
        """Equal for equal contents, as far as anybody can see them."""
        _, made = self._objects.get(target, ("", None))
        try:
            large = hasattr(made, "__len__") and len(made) > _SMALL
            data = b"" if large else Bridge.current().dumps(made)[0]
        except Abandoned:
            raise
        except Exception:
            data = b""
        before = self._digests.get(target, b"")
        if not data and before and _LOOKS & set(arguments[1:2]):
            return before
        data = data or before + repr(arguments).encode()
        self._digests[target] = hashlib.blake2b(data, digest_size=_DIGEST).digest()
        return self._digests[target]


class _OfTheObject(Exception):
    """Carries an exception that a method of an object has raised."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


def _told_error(error: Exception) -> tuple[str, Any, tuple[int, ...], str]:
    """The exception, by name if it is a built-in one of plain data."""
    kind = type(error)
    if getattr(builtins, kind.__name__, None) is kind and is_plain(error.args):
        return "raise", (kind.__name__, error.args), (), kind.__name__
    payload, references = Bridge.current().dumps(error)
    return "error", payload, references, kind.__name__


def _own(function: Callable[[], Any]) -> Any:
    try:
        return function()
    except _Remote:
        raise
    except Exception as error:
        raise _OfTheObject(error) from None


def _detail(typeid: str, made: Any) -> tuple[Any, Any]:
    """What the judge needs to know of a new object, and what is kept of it here."""
    match typeid:
        case "Semaphore" | "BoundedSemaphore":
            return (made._value,), None
        case "Condition":
            return (-1 if made is None else made._target,), None
        case "Barrier":
            parties, timeout = made._parties, made._timeout
            number = parties if isinstance(parties, (int, float)) else -1
            return (number, made._action is not None, timeout), made._action
        case "Queue" | "JoinableQueue":
            return (made.maxsize if isinstance(made.maxsize, (int, float)) else 0,), deque()
        case "Lock" | "RLock" | "Event":
            return (), None
    return (), made


def _told(found: Any, how: str) -> str:
    return "" if found is None and how == "call" else short(found)


def _traceback(error: Exception) -> str:
    """The end of the traceback that the standard library would send."""
    told = str(error) if isinstance(error, _Remote) else f"{type(error).__name__}: {error}"
    return without_addresses(f"Traceback (most recent call last):\n{told}\n")
