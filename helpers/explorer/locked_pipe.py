"""What queues are made of: a half-duplex pipe with a lock for readers and one for writers."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field, replace

from helpers.explorer.buffers import PageBuffer
from helpers.explorer.channel import Channel, Message
from helpers.explorer.inheritance import Named, NamedObjects
from helpers.explorer.operations import Blocks, Operation, Outcome, Value, Waiting
from helpers.explorer.world import ProcessState

FREE = -1  # nobody holds the lock

EMPTY = Value(None, changed=False, text="Empty")


@dataclass(slots=True, kw_only=True)
class LockedPipe(Named):
    """The pipe, and who holds the readers' lock.

    The writers' lock is held as long as the last message isn't wholly written. Both locks stay held by a
    process that is killed.
    """

    channel: Channel = field(default_factory=lambda: Channel(PageBuffer()))
    reader: int = FREE

    @property
    def writer(self) -> int:
        """Who holds the writers' lock."""
        messages = self.channel.messages
        return messages[-1].writer if messages and messages[-1].unwritten else FREE

    @property
    def anything(self) -> bool:
        """Whether there is something to read, be it a part of a message."""
        return any(message.inside for message in self.channel.messages)

    def drain(self) -> None:
        """Read what there is of the oldest message, whose end never comes."""
        message = self.channel.messages[0]
        self.channel.buffer.read(message.inside)
        message.inside = 0

    def key(self) -> Hashable:
        """Equal for pipes that behave alike from now on."""
        return (self.channel.key(), self.writer, self.reader, self.linked)


class LockedPipes(NamedObjects[LockedPipe]):
    """Objects that are such a pipe, or have one. A kind of queue adds how something gets in."""

    def make(self, process: ProcessState, operation: Operation) -> int:
        """A new pipe; returns its identity."""
        made = self.add(LockedPipe(made_at=operation.place, creator=process.index))
        assert isinstance(made, Value)
        return int(made.value)

    def rest(self, operation: Operation, name: str, *arguments: object) -> Operation:
        """What remains of `operation` to be granted."""
        return replace(operation, name=f"{self.prefix}.{name}", arguments=arguments)

    # -- operations

    def ready(self, operation: Operation, process: ProcessState) -> bool:
        pipe = self.objects.get(operation.target)
        match operation.what:
            case "get" if pipe:
                return pipe.reader == FREE or not operation.arguments[0]
            case "getting" if pipe:
                return bool(pipe.channel.messages) and not self._cut_off(pipe)
        return True

    def perform(self, operation: Operation, process: ProcessState) -> Outcome:
        pipe = self.objects[operation.target]
        match operation.what:
            case "inherit":
                return self.inherit(operation)
            case "get" | "getting":
                return self._get(operation, pipe, process)
            case "empty":
                empty = not pipe.anything
                return Value(empty, changed=False, text=str(empty))
        raise ValueError(f"unknown operation {operation.name}")

    def time_out(self, operation: Operation, process: ProcessState) -> Outcome:
        pipe = self.objects[operation.target]
        if operation.name.endswith(".getting"):
            if pipe.anything:
                pipe.drain()
                return Blocks(replace(operation, deadline=None), text="a part of an item")
            pipe.reader = FREE
        return replace(EMPTY, text=f"Empty{operation.text}")

    def _get(self, operation: Operation, pipe: LockedPipe, process: ProcessState) -> Outcome:
        if pipe.reader not in (FREE, process.index):
            return EMPTY
        if pipe.channel.messages and not self._cut_off(pipe):
            if operation.what == "get" and self._somebody_is_impatient(operation.target, process):
                pipe.reader = process.index
                return Blocks(self.rest(operation, "getting", True), text="begins to take an item")
            pipe.reader = FREE
            return self.received(operation.target, pipe.channel.receive(), process)
        (block,) = operation.arguments
        if not block and not pipe.anything:
            return EMPTY
        pipe.reader = process.index
        rest = self.rest(operation, "getting", True)
        if pipe.anything:  # once a message has begun, no time-out ends the wait for its end
            pipe.drain()
            return Blocks(replace(rest, deadline=None), text="a part of an item")
        return Blocks(rest, text="nothing there yet")

    def _somebody_is_impatient(self, target: int, process: ProcessState) -> bool:
        """Whether another process would find the readers' lock taken while `process` takes an item.

        In the standard library a get without blocking then raises Empty, although there are items.
        """
        return any(
            other.pending is not None
            and (other.pending.name, other.pending.target) == (f"{self.prefix}.get", target)
            and not other.pending.arguments[0]
            for other in self.world.alive()
            if other is not process
        )

    def received(self, target: int, message: Message, process: ProcessState) -> Outcome:
        """`process` has taken `message` out."""
        self.world.hold(message.references, process.index)
        self.world.release(message.references, None)
        return Value(message.payload, text=message.text)

    def _cut_off(self, pipe: LockedPipe) -> bool:
        message = pipe.channel.messages[0]
        return message.unwritten > 0 and self.world.processes[message.writer].ended

    def fingerprint(self) -> Hashable:
        return tuple(pipe.key() for pipe in self.objects.values())

    def states(self) -> dict[int, str]:
        return {target: self.shown(target) for target in self.objects}

    def shown(self, target: int) -> str:
        """The items in the pipe."""
        return self.objects[target].channel.shown() or "empty"

    # -- explanation

    def waiting(self, operation: Operation, process: ProcessState) -> Waiting:
        pipe = self.objects[operation.target]
        match operation.what:
            case "getting" if pipe.channel.messages:
                name = self.world.processes[pipe.channel.messages[0].writer].name
                return Waiting(
                    f"for the rest of an item that {name} began to write before it ended", lost=True
                )
            case "get" if pipe.reader != FREE:
                reader = self.world.processes[pipe.reader]
                if reader.ended:
                    return Waiting(
                        f"behind {reader.name}, which was ended inside get() and keeps its lock", lost=True
                    )
                return Waiting(f"for an item, behind {reader.name}", (reader.index,))
            case "get" | "getting":
                return Waiting("for an item", self.others(operation.target, process))
        return Waiting("")
