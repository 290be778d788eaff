"""What queues are made of: a half-duplex pipe with a lock for readers and one for writers."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field, replace

from helpers.explorer.buffers import PageBuffer
from helpers.explorer.channel import Channel, Message
from helpers.explorer.operations import Blocks, Operation, Outcome, Place, Raises, Value, Waiting
from helpers.explorer.world import Mechanism, ProcessState, World

FREE = -1  # nobody holds the lock

EMPTY = Value(None, changed=False, text="Empty")
_NO_FILE = Raises("FileNotFoundError", (2, "No such file or directory"))


@dataclass(slots=True)
class LockedPipe:
    """The pipe, who holds the readers' lock, and who has the object that it belongs to.

    The writers' lock is held as long as the last message isn't wholly written. Both locks stay held by a
    process that is killed. `named`: the creator still has its object, so a child can build its own.
    """

    made_at: Place
    creator: int
    channel: Channel = field(default_factory=lambda: Channel(PageBuffer()))
    reader: int = FREE
    named: bool = True
    holders: set[int] = field(default_factory=set)

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
        return (self.channel.key(), self.writer, self.reader, self.named)


class LockedPipes(Mechanism):
    """Objects that are such a pipe, or have one. A kind of queue adds how something gets in."""

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.pipes: dict[int, LockedPipe] = {}

    def make(self, process: ProcessState, operation: Operation) -> int:
        """A new pipe; returns its identity."""
        target = self.world.new_object(self)
        self.pipes[target] = LockedPipe(operation.place, process.index, holders={process.index})
        return target

    def rest(self, operation: Operation, name: str, *arguments: object) -> Operation:
        """What remains of `operation` to be granted."""
        return replace(operation, name=f"{self.prefix}.{name}", arguments=arguments)

    # -- operations

    def ready(self, operation: Operation, process: ProcessState) -> bool:
        pipe = self.pipes.get(operation.target)
        match operation.what:
            case "get" if pipe:
                return pipe.reader == FREE or not operation.arguments[0]
            case "getting" if pipe:
                return bool(pipe.channel.messages) and not self._cut_off(pipe)
        return True

    def perform(self, operation: Operation, process: ProcessState) -> Outcome:
        pipe = self.pipes[operation.target]
        match operation.what:
            case "adopt":
                return Value(changed=False) if pipe.named else _NO_FILE
            case "get" | "getting":
                return self._get(operation, pipe, process)
            case "empty":
                empty = not pipe.anything
                return Value(empty, changed=False, text=str(empty))
        raise ValueError(f"unknown operation {operation.name}")

    def time_out(self, operation: Operation, process: ProcessState) -> Outcome:
        pipe = self.pipes[operation.target]
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

    def received(self, target: int, message: Message, process: ProcessState) -> Outcome:
        """`process` has taken `message` out."""
        self.world.hold(message.references, process.index)
        self.world.release(message.references, None)
        return Value(message.payload, text=message.text)

    def _cut_off(self, pipe: LockedPipe) -> bool:
        message = pipe.channel.messages[0]
        return message.unwritten > 0 and self.world.processes[message.writer].ended

    # -- handles

    def hold(self, target: int, process: int | None) -> None:
        if process is not None:
            self.pipes[target].holders.add(process)

    def release(self, target: int, process: int | None) -> None:
        pipe = self.pipes[target]
        if process is not None:
            pipe.holders.discard(process)
        if process == pipe.creator:
            pipe.named = False

    def process_ended(self, process: ProcessState) -> None:
        for pipe in self.pipes.values():
            pipe.holders.discard(process.index)

    def fingerprint(self) -> Hashable:
        return tuple(pipe.key() for pipe in self.pipes.values())

    # -- explanation

    def waiting(self, operation: Operation, process: ProcessState) -> Waiting:
        pipe = self.pipes[operation.target]
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
                return Waiting("for an item", self.others(pipe.holders, process.index))
        return Waiting("")

    def others(self, holders: Iterable[int], index: int) -> tuple[int, ...]:
        """The holders but this one."""
        return tuple(sorted(set(holders) - {index}))
