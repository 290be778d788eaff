"""Pipe: ends held per process, messages, capacity, end of file."""

from __future__ import annotations

import errno
import os
from collections.abc import Hashable, Iterable, Sequence
from typing import Any

from helpers.explorer.bridge import Bridge, after
from helpers.explorer.buffers import PageBuffer, SocketBuffer
from helpers.explorer.channel import HEADER, UNDER_WAY, Channel, End, Message
from helpers.explorer.connection import Connection
from helpers.explorer.operations import (
    Blocks,
    Operation,
    Outcome,
    Raises,
    Stops,
    Value,
    Waiting,
)
from helpers.explorer.pipe_waiting import waiting_at
from helpers.explorer.primitives.process import Sentinel
from helpers.explorer.world import Mechanism, ProcessState, World


class Pipes(Mechanism):
    """All pipes of a run."""

    prefix = "pipe"

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.ends: dict[int, End] = {}

    # -- operations

    def ready(self, operation: Operation, process: ProcessState) -> bool:
        match operation.name:
            case "pipe.recv":
                return self._readable(self.ends[operation.target])
            case "pipe.sending":
                goes_on = self._sent(operation) or self._paused(operation)
                return goes_on or not self._read_by_anyone(operation.target)
            case "pipe.poll" | "pipe.wait":
                return bool(self._ready_ones(operation))
        return True

    def perform(self, operation: Operation, process: ProcessState) -> Outcome:
        match operation.name:
            case "pipe.create":
                return self._create(operation, process)
            case "pipe.send":
                return self._send(operation, process)
            case "pipe.sending":
                return self._finish_sending(operation)
            case "pipe.recv":
                return self._receive(operation, process)
            case "pipe.poll":
                found = self._ready_ones(operation)
                self._notice(found, process)
                return Value(bool(found), changed=False, text=str(bool(found)))
            case "pipe.wait":
                ready = self._ready_ones(operation)
                self._notice(ready, process)
                return Value(ready, changed=False, text=f"{len(ready)} ready")
            case "pipe.close":
                self.release(operation.target, process.index)
                return Value()
        raise ValueError(f"unknown operation {operation.name}")

    def time_out(self, operation: Operation, process: ProcessState) -> Outcome:
        if operation.name == "pipe.wait":
            return Value([], changed=False, text=f"none ready{operation.text}")
        return Value(False, changed=False, text=f"False{operation.text}")

    def _create(self, operation: Operation, process: ProcessState) -> Outcome:
        (duplex,) = operation.arguments
        first, second = self.world.new_object(self), self.world.new_object(self)
        backward = Channel(SocketBuffer() if duplex else PageBuffer(), reader=first, writer=second)
        forward = Channel(SocketBuffer(), reader=second, writer=first) if duplex else None
        roles = ("the first end", "the second end") if duplex else ("the receiving end", "the sending end")
        self.ends[first] = End(roles[0], operation.place, 0, incoming=backward, outgoing=forward)
        self.ends[second] = End(roles[1], operation.place, 1, incoming=forward, outgoing=backward)
        self.hold(first, process.index)
        self.hold(second, process.index)
        return Value((first, second))

    def _send(self, operation: Operation, process: ProcessState) -> Outcome:
        payload, references = operation.arguments
        channel = self.ends[operation.target].sends_to
        if not self._read_by_anyone(operation.target):
            return Raises("BrokenPipeError", (errno.EPIPE, os.strerror(errno.EPIPE)))
        if channel.messages and channel.messages[-1].unwritten:
            other = self.world.processes[channel.messages[-1].writer].name
            return Stops(
                "corrupted messages",
                f"{process.name} and {other} write to the same end of a pipe at the same time, "
                "so their messages can get mixed up",
            )
        message = Message(payload, tuple(references), operation.text, process.index)
        self.world.hold(references, None)
        channel.send(message, pauses=self._others_may_send(operation.target, process))
        if not message.unwritten:
            both = process.index in self.ends[channel.reader].holders
            return Value(text=f"sent {operation.text}", keeps_other_end=both)
        rest = Operation(
            "pipe.sending", operation.target, (message.number,), operation.place, text=operation.text
        )
        told = "sends how long it is" if message.paused else f"{message.unwritten:,} bytes don't fit yet"
        return Blocks(rest, text=told)

    def _finish_sending(self, operation: Operation) -> Outcome:
        if self._paused(operation) and self._read_by_anyone(operation.target):
            self.ends[operation.target].sends_to.go_on(operation.arguments[0])
            if not self._sent(operation):
                return Blocks(operation, text="it doesn't fit yet")
        if not self._sent(operation):
            return Raises("BrokenPipeError", (errno.EPIPE, os.strerror(errno.EPIPE)))
        return Value(text=f"sent {operation.text}")

    def _receive(self, operation: Operation, process: ProcessState) -> Outcome:
        channel = self.ends[operation.target].receives_from
        for other in self.world.processes:
            rival = other.pending
            if (
                rival
                and other is not process
                and (rival.name, rival.target) == ("pipe.recv", operation.target)
            ):
                return Stops(
                    "corrupted messages",
                    f"{process.name} and {other.name} read from the same end of a pipe at the same time, "
                    "so each can get parts of the other's messages",
                )
        if not channel.messages:
            if channel.reset:
                channel.reset = False
                return Raises("ConnectionResetError", (errno.ECONNRESET, os.strerror(errno.ECONNRESET)), True)
            self._notice([("end", operation.target)], process)
            return Raises("EOFError")
        if self._cut_off(channel):
            inside = channel.messages[0].inside
            self.world.release(channel.receive().references, None)
            return (
                Raises("EOFError")
                if inside <= HEADER
                else Raises("OSError", ("got end of file during message",), True)
            )
        message = channel.receive()
        self.world.hold(message.references, process.index)
        self.world.release(message.references, None)
        both = process.index in self.ends[channel.writer].holders
        return Value(message.payload, text=message.text, keeps_other_end=both)

    # -- what is ready

    def _readable(self, end: End) -> bool:
        channel = end.receives_from
        if not self.ends[channel.writer].open():
            return True
        return bool(channel.messages) and not self._cut_off(channel)

    def _cut_off(self, channel: Channel) -> bool:
        message = channel.messages[0]
        return message.unwritten > 0 and self.world.processes[message.writer].ended

    def _ready_ones(self, operation: Operation) -> list[tuple[str, int]]:
        if operation.name == "pipe.poll":
            wanted: Sequence[tuple[str, int]] = [("end", operation.target)]
        else:
            wanted = operation.arguments[0]
        found = []
        for kind, number in wanted:
            if kind == "process":
                is_ready = self.world.processes[number].ended
            else:
                channel = self.ends[number].receives_from
                is_ready = bool(channel.messages) or not self.ends[channel.writer].open()
            if is_ready:
                found.append((kind, number))
        return found

    def _notice(self, ready: Iterable[tuple[str, int]], process: ProcessState) -> None:
        """The process sees by sentinels and ends of files that children of its own are about to end."""
        for kind, number in ready:
            if kind == "end":
                channel = self.ends[number].receives_from
                ended = None if channel.messages else self.ends[channel.writer].closed_by
            else:
                ended = number
            if ended is not None and self.world.processes[ended].parent == process.index:
                self.world.processes[ended].end_noticed = True

    def _read_by_anyone(self, writing: int) -> bool:
        channel = self.ends[writing].sends_to
        return self.ends[channel.reader].open()

    def _others_may_send(self, writing: int, process: ProcessState) -> bool:
        return bool(self.ends[writing].holders.keys() - {process.index, UNDER_WAY})

    def _paused(self, operation: Operation) -> bool:
        return self.ends[operation.target].sends_to.paused(operation.arguments[0])

    def _sent(self, operation: Operation) -> bool:
        channel = self.ends[operation.target].sends_to
        return channel.written(operation.arguments[0])

    # -- handles

    def hold(self, target: int, process: int | None) -> None:
        self.ends[target].hold(UNDER_WAY if process is None else process)

    def release(self, target: int, process: int | None) -> None:
        end = self.ends[target]
        if end.release(UNDER_WAY if process is None else process):
            self._shut(end)

    def _shut(self, end: End) -> None:
        channel = end.incoming
        if channel is None:
            return
        unread = channel.shut()
        for message in unread:
            self.world.release(message.references, None)
        writer = self.ends[channel.writer]
        if unread and writer.incoming is not None:
            writer.incoming.reset = True

    def process_ended(self, process: ProcessState) -> None:
        for target, end in self.ends.items():
            if process.index not in end.holders:
                continue
            while process.index in end.holders:
                self.release(target, process.index)
            if not end.open():
                end.closed_by = process.index

    def fingerprint(self) -> Hashable:
        return tuple(
            (tuple(sorted(end.holders.items())), end.incoming and end.incoming.key())
            for end in self.ends.values()
        )

    def states(self) -> dict[int, str]:
        names = {process.index: process.name for process in self.world.processes}
        return {target: end.shown(names) for target, end in self.ends.items()}

    def waiting(self, operation: Operation, process: ProcessState) -> Waiting:
        return waiting_at(operation, self.ends)


def Pipe(duplex: bool = True) -> tuple[Connection, Connection]:  # noqa: N802  # the standard library's name
    """Two connected ends."""
    first, second = Bridge.current().request("pipe.create", -1, bool(duplex))
    return Connection(first, True, bool(duplex)), Connection(second, bool(duplex), True)


def wait(object_list: Iterable[Any], timeout: float | None = None) -> list[Any]:
    """Those of the connections and process sentinels that are ready."""
    objects = list(object_list)
    wanted = [_waitable(item) for item in objects]
    ready = Bridge.current().request("pipe.wait", -1, wanted, timeout=timeout, text=after(timeout))
    return [item for item, key in zip(objects, wanted, strict=True) if key in ready]


def _waitable(item: Any) -> tuple[str, int]:
    match item:
        case Connection():
            item._check()
            return "end", item._target
        case Sentinel():
            return "process", item.index
    return Bridge.current().unmodelled("connection.wait() on other things than connections and sentinels")


MECHANISM = Pipes
FACE = {
    "multiprocessing": {"Pipe": Pipe},
    "multiprocessing.connection": {"Pipe": Pipe, "Connection": Connection, "wait": wait},
}
