"""Proxies: what a worker's program has of the objects in a manager."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from types import GenericAlias, TracebackType
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Self

from helpers.explorer import managed_remote
from helpers.explorer.bridge import Bridge, Hashed
from helpers.explorer.managed_remote import Remote
from helpers.explorer.managed_store import EXPOSED, Store
from helpers.explorer.primitives import (
    managed_barrier,
    managed_condition,
    managed_event,
    managed_lock,
    managed_queue,
)

if TYPE_CHECKING:
    from helpers.explorer.primitives.manager import BaseManager

_REMOTES: dict[str, type[Remote]] = {
    "Lock": managed_lock.Lock,
    "RLock": managed_lock.RLock,
    "Semaphore": managed_lock.Semaphore,
    "BoundedSemaphore": managed_lock.Semaphore,
    "Event": managed_event.Event,
    "Condition": managed_condition.Condition,
    "Barrier": managed_barrier.Barrier,
    "Queue": managed_queue.Queue,
    "JoinableQueue": managed_queue.Queue,
}


def address(server: int) -> str:
    """Where the manager whose process has this number would listen."""
    return f"/tmp/pymp-explorer/listener-{server}"


class Token(NamedTuple):
    """Which object of which manager a proxy stands for."""

    typeid: str
    address: str
    id: str


class BaseProxy(Hashed):
    """Calls methods of an object in a manager's process, and returns copies of what they return.

    One that is `counted` keeps the object alive; one that a child inherits is not.
    """

    __module__ = "multiprocessing.managers"
    _exposed_: tuple[str, ...] = ()

    def __init__(
        self, typeid: str, server: int, target: int, manager: BaseManager | None = None, counted: bool = False
    ) -> None:
        self._token = Token(typeid, address(server), f"{target:x}")
        self._id = self._token.id
        self._target = target
        self._server = server
        self._manager = manager
        self._counted = counted
        self._run = Bridge.current().number

    def _callmethod(self, methodname: str, args: Any = (), kwds: Mapping[str, Any] = {}) -> Any:
        store = _own_store(self._server)
        if store is not None:
            return store.call(self._target, methodname, args, kwds)
        typeid = self._token.typeid
        if typeid in _REMOTES:
            return _REMOTES[typeid](self._target).answer(methodname, args, kwds)
        return managed_remote.call(typeid, self._target, methodname, args, kwds)

    def _getvalue(self) -> Any:
        return self._callmethod("#GETVALUE")

    def __reduce__(self) -> tuple[Any, ...]:
        bridge = Bridge.current()
        bridge.mention(self._target)
        return rebuild, (self._token.typeid, self._server, self._target, not bridge.inheriting)

    def __deepcopy__(self, memo: object) -> Any:
        return self._getvalue()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} object, typeid {self._token.typeid!r} at {id(self):#x}>"

    def __str__(self) -> str:
        try:
            return str(self._callmethod("__repr__"))
        except Exception:
            return f"{repr(self)[:-1]}; '__str__()' failed>"

    def __del__(self) -> None:
        if self._counted:
            Bridge.current().drop(self._target, self._run)


def _own_store(server: int) -> Store | None:
    """The objects themselves, in the process of the manager that has them."""
    local = Bridge.current().local
    return local["store"] if local.get("server") == server else None


def rebuild(typeid: str, server: int, target: int, counted: bool) -> BaseProxy:
    """A proxy as it arrives in another process. The manager counts it, unless a child inherits it."""
    store = _own_store(server)
    if store is not None:
        store.keep(target)
        counted = False
    elif counted:
        answer = Bridge.current().request("manager.incref", target)
        if answer is not None:
            managed_remote.result(answer)
    return _CLASSES[typeid](typeid, server, target, None, counted)


def make(typeid: str, server: int, target: int, manager: BaseManager | None) -> BaseProxy:
    """The first proxy of a new object, already counted."""
    return _CLASSES[typeid](typeid, server, target, manager, True)


def _method(name: str) -> Callable[..., Any]:
    def call(self: BaseProxy, /, *args: Any, **kwds: Any) -> Any:
        return self._callmethod(name, args, kwds)

    call.__name__ = name
    return call


def _proxy_type(name: str, exposed: tuple[str, ...]) -> type[BaseProxy]:
    """A class whose methods are those of the object."""
    methods: dict[str, Any] = {method: _method(method) for method in exposed}
    return type(name, (BaseProxy,), methods | {"__module__": BaseProxy.__module__, "_exposed_": exposed})


class IteratorProxy(BaseProxy):
    """Of an iterator over a dictionary's keys."""

    __module__ = BaseProxy.__module__
    _exposed_ = EXPOSED["Iterator"]

    def __iter__(self) -> Self:
        return self

    def __next__(self, *args: Any) -> Any:
        return self._callmethod("__next__", args)

    def send(self, *args: Any) -> Any:
        return self._callmethod("send", args)

    def throw(self, *args: Any) -> Any:
        return self._callmethod("throw", args)

    def close(self, *args: Any) -> Any:
        return self._callmethod("close", args)


class AcquirerProxy(BaseProxy):
    """Of a lock or semaphore."""

    __module__ = BaseProxy.__module__
    _exposed_: tuple[str, ...] = ("acquire", "release")

    def acquire(self, blocking: Any = True, timeout: Any = None) -> Any:
        return self._callmethod("acquire", (blocking,) if timeout is None else (blocking, timeout))

    def release(self) -> Any:
        return self._callmethod("release")

    def __enter__(self) -> Any:
        return self._callmethod("acquire")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> Any:
        return self._callmethod("release")


