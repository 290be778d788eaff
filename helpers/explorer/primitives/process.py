"""Process: starting, joining, exit codes, signals, and what current_process and its friends return."""

from __future__ import annotations

import itertools
import os
import pickle
import signal
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from helpers.explorer.bridge import Bridge, Hashed, after
from helpers.explorer.own_copies import name_arguments
from helpers.explorer.processes import FOR_ITS_CODE, Processes
from helpers.explorer.surroundings import handed_down
from helpers.explorer.world import FIRST_PID

START_METHOD = "start method"
"""Where a process keeps the start method that is its default."""


class Sentinel(int):
    """A number for `connection.wait`, ready when its process has ended."""

    index: int


@dataclass
class _Family:
    """What a process knows of itself and the children it started."""

    me: BaseProcess
    parent: BaseProcess | None
    counter: Iterable[int] = field(default_factory=lambda: itertools.count(1))
    children: list[BaseProcess] = field(default_factory=list)


def _family() -> _Family:
    family: _Family = Bridge.current().local["family"]
    return family


class BaseProcess(Hashed):
    """What a worker's program sees as `multiprocessing.Process`; same methods and errors."""

    _identity: tuple[int, ...]
    _config: dict[str, Any]
    _start_method = ""  # of a default process: that of the process which makes it

    def __init__(
        self,
        group: None = None,
        target: Callable[..., object] | None = None,
        name: str | None = None,
        args: Iterable[Any] = (),
        kwargs: Mapping[str, Any] = {},  # the standard library's signature
        *,
        daemon: bool | None = None,
    ) -> None:
        assert group is None, "group argument must be None for now"
        family = _family()
        self._identity = (*family.me._identity, next(iter(family.counter)))
        self._config = dict(family.me._config)
        self._parent_pid = os.getpid()
        self._parent_name = family.me.name
        self._start_method = self._start_method or Bridge.current().local.get(START_METHOD, "spawn")
        self._index: int | None = None
        self._closed = False
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._name = name or f"{type(self).__name__}-{':'.join(str(part) for part in self._identity)}"
        if daemon is not None:
            self.daemon = daemon

    def run(self) -> None:
        if self._target:
            self._target(*self._args, **self._kwargs)

    def start(self) -> None:
        self._check_closed()
        assert self._index is None, "cannot start a process twice"
        assert self._parent_pid == os.getpid(), "can only start a process object created by current process"
        family = _family()
        assert not family.me.daemon, "daemonic processes are not allowed to have children"
        check_not_importing()
        bridge = Bridge.current()
        name_arguments(self)
        payload, references = handed_over(self)
        needs_answer = bool(getattr(self._target, "is_answer", False))
        text = getattr(self._target, "__name__", type(self).__name__)
        self._started(
            bridge.request(
                "process.start", -1, payload, references, self._name, self.daemon, needs_answer, text=text
            )
        )

    def _started(self, index: int) -> None:
        self._index = index
        # The standard library does so too, and with them go the ends that only they held.
        del self._target, self._args, self._kwargs
        _family().children.append(self)

    def join(self, timeout: float | None = None) -> None:
        self._check_closed()
        assert self._parent_pid == os.getpid(), "can only join a child process"
        assert self._index is not None, "can only join a started process"
        if (
            Bridge.current().request("process.join", self._index, timeout=timeout, text=after(timeout))
            is not None
        ):
            self._forget()

    def is_alive(self) -> bool:
        self._check_closed()
        if self is _family().me:
            return True
        assert self._parent_pid == os.getpid(), "can only test a child process"
        return self._index is not None and self._look() is None

    @property
    def exitcode(self) -> int | None:
        self._check_closed()
        return None if self._index is None else self._look(FOR_ITS_CODE)

    def terminate(self) -> None:
        self._signal(signal.SIGTERM)

    def kill(self) -> None:
        self._signal(signal.SIGKILL)

    def close(self) -> None:
        if self._index is not None:
            if self._look() is None:
                raise ValueError(
                    "Cannot close a process while it is still running. "
                    "You should first call join() or terminate()."
                )
            self._index = None
        self._closed = True

    @property
    def name(self) -> str:
        return self._name

    @name.setter
    def name(self, name: str) -> None:
        assert isinstance(name, str), "name must be a string"
        self._name = name

    @property
    def daemon(self) -> bool:
        return bool(self._config.get("daemon", False))

    @daemon.setter
    def daemon(self, daemonic: bool) -> None:
        assert self._index is None, "process has already started"
        self._config["daemon"] = daemonic

    @property
    def authkey(self) -> bytes:
        return bytes(self._config.get("authkey", b"explorer"))

    @authkey.setter
    def authkey(self, authkey: bytes) -> None:
        self._config["authkey"] = bytes(authkey)

    @property
    def ident(self) -> int | None:
        self._check_closed()
        if self is _family().me:
            return os.getpid()
        return None if self._index is None else FIRST_PID + self._index

    pid = ident

    @property
    def sentinel(self) -> Sentinel:
        self._check_closed()
        if self._index is None:
            raise ValueError("process not started")
        sentinel = Sentinel(FIRST_PID + self._index)
        sentinel.index = self._index
        return sentinel

    def __getstate__(self) -> dict[str, Any]:
        if not Bridge.current().inheriting:
            raise TypeError("Pickling an AuthenticationString object is disallowed for security reasons")
        if self._index is not None:
            raise TypeError("cannot pickle 'weakref.ReferenceType' object")
        return vars(self)

    def __repr__(self) -> str:
        exitcode = None
        if self is _family().me:
            status = "started"
        elif self._closed:
            status = "closed"
        elif self._parent_pid != os.getpid():
            status = "unknown"
        elif self._index is None:
            status = "initial"
        else:
            exitcode = self._look()
            status = "started" if exitcode is None else "stopped"
        parts = [type(self).__name__, f"name={self._name!r}"]
        parts += [f"pid={FIRST_PID + self._index}"] if self._index is not None else []
        parts += [f"parent={self._parent_pid}", status]
        parts += [f"exitcode={_signal_name(exitcode)}"] if exitcode is not None else []
        parts += ["daemon"] if self.daemon else []
        return f"<{' '.join(parts)}>"

    def _look(self, text: str = "") -> int | None:
        exitcode: int | None = Bridge.current().request("process.look", self._index or 0, text=text)
        if exitcode is not None:
            self._forget()
        return exitcode

    def _forget(self) -> None:
        children = _family().children
        if self in children:
            children.remove(self)

    def _signal(self, number: signal.Signals) -> None:
        self._check_closed()
        if self._index is None:
            raise AttributeError(f"'NoneType' object has no attribute '{_METHOD[number]}'")
        Bridge.current().request("process.signal", -1, int(number), self._index)

    def _check_closed(self) -> None:
        if self._closed:
            raise ValueError("process object is closed")


