"""A real process's side of a replay: an operation asks for its turn, is done on the real thing, and is told.

Every process of a replay imports this, so it needs little more than the standard library's light parts.
"""

from __future__ import annotations

import fcntl
import os
import pickle
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType
from typing import Any, ClassVar, TypeVar

from helpers.explorer import wire

Kind = TypeVar("Kind")


class Line:
    """One thread's connection to the judge. Without the judge the process has nothing left to do."""

    def __init__(self, address: str, *who: Any) -> None:
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.connect(address)
        self._reader = wire.Reader(self._socket.fileno())
        self.tell("hello", *who, _pid(), threading.get_native_id())

    def tell(self, *message: Any) -> None:
        """Send a message."""
        try:
            wire.write_all(self._socket.fileno(), wire.encode(message))
        except wire.ConnectionLost:
            os._exit(1)

    def turn(self) -> tuple[float, bool, Any]:
        """Wait for one's turn: the clock, whether the time-out has come, and what else there is to know."""
        try:
            turn: tuple[float, bool, Any] = pickle.loads(self._reader.read())
        except wire.ConnectionLost:
            os._exit(1)
        return turn


def live_with(address: str) -> socket.socket:
    """A connection that keeps this process alive: when the judge is gone, the system kills it at once."""
    life = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    life.connect(address)
    wire.write_all(life.fileno(), wire.encode(("hello", "life")))
    descriptor = life.fileno()
    fcntl.fcntl(descriptor, fcntl.F_SETOWN, _pid())
    fcntl.fcntl(descriptor, fcntl.F_SETSIG, signal.SIGKILL)
    fcntl.fcntl(descriptor, fcntl.F_SETFL, fcntl.fcntl(descriptor, fcntl.F_GETFL) | os.O_ASYNC)
    return life


_pid = os.getpid  # the real one: the program's own lines see those of the model


class Gate:
    """The gate of this process's main thread.

    `inside` is the operation that goes on: what the standard library does for it needs no turn of its own.
    `value` came with the last turn. `children` are those whose end this process hasn't seen, `started` is the
    number of the last one. `flushes` are what it does for its queues when they are gone, `error` is the
    exception that the program ended with: type, text and place.
    """

    _current: ClassVar[Gate | None] = None

    def __init__(self, address: str, index: int, labels: frozenset[str]) -> None:
        self.address = address
        self.index = index
        self.labels = labels
        self.life = live_with(address)
        self.line = Line(address, "process", index)
        self.inside = ""
        self.parts = 0
        self.value: Any = None
        self.clock = 0.0
        self.computed = 0.0
        self.children: list[Any] = []
        self.started = 0
        self.feeders = 0
        self.flushes: dict[int, Callable[[], None]] = {}
        self.error: tuple[str, str, tuple[str, int]] | None = None
        self._thread = threading.get_ident()

    @classmethod
    def current(cls) -> Gate:
        """This process's gate; RuntimeError in a process that is no part of a replay."""
        if cls._current is None:
            raise RuntimeError("this process is no part of a replay")
        return cls._current

    def install(self) -> None:
        """Be the gate of this process."""
        Gate._current = self

    def is_open(self) -> bool:
        """Whether nobody has to ask: inside an operation, and in the standard library's own threads."""
        return bool(self.inside) or threading.get_ident() != self._thread

    def gets(self) -> bool:
        """Whether this thread is taking an item out of a queue."""
        return self.inside.endswith("queue.get") and threading.get_ident() == self._thread

    def ask(self, name: str, details: Any = None) -> bool:
        """Wait for the turn of the operation; whether its time-out has come. No name: the same goes on."""
        self.line.tell("ask", name, self._place(), details)
        return self.turn()

    def turn(self) -> bool:
        """Wait for one's turn; whether the time-out has come."""
        self.clock, expired, self.value = self.line.turn()
        return expired

    def done(self, told: str | None, failed: bool = False) -> None:
        """The operation is over; `told` is what came of it, None if that can't be compared."""
        self.line.tell("done", told, failed)
        self.turn()

    def unable(self, what: str) -> None:
        """The program uses something that can't be replayed: this is the end of it."""
        self.line.tell("unable", what)
        self.turn()

    @contextmanager
    def passing(self, name: str) -> Iterator[None]:
        """What happens inside is the operation `name`, which needs no turn or has it already."""
        before, self.inside, self.parts = self.inside, name, 0
        try:
            yield
        finally:
            self.inside = before

    def _place(self) -> tuple[str, int]:
        frame: FrameType | None = sys._getframe(2)
        while frame is not None:
            if frame.f_code.co_filename in self.labels:
                return frame.f_code.co_filename, frame.f_lineno
            frame = frame.f_back
        return "", 0

    def raised_at(self, trace: TracebackType | None) -> tuple[str, int]:
        """The program's own line that an exception comes from."""
        found = ("", 0)
        while trace is not None:
            if trace.tb_frame.f_code.co_filename in self.labels:
                found = (trace.tb_frame.f_code.co_filename, trace.tb_lineno)
            trace = trace.tb_next
        return found


def nothing(_: object) -> None:
    """For an operation of which nothing can be compared."""


def yes_or_no(value: object) -> str:
    """For an operation that works or doesn't."""
    return str(bool(value))


def operation(
    name: str,
    real: Callable[[], Kind],
    expired: Callable[[], Kind] | None = None,
    told: Callable[[Kind], str | None] = nothing,
    details: Any = None,
) -> Kind:
    """Wait for the turn of the operation, do it on the real thing, and tell what came of it.

    `real` waits as long as it takes. `expired` is done instead where the schedule lets the time-out come.
    """
    gate = Gate.current()
    if gate.is_open():
        return real()
    late = gate.ask(name, details)
    with gate.passing(name):
        try:
            value = expired() if late and expired else real()
        except BaseException as error:
            gate.done(type(error).__name__, failed=True)
            raise
        gate.done(told(value))
        return value


def put_up(kind: Any, name: str, gated: Any) -> None:
    """Replace a method, or a function of a module; a child that is sent it finds it by its name again."""
    gated.__module__ = getattr(kind, "__module__", kind.__name__)
    gated.__name__ = name
    gated.__qualname__ = f"{kind.__name__}.{name}" if isinstance(kind, type) else name
    setattr(kind, name, gated)


def free(function: Callable[..., Kind]) -> Callable[..., Kind]:
    """`function` as something that is no operation, and in which nothing is one."""

    def pass_(*arguments: Any, **keywords: Any) -> Kind:
        gate = Gate.current()
        if gate.is_open():
            return function(*arguments, **keywords)
        with gate.passing(gate.inside or "free"):
            return function(*arguments, **keywords)

    return pass_
