"""The programs that the checks of 08_choosing put around a learner's function, and the demos it predicts.

They run in workers that never load what the learner wrote; `Answer` hands the learner's function to a
process of its own.
"""

from __future__ import annotations

from multiprocessing import Array, Pipe, Process, Queue, Value, shared_memory
from typing import Any

from helpers.explorer.answer import Answer, call, describe
from helpers.explorer.primitives.shared_memory import count_unclosed

SharedMemory: Any = shared_memory.SharedMemory  # its buf may be None for mypy, and is not while it is open

Opened = tuple[str, Any, int]
"""What became of a block: ("there", its content), ("gone", its name), or ("unknown", what was returned).

The number says how many blocks its sender has not closed so far.
"""


class Reporting(Answer):
    """The learner's function, as a target that calls it once for each argument.

    What it returns each time goes through the connection, as plain data, before the next call; and with it
    how many blocks were not closed.
    """

    def __init__(self, name: str, connection: Any) -> None:
        super().__init__(name)
        self._connection = connection

    def __call__(self, *arguments: Any) -> None:
        """Call it, and send what it returns."""
        for argument in arguments:
            result = describe(call(self.__name__, (argument,)))
            self._connection.send((*result, count_unclosed()))


class Closing(Answer):
    """The learner's function, as a target that then notes in a Value how many blocks were not closed."""

    def __init__(self, name: str, unclosed: Any) -> None:
        super().__init__(name)
        self._unclosed = unclosed

    def __call__(self, *arguments: Any) -> None:
        """Call it with these arguments, and count."""
        call(self.__name__, arguments)
        self._unclosed.value = count_unclosed()


def open_sent(*senders: list[bytes]) -> list[Opened]:
    """Let each process send its pieces by `send_block`; then open, read and remove the blocks."""
    children, receivers = [], []
    for pieces in senders:
        receiving, sending = Pipe(duplex=False)
        child = Process(target=Reporting("send_block", sending), args=tuple(pieces))
        child.start()
        sending.close()
        children.append(child)
        receivers.append(receiving)
    returned = [_received(one) for one, pieces in zip(receivers, senders, strict=True) for _ in pieces]
    opened = [_open(*one) for one in returned]
    for child in children:
        child.join()
    return opened


def _received(receiving: Any) -> tuple[str, Any, int]:
    try:
        kind, value, unclosed = receiving.recv()
    except EOFError:
        return "object", "an exception", 0
    return kind, value, unclosed


def _open(kind: str, value: Any, unclosed: int) -> Opened:
    if kind != "plain" or not is_reference(value):
        return "unknown", value, unclosed
    name, size = value
    try:
        block = SharedMemory(name)
    except (OSError, ValueError):
        return "gone", name, unclosed
    content = bytes(block.buf[:size])
    block.close()
    block.unlink()
    return "there", content, unclosed


def is_reference(value: Any) -> bool:
    """Whether it is a name and a size, as `send_block` returns them."""
    return (
        isinstance(value, (tuple, list))
        and len(value) == 2
        and isinstance(value[0], str)
        and type(value[1]) is int
        and value[1] >= 0
    )


def receive_made(data: bytes, room: int) -> tuple[bool, int]:
    """Let `receive_block` take the data out of a block with so much more room.

    Return if the block is gone then, and how many were not closed. A block that is still there is removed.
    """
    unclosed = Value("i", 0, lock=False)
    block = SharedMemory(create=True, size=len(data) + room)
    block.buf[: len(data)] = data
    block.buf[len(data) :] = b"#" * room
    name = block.name
    block.close()
    child = Process(target=Closing("receive_block", unclosed), args=(name, len(data)))
    child.start()
    child.join()
    try:
        block = SharedMemory(name)
    except FileNotFoundError:
        return True, int(unclosed.value)
    block.close()
    block.unlink()
    return False, int(unclosed.value)


# -- demos that the lesson shows


def _write_three(sending: Any, queue: Any, number: Any) -> None:
    for new in (10, 20, 30):
        sending.send(new)
        queue.put(new)
        number.value = new


def second_reads() -> list[int]:
    """What a second read gives from a pipe, a queue and a Value, when a child has written 10, 20 and 30."""
    receiving, sending = Pipe(duplex=False)
    queue: Any = Queue()
    number: Any = Value("i", 0)
    child = Process(target=_write_three, args=(sending, queue, number))
    child.start()
    child.join()
    for _ in range(2):
        seen = [receiving.recv(), queue.get(), number.value]
    return seen


def _write_into(name: str, text: bytes) -> None:
    block = SharedMemory(name)
    block.buf[: len(text)] = text
    block.close()


def leftover() -> bytes:
    """What stands in a block of 12 bytes after b"good day all" and then b"hello" were written to it."""
    block = SharedMemory(create=True, size=12)
    for text in (b"good day all", b"hello"):
        child = Process(target=_write_into, args=(block.name, text))
        child.start()
        child.join()
    seen = bytes(block.buf[:12])
    block.close()
    block.unlink()
    return seen


def byte_slice() -> list[int]:
    """What a slice of an Array of bytes gives."""
    letters: Any = Array("B", b"hello")
    return letters[:2]  # type: ignore[no-any-return]
