"""What pipes are made of: ends, and channels of whole messages, written as far as there is room."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field

from helpers.explorer.buffers import Buffer
from helpers.explorer.operations import Place

HEADER = 4  # bytes before each message
_ONE_WRITE = 16384  # a longer message is written after its header, in a second call
UNDER_WAY = -1  # the holder that stands for messages not yet received


@dataclass(slots=True)
class Message:
    """One message; `inside` of its bytes are in the buffer, `unwritten` still with the writer.

    `paused`: its header is written, and others may come before the rest.
    """

    payload: bytes
    references: tuple[int, ...]
    text: str
    writer: int
    number: int = 0
    inside: int = 0
    unwritten: int = 0
    paused: bool = False


@dataclass(slots=True)
class Channel:
    """Messages from the end `writer` to the end `reader`, oldest first."""

    buffer: Buffer
    reader: int = -1
    writer: int = -1
    messages: deque[Message] = field(default_factory=deque)
    count: int = 0
    broken: set[int] = field(default_factory=set)
    reset: bool = False

    def send(self, message: Message, pauses: bool = False) -> None:
        """Write the message, header first, as far as it fits; `pauses` between two calls, if it needs two."""
        size = len(message.payload)
        self.count += 1
        message.number = self.count
        self.messages.append(message)
        message.unwritten = HEADER + size
        if size <= _ONE_WRITE:
            self._write(message, HEADER + size)
        elif self._write(message, HEADER):
            message.paused = pauses
            if not pauses:
                self._write(message, size)

    def go_on(self, number: int) -> None:
        """Write what comes after the header."""
        for message in self.messages:
            if message.number == number:
                message.paused = False
                self._write(message, message.unwritten)

    def _write(self, message: Message, size: int) -> bool:
        """One call that writes; whether all of it fits."""
        taken = self.buffer.write(size, begins=True)
        message.inside += taken
        message.unwritten -= taken
        return taken == size

    def receive(self) -> Message:
        """Take the oldest message out; a blocked writer goes on as room appears."""
        message = self.messages.popleft()
        self.buffer.read(message.inside)
        message.unwritten = 0
        if self.messages and not self.messages[-1].paused:
            last = self.messages[-1]
            taken = self.buffer.write(last.unwritten, begins=False)
            last.inside += taken
            last.unwritten -= taken
        return message

    def shut(self) -> list[Message]:
        """Nobody reads any more: return what was never read."""
        unread = list(self.messages)
        self.messages.clear()
        self.broken.update(message.number for message in unread if message.unwritten)
        return unread

    def written(self, number: int) -> bool:
        """Whether the whole message `number` got into the buffer."""
        if number in self.broken:
            return False
        return all(message.number != number or not message.unwritten for message in self.messages)

    def paused(self, number: int) -> bool:
        """Whether only the header of the message `number` has been written."""
        return any(message.number == number and message.paused for message in self.messages)

    def shown(self) -> str:
        """The messages, oldest first."""
        return ", ".join(message.text + " (a part)" * bool(message.unwritten) for message in self.messages)

    def key(self) -> Hashable:
        """Equal for channels that behave alike from now on."""
        contents = tuple(
            (message.payload, message.references, message.unwritten, message.paused)
            for message in self.messages
        )
        return (contents, self.buffer.key(), self.reset, tuple(sorted(self.broken)))


@dataclass(slots=True)
class End:
    """One end: what it reads from and writes to, and how many handles each process has on it.

    `closed_by` is the process whose own end closed it, if that was the last one that had it.
    """

    role: str
    made_at: Place
    position: int
    incoming: Channel | None
    outgoing: Channel | None
    holders: dict[int, int] = field(default_factory=dict)
    closed_by: int | None = None

    @property
    def receives_from(self) -> Channel:
        """The channel that this end reads; the face lets no other operation through."""
        assert self.incoming is not None
        return self.incoming

    @property
    def sends_to(self) -> Channel:
        """The channel that this end writes."""
        assert self.outgoing is not None
        return self.outgoing

    def open(self) -> bool:
        """Whether any process, or a message under way, has a handle on it."""
        return bool(self.holders)

    def shown(self, names: Mapping[int, str]) -> str:
        """In which processes it is open, and the messages that wait at it."""
        holders = [names.get(holder, "a message") for holder in self.holders]
        told = f"open in {', '.join(holders)}" if holders else "closed"
        messages = self.incoming.shown() if self.incoming else ""
        return f"{told}; to receive: {messages}" if messages else told

    def hold(self, holder: int) -> None:
        """One more handle."""
        self.holders[holder] = self.holders.get(holder, 0) + 1

    def release(self, holder: int) -> bool:
        """One handle less; True if it was the last one."""
        count = self.holders.get(holder, 0)
        if count > 1:
            self.holders[holder] = count - 1
        elif count == 1:
            del self.holders[holder]
            return not self.holders
        return False
