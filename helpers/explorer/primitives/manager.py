"""Manager: a process that has objects for others, and proxies that call them there."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import TracebackType
from typing import Any, ClassVar, NoReturn, Self

from helpers.explorer import contexts, errors, managed_proxies, managed_remote, managed_store
from helpers.explorer.bridge import Bridge
from helpers.explorer.managed import STORE, Managers
from helpers.explorer.managed_proxies import AcquirerProxy, BaseProxy
from helpers.explorer.primitives.process import BaseProcess
from helpers.explorer.world import FIRST_PID

_INITIAL, _STARTED, _SHUT_DOWN = range(3)
_TYPEIDS = (
    "Queue JoinableQueue Event Lock RLock Semaphore BoundedSemaphore Condition Barrier list dict Value Array "
    "Namespace"
)


def serve(initializer: Callable[..., object] | None, initargs: Iterable[Any]) -> None:
    """What a manager's process does."""
    if initializer is not None:
        initializer(*initargs)
    bridge = Bridge.current()
    store = managed_store.Store()
    bridge.local["store"] = store
    bridge.local["server"] = os.getpid() - FIRST_PID
    bridge.background[STORE] = store
    bridge.request("manager.serve")


@dataclass
class _State:
    """How far a manager is, and its process. `run`: the run of this worker in which it was made."""

    run: int
    value: int = _INITIAL
    process: BaseProcess | None = None

    def shut_down(self) -> None:
        """End the process, if it was started and that has not been done yet."""
        bridge = Bridge.current()
        if self.value != _STARTED or self.process is None or bridge.number != self.run or bridge.abandoned:
            return
        self.value = _SHUT_DOWN
        bridge.at_exit.pop(self._at_exit, None)
        bridge.request("manager.shutdown", -1, self._index)
        self.process.join()

    def start(self) -> None:
        """Wait until the process serves; EOFError if it ends before."""
        bridge = Bridge.current()
        bridge.request("manager.up", -1, self._index)
        self.value = _STARTED
        bridge.at_exit = {self._at_exit: self.shut_down, **bridge.at_exit}  # managers end after pools

    @property
    def server(self) -> int:
        """The number of the process."""
        assert self.value == _STARTED, "server not yet started"
        return self._index

    @property
    def _at_exit(self) -> int:
        """A number that is no object's."""
        return -1 - self._index

    @property
    def _index(self) -> int:
        assert self.process is not None
        return self.process._index or 0

    def check_initial(self) -> None:
        """ProcessError if it isn't to be started any more."""
        if self.value == _STARTED:
            raise errors.ProcessError("Already started server")
        self.check()

    def check(self) -> None:
        """ProcessError if it is shut down."""
        if self.value == _SHUT_DOWN:
            raise errors.ProcessError("Manager has shut down")


class BaseManager:
    """The standard library's methods and errors, but for what is remote or of a program's own kind."""

    __module__ = "multiprocessing.managers"
    _registry: ClassVar[dict[str, Any]] = {}
    shutdown: Callable[[], None]

    def __init__(
        self,
        address: Any = None,
        authkey: bytes | None = None,
        serializer: str = "pickle",
        ctx: Any = None,
        *,
        shutdown_timeout: float = 1.0,
    ) -> None:
        if address is not None:
            Bridge.current().unmodelled("a manager with an address of its own")
        if serializer != "pickle":
            Bridge.current().unmodelled(f"a manager with the serializer {serializer!r}")
        if authkey is not None and not isinstance(authkey, bytes):
            raise TypeError("string argument without an encoding")
        self._ctx = ctx or contexts.DEFAULT.get_context()
        self._state = _State(Bridge.current().number)

    def start(self, initializer: Callable[..., object] | None = None, initargs: Iterable[Any] = ()) -> None:
        state = self._state
        state.check_initial()
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        process = self._ctx.Process(target=serve, args=(initializer, initargs))
        process.name = f"{type(self).__name__}-{':'.join(str(part) for part in process._identity)}"
        process.start()
        state.process = self._process = process
        state.start()
        self.shutdown = state.shut_down

    def join(self, timeout: float | None = None) -> None:
        if self._process is not None:
            self._process.join(timeout)
            if not self._process.is_alive():
                self._process = None

    _process: BaseProcess | None

    @property
    def address(self) -> str | None:
        process = self._state.process
        return None if process is None else managed_proxies.address(process._index or 0)

    def get_server(self) -> NoReturn:
        self._state.check_initial()
        Bridge.current().unmodelled(f"{type(self).__name__}.get_server()")

    def connect(self) -> NoReturn:
        Bridge.current().unmodelled(f"{type(self).__name__}.connect()")

    @classmethod
    def register(cls, typeid: str, *arguments: Any, **keywords: Any) -> NoReturn:  # noqa: ARG003
        Bridge.current().unmodelled(f"{cls.__name__}.register()")

    def __enter__(self) -> Self:
        if self._state.value == _INITIAL:
            self.start()
        self._state.check()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.shutdown()

    def __del__(self) -> None:
        if "_state" in vars(self):
            self._state.shut_down()

    def __reduce__(self) -> NoReturn:
        if Bridge.current().inheriting:
            raise TypeError("cannot pickle 'weakref.ReferenceType' object")
        raise TypeError("Pickling an AuthenticationString object is disallowed for security reasons")

    def _make(self, typeid: str, arguments: Any, keywords: Mapping[str, Any]) -> BaseProxy:
        server = self._state.server
        target = managed_remote.create(server, typeid, arguments, keywords)
        return managed_proxies.make(typeid, server, target, self)


class SyncManager(BaseManager):
    """The manager that Manager() starts."""

    __module__ = "multiprocessing.managers"

    def Condition(self, /, *arguments: Any, **keywords: Any) -> BaseProxy:  # noqa: N802
        for lock in (*arguments, *keywords.values()):
            if lock is not None and not (isinstance(lock, AcquirerProxy) and lock._token.typeid == "Lock"):
                Bridge.current().unmodelled("a manager's Condition on anything but its Lock")
        return self._make("Condition", arguments, keywords)

    def Pool(self, /, *arguments: Any, **keywords: Any) -> NoReturn:  # noqa: N802
        Bridge.current().unmodelled("Manager().Pool()")


def _maker(typeid: str) -> Callable[..., BaseProxy]:
    def make(self: BaseManager, /, *arguments: Any, **keywords: Any) -> BaseProxy:
        return self._make(typeid, arguments, keywords)

    make.__name__ = typeid
    return make


for _typeid in _TYPEIDS.split():
    if _typeid not in vars(SyncManager):
        setattr(SyncManager, _typeid, _maker(_typeid))


MECHANISM = Managers
FACE: dict[str, dict[str, object]] = {
    "multiprocessing.managers": {
        "BaseManager": BaseManager,
        "SyncManager": SyncManager,
        "RemoteError": managed_remote.RemoteError,
        "Namespace": managed_store.Namespace,
        "Value": managed_store.Value,
        "Array": managed_store.Array,
        **managed_proxies.FACE,
    },
}
