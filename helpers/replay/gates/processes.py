"""Process: gates on starting, joining, signals and looks at exit codes."""

from __future__ import annotations

import contextlib
import fcntl
import multiprocessing
import os
import sys
from collections.abc import Sequence
from multiprocessing import context, process, util
from multiprocessing.process import BaseProcess
from typing import Any, NoReturn

from helpers.replay.gate import Gate, operation, put_up

INDEX = "HELPERS_REPLAY_PROCESS"
_ROOM = 1024 * 1024  # bytes of a child's arguments that its parent needn't wait for it to read

_real_pid = os.getpid


def _nothing() -> None:
    """The judge sends a signal when it is its turn to come."""


def _forget(child: Any) -> None:
    children = Gate.current().children
    if child in children:
        children.remove(child)


def look(child: Any) -> int | None:
    """A child's exit code; None while it runs."""
    code: int | None = operation("process.look", child._popen.poll, told=str)
    if code is not None:
        _forget(child)
    return code


def _is_mine(child: Any) -> bool:
    """Whether this process has started it. If not, the standard library says what is wrong."""
    return not child._closed and child._popen is not None and child._parent_pid == _real_pid()


# -- starting


def _install_start() -> None:
    start, launch = BaseProcess.start, util.spawnv_passfds

    def gated_start(self: Any) -> None:
        start(self)
        gate = Gate.current()
        self._number = gate.started
        gate.children.append(self)

    def gated_launch(path: Any, arguments: Sequence[Any], descriptors: Sequence[int]) -> int:
        if "--multiprocessing-fork" not in arguments:
            return launch(path, arguments, descriptors)

        def real() -> int:
            gate = Gate.current()
            gate.started, seed = gate.value
            os.environ[INDEX] = str(gate.started)
            os.environ["PYTHONHASHSEED"] = str(seed)
            _widen(descriptors[-2])  # the end that the child reads what it is to do from
            return launch(path, arguments, descriptors)

        return operation("process.start", real)

    put_up(BaseProcess, "start", gated_start)
    put_up(util, "spawnv_passfds", gated_launch)

    def forkserver(*_: Any) -> NoReturn:
        Gate.current().unable("the start method 'forkserver'")
        raise RuntimeError

    context.ForkServerProcess._Popen = staticmethod(forkserver)  # type: ignore[assignment]  # the same


def _widen(descriptor: int) -> None:
    with contextlib.suppress(OSError):  # the system's own limit may be lower
        fcntl.fcntl(descriptor, fcntl.F_SETPIPE_SZ, _ROOM)


# -- what is done with a process


def _install_join() -> None:
    join = BaseProcess.join

    def gated_join(self: Any, timeout: float | None = None) -> None:
        if not _is_mine(self):
            return join(self, timeout)
        operation(
            "process.join", lambda: join(self), lambda: join(self, 0), lambda _: str(self._popen.returncode)
        )
        if self._popen.returncode is not None:
            _forget(self)
        return None

    put_up(BaseProcess, "join", gated_join)


def _install_looks() -> None:
    is_alive, close, shown = BaseProcess.is_alive, BaseProcess.close, BaseProcess.__repr__

    def gated_is_alive(self: Any) -> bool:
        return look(self) is None if _is_mine(self) else is_alive(self)

    def gated_close(self: Any) -> None:
        if self._popen is not None:
            look(self)
        close(self)

    def gated_repr(self: Any) -> str:
        if _is_mine(self):
            look(self)
        return shown(self)

    def exitcode(self: Any) -> int | None:
        self._check_closed()
        return None if self._popen is None else look(self)

    put_up(BaseProcess, "is_alive", gated_is_alive)
    put_up(BaseProcess, "close", gated_close)
    put_up(BaseProcess, "__repr__", gated_repr)
    setattr(BaseProcess, "exitcode", property(exitcode))  # noqa: B010  # mypy wants no method replaced
    for name in ("terminate", "kill"):
        put_up(BaseProcess, name, _signals(getattr(BaseProcess, name)))


def _signals(method: Any) -> Any:
    def send(self: Any) -> None:
        if self._closed or self._popen is None:
            method(self)  # it says what is wrong
        else:
            operation("process.signal", _nothing)

    return send


def _install_parent() -> None:
    parent: Any = process._ParentProcess  # type: ignore[attr-defined]  # no public name
    is_alive, join = parent.is_alive, parent.join

    def gated_is_alive(self: Any) -> bool:
        return operation("process.look", lambda: bool(is_alive(self)))

    def gated_join(self: Any, timeout: float | None = None) -> None:  # noqa: ARG001  # the schedule has it
        operation("process.join", lambda: join(self), lambda: join(self, 0))

    put_up(parent, "is_alive", gated_is_alive)
    put_up(parent, "join", gated_join)


def active_children() -> list[Any]:
    """The children that still run, in the order in which they were started."""
    return [child for child in list(Gate.current().children) if look(child) is None]


def _install_names() -> None:
    places: tuple[Any, ...] = (multiprocessing, process, context.BaseContext)
    for place in places:
        place.active_children = staticmethod(active_children) if isinstance(place, type) else active_children


def _install_numbers() -> None:
    """The program's own lines see the model's process numbers, which may decide how it goes on."""
    gate = Gate.current()
    (first, parent), getppid, kill = gate.value, os.getppid, os.kill
    ident = BaseProcess.ident

    def by_program() -> bool:
        return sys._getframe(2).f_code.co_filename in gate.labels

    def gated_ident(self: Any) -> int | None:
        number = ident.fget(self)  # type: ignore[attr-defined]  # it is a property
        if number is None or not by_program():
            return number  # type: ignore[no-any-return]  # the real one
        return int(first + getattr(self, "_number", gate.index))

    def gated_kill(pid: int, number: int) -> None:
        if gate.is_open():
            kill(pid, number)
        else:
            operation("process.signal", _nothing)

    put_up(os, "getpid", lambda: first + gate.index if by_program() else _real_pid())
    put_up(os, "getppid", lambda: first + parent if by_program() else getppid())
    put_up(os, "kill", gated_kill)
    for name in ("ident", "pid"):
        setattr(BaseProcess, name, property(gated_ident))


def install() -> None:
    """Put the gates up."""
    _install_start()
    _install_join()
    _install_looks()
    _install_parent()
    _install_names()
    _install_numbers()