_METHOD = {signal.SIGTERM: "terminate", signal.SIGKILL: "kill"}


def _signal_name(exitcode: int) -> str | int:
    return f"-{signal.Signals(-exitcode).name}" if exitcode < 0 else exitcode


class Process(BaseProcess):
    """The class that programs use and subclass."""

    __module__ = "multiprocessing.context"


class _MainProcess(BaseProcess):
    """The process that the program begins in."""

    def __init__(self, name: str = "MainProcess") -> None:
        self._identity = ()
        self._name = name
        self._parent_pid = 0
        self._index = None
        self._closed = False
        self._config = {}

    def close(self) -> None:
        """The main process can't be closed; the standard library ignores it too."""


class _ParentProcess(BaseProcess):
    """What a child knows of the process that started it."""

    def __init__(self, name: str, pid: int) -> None:
        self._identity = ()
        self._name = name
        self._parent_pid = 0
        self._index = pid - FIRST_PID
        self._closed = False
        self._config = {}

    def is_alive(self) -> bool:
        return self._look() is None

    def join(self, timeout: float | None = None) -> None:
        Bridge.current().request("process.join", self._index or 0, timeout=timeout)


def be_main(name: str) -> None:
    """This worker plays the process that the program begins in, or a child that isn't unpickled yet."""
    Bridge.current().local["family"] = _Family(_MainProcess(name), None)


def check_not_importing() -> None:
    """RuntimeError in a child that still imports its main module: it can't start processes yet."""
    if Bridge.current().local.get("importing"):
        raise RuntimeError(
            "An attempt has been made to start a new process before the current process has finished its "
            "bootstrapping phase."
        )


def handed_over(child: BaseProcess) -> tuple[bytes, tuple[int, ...]]:
    """What the worker that is to play `child` gets, pickled; and the shared objects in it.

    It is what the child finds around it, and the child itself.
    """
    payload, references = Bridge.current().dumps(child, inheriting=True)
    return pickle.dumps((handed_down(), payload)), references


def be_child(payload: bytes) -> BaseProcess:
    """This worker plays a child; `payload` is what its parent pickled."""
    me = pickle.loads(payload)
    assert isinstance(me, BaseProcess)
    bridge = Bridge.current()
    bridge.local["family"] = _Family(me, _ParentProcess(me._parent_name, me._parent_pid))
    bridge.local[START_METHOD] = me._start_method
    return me


def leave() -> None:
    """What every process does at its end: terminate daemonic children, then wait for all."""
    children = list(_family().children)
    for child in children:
        if child.daemon and child._look() is None:
            child.terminate()
    for child in children:
        if not child._closed:
            child.join()


def current_process() -> BaseProcess:
    """The process that calls this."""
    return _family().me


def parent_process() -> BaseProcess | None:
    """The process that started this one; None in the main process."""
    return _family().parent


def active_children() -> list[BaseProcess]:
    """The children that still run; the others are joined by this call."""
    return [child for child in list(_family().children) if child._look() is None]


MECHANISM = Processes
FACE = {
    "multiprocessing": {
        "Process": Process,
        "current_process": current_process,
        "parent_process": parent_process,
        "active_children": active_children,
    },
    "multiprocessing.context": {"Process": Process},
    "multiprocessing.process": {
        "BaseProcess": BaseProcess,
        "current_process": current_process,
        "parent_process": parent_process,
        "active_children": active_children,
    },
}
