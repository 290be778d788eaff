"""Pipe and Connection: gates on every message, on looks, on closing."""

from __future__ import annotations

import sys
from multiprocessing import connection, resource_sharer
from typing import Any

from helpers.explorer import wire
from helpers.explorer.texts import short
from helpers.replay.gate import Gate, free, operation, put_up, yes_or_no


def _message(data: Any, caller: str) -> str | None:
    """What a table shows of a message; None if it holds more than plain data."""
    if caller != "recv":
        return short(data.getvalue())
    try:
        return short(wire.load_plain(data.getvalue()))
    except Exception:  # whatever stands in the message
        return None


def _install_messages() -> None:
    kind: Any = connection.Connection
    send, receive, poll, close = kind._send_bytes, kind._recv_bytes, kind._poll, kind.close

    def gated_send(self: Any, data: Any) -> None:
        operation("pipe.send", lambda: send(self, data))

    def gated_receive(self: Any, maxsize: int | None = None) -> Any:
        caller = sys._getframe(1).f_code.co_name

        def told(data: Any) -> str | None:
            return None if data is None else _message(data, caller)

        gate = Gate.current()
        if gate.gets() and not poll(self, 0):
            gate.ask("")  # an item that comes is taken in its turn
        return operation("pipe.recv", lambda: receive(self, maxsize), told=told)

    def gated_poll(self: Any, timeout: float | None) -> Any:
        wait_no_longer = timeout is not None and timeout <= 0
        return operation(
            "pipe.poll",
            lambda: poll(self, 0 if wait_no_longer else None),
            lambda: poll(self, 0),
            yes_or_no,
        )

    def gated_close(self: Any) -> None:
        if self._handle is None:
            return
        operation("pipe.close", lambda: close(self))

    put_up(kind, "_send_bytes", gated_send)
    put_up(kind, "_recv_bytes", gated_receive)
    put_up(kind, "_poll", gated_poll)
    put_up(kind, "close", gated_close)


def _install_functions() -> None:
    pipe, wait = connection.Pipe, connection.wait

    def gated_pipe(duplex: bool = True) -> Any:
        return operation("pipe.create", lambda: pipe(duplex))

    def gated_wait(object_list: Any, timeout: float | None = None) -> Any:
        if Gate.current().is_open():  # the standard library's own waiting, inside another operation
            return wait(object_list, timeout)
        objects = list(object_list)
        return operation(
            "pipe.wait", lambda: wait(objects), lambda: wait(objects, 0), lambda ready: f"{len(ready)} ready"
        )

    put_up(connection, "Pipe", gated_pipe)
    put_up(connection, "wait", gated_wait)


def _install_sharing() -> None:
    """A connection inside a message makes a connection of its own; that is no part of the program."""
    sharer: Any = resource_sharer
    sharer._resource_sharer.register = free(sharer._resource_sharer.register)
    sharer.DupFd.detach = free(sharer.DupFd.detach)


def install() -> None:
    """Put the gates up."""
    _install_messages()
    _install_functions()
    _install_sharing()