class ConditionProxy(AcquirerProxy):
    """Of a condition. The predicate of wait_for runs in the process that waits."""

    __module__ = BaseProxy.__module__
    _exposed_ = ("acquire", "release", "wait", "notify", "notify_all")

    def wait(self, timeout: Any = None) -> Any:
        return self._callmethod("wait", (timeout,))

    def notify(self, n: Any = 1) -> Any:
        return self._callmethod("notify", (n,))

    def notify_all(self) -> Any:
        return self._callmethod("notify_all")

    def wait_for(self, predicate: Callable[[], Any], timeout: Any = None) -> Any:
        result = predicate()
        if result:
            return result
        until = None if timeout is None else time.monotonic() + timeout
        while not result:
            left = None if until is None else until - time.monotonic()
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result


class EventProxy(BaseProxy):
    """Of an event."""

    __module__ = BaseProxy.__module__
    _exposed_ = ("is_set", "set", "clear", "wait")

    def is_set(self) -> Any:
        return self._callmethod("is_set")

    def set(self) -> Any:
        return self._callmethod("set")

    def clear(self) -> Any:
        return self._callmethod("clear")

    def wait(self, timeout: Any = None) -> Any:
        return self._callmethod("wait", (timeout,))


class BarrierProxy(BaseProxy):
    """Of a barrier. Its action runs in the manager's process."""

    __module__ = BaseProxy.__module__
    _exposed_ = ("__getattribute__", "wait", "abort", "reset")

    def wait(self, timeout: Any = None) -> Any:
        return self._callmethod("wait", (timeout,))

    def abort(self) -> Any:
        return self._callmethod("abort")

    def reset(self) -> Any:
        return self._callmethod("reset")

    @property
    def parties(self) -> Any:
        return self._callmethod("parties")

    @property
    def n_waiting(self) -> Any:
        return self._callmethod("n_waiting")

    @property
    def broken(self) -> Any:
        return self._callmethod("broken")


class NamespaceProxy(BaseProxy):
    """Of a namespace: attributes without a leading underscore are the namespace's."""

    __module__ = BaseProxy.__module__
    _exposed_ = EXPOSED["Namespace"]

    def __getattr__(self, key: str) -> Any:
        if key[0] == "_":
            return object.__getattribute__(self, key)
        return self._callmethod("__getattribute__", (key,))

    def __setattr__(self, key: str, value: Any) -> None:
        if key[0] == "_":
            object.__setattr__(self, key, value)
        else:
            self._callmethod("__setattr__", (key, value))

    def __delattr__(self, key: str) -> None:
        if key[0] == "_":
            object.__delattr__(self, key)
        else:
            self._callmethod("__delattr__", (key,))


class ValueProxy(BaseProxy):
    """Of a value: reading and writing are two calls."""

    __module__ = BaseProxy.__module__
    _exposed_ = EXPOSED["Value"]
    __class_getitem__: ClassVar[Any] = classmethod(GenericAlias)

    def get(self) -> Any:
        return self._callmethod("get")

    def set(self, value: Any) -> Any:
        return self._callmethod("set", (value,))

    value = property(get, set)  # noqa: A003  # the standard library's names


BaseListProxy = _proxy_type("BaseListProxy", EXPOSED["list"])
_BaseDictProxy = _proxy_type("DictProxy", EXPOSED["dict"])
ArrayProxy = _proxy_type("ArrayProxy", EXPOSED["Array"])


class ListProxy(BaseListProxy):  # type: ignore[misc,valid-type]  # a class that is made at run time
    """Of a list."""

    __module__ = BaseProxy.__module__
    __class_getitem__: ClassVar[Any] = classmethod(GenericAlias)

    def __iadd__(self, value: Any) -> Self:
        self._callmethod("extend", (value,))
        return self

    def __imul__(self, value: Any) -> Self:
        self._callmethod("__imul__", (value,))
        return self


class DictProxy(_BaseDictProxy):  # type: ignore[misc,valid-type]  # a class that is made at run time
    """Of a dictionary. Its iterator lives in the manager too; only the manager's maker can get it."""

    __module__ = BaseProxy.__module__
    __class_getitem__: ClassVar[Any] = classmethod(GenericAlias)

    def __iter__(self) -> Any:
        store = _own_store(self._server)
        found = self._callmethod("__iter__")
        if store is not None:
            return found  # in the manager itself it is a plain iterator
        iterator = IteratorProxy("Iterator", self._server, found, self._manager, True)
        self._manager._registry  # noqa: B018  # None fails as in the standard library
        return iterator


_CLASSES: dict[str, type[BaseProxy]] = {
    "list": ListProxy,
    "dict": DictProxy,
    "Array": ArrayProxy,
    "Value": ValueProxy,
    "Namespace": NamespaceProxy,
    "Iterator": IteratorProxy,
    "Lock": AcquirerProxy,
    "RLock": AcquirerProxy,
    "Semaphore": AcquirerProxy,
    "BoundedSemaphore": AcquirerProxy,
    "Event": EventProxy,
    "Condition": ConditionProxy,
    "Barrier": BarrierProxy,
    **{
        typeid: _proxy_type(f"AutoProxy[{typeid}]", managed_queue.Queue.exposed())
        for typeid in ("Queue", "JoinableQueue")
    },
}
FACE: dict[str, object] = {
    kind.__name__: kind
    for kind in (
        BaseProxy,
        BaseListProxy,
        ListProxy,
        DictProxy,
        ArrayProxy,
        ValueProxy,
        NamespaceProxy,
        IteratorProxy,
        AcquirerProxy,
        EventProxy,
        ConditionProxy,
        BarrierProxy,
        Token,
    )
}
