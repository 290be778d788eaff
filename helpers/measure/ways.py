"""The ways that are measured: each passes bytes to a child and gets them back.

All of them do the same: the sender has `bytes`; afterwards the receiver has the content in memory of its own.
Then it goes back the same way. The children are spawned once, and wait while others are measured.
"""

from __future__ import annotations

import multiprocessing
import sys
from abc import ABC, abstractmethod
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.shared_memory import SharedMemory
from typing import Any, ClassVar, Self

CONTEXT = multiprocessing.get_context("spawn")
# Seconds that a child may take for an answer before it counts as gone. With macOS no limit: a semaphore
# that is waited for with one is only looked at now and then there, which would be measured, too.
_PATIENCE = None if sys.platform == "darwin" else 120
_END = -1  # in place of a size


class ChildGone(Exception):
    """The child that should answer does not."""


class Way(ABC):
    """One way to pass bytes. `largest` is how many at once, from what on it would be pointless."""

    name: ClassVar[str]
    largest: ClassVar[int] = 1 << 40

    def __init__(self, room: int) -> None:
        self._process: Any = None
        self._room = min(room, self.largest)
        self._open()

    @abstractmethod
    def _open(self) -> None:
        """Make what the bytes go through, with enough room for them, and start the child."""

    @abstractmethod
    def there_and_back(self, data: bytes) -> object:
        """Let the child have the data, and get it back; return it, as bytes or what equals them."""

    @abstractmethod
    def _let_go(self) -> None:
        """Tell the child to end, and free what was made for it."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self._let_go()
        finally:
            if self._process is not None:
                self._process.join(5)
                self._process.kill()
                self._process.join()

    def _start(self, target: Callable[..., None], *arguments: Any) -> None:
        self._process = CONTEXT.Process(target=target, args=arguments, daemon=True)
        self._process.start()


class Copy(Way):
    """No other process at all: the measure of what memory can do."""

    name = "plain copy"

    def _open(self) -> None:
        self._there, self._back = _touched(self._room), _touched(self._room)

    def there_and_back(self, data: bytes) -> object:
        """Copy it, and copy the copy."""
        size = len(data)
        self._there[:size] = data
        self._back[:size] = self._there[:size]
        return self._back[:size]

    def _let_go(self) -> None:
        self._there.release()
        self._back.release()


class PipeBytes(Way):
    """`send_bytes` and `recv_bytes`."""

    name = "Pipe, bytes"

    def _open(self) -> None:
        self._mine, theirs = CONTEXT.Pipe()
        self._start(_return_bytes, theirs)
        theirs.close()

    def there_and_back(self, data: bytes) -> object:
        """Send it, and receive it back."""
        self._mine.send_bytes(data)
        return self._mine.recv_bytes()

    def _let_go(self) -> None:
        self._mine.close()


def _return_bytes(connection: Connection) -> None:
    try:
        while True:
            connection.send_bytes(connection.recv_bytes())
    except (EOFError, OSError):
        pass


class PipeObjects(PipeBytes):
    """`send` and `recv`, which pickle."""

    name = "Pipe, objects"

    def _open(self) -> None:
        self._mine, theirs = CONTEXT.Pipe()
        self._start(_return_objects, theirs)
        theirs.close()

    def there_and_back(self, data: bytes) -> object:
        """The same by way of pickle."""
        self._mine.send(data)
        return self._mine.recv()


def _return_objects(connection: Connection) -> None:
    try:
        while True:
            connection.send(connection.recv())
    except (EOFError, OSError):
        pass


class Queue(Way):
    """A queue for each direction."""

    name = "Queue"

    def _open(self) -> None:
        self._there, self._back = self._queues()
        self._start(_return_items, self._there, self._back)

    def _queues(self) -> tuple[Any, Any]:
        return CONTEXT.Queue(), CONTEXT.Queue()

    def there_and_back(self, data: bytes) -> object:
        """Put it, and get it back."""
        self._there.put(data)
        return self._back.get()

    def _let_go(self) -> None:
        self._there.put(None)
        self._there.cancel_join_thread()  # what an interrupted measurement has put is for nobody


def _return_items(there: Any, back: Any) -> None:
    while (item := there.get()) is not None:
        back.put(item)


class ManagerQueue(Queue):
    """The same with queues of a manager: a third process holds them."""

    name = "Manager queue"

    def _queues(self) -> tuple[Any, Any]:
        self._manager = CONTEXT.Manager()
        return self._manager.Queue(), self._manager.Queue()

    def _let_go(self) -> None:
        try:
            self._there.put(None)
        finally:
            self._process.join(5)
            self._process.kill()
            self._manager.shutdown()


class _Signalled(Way):
    """Memory that both processes see, and two semaphores that say whose turn it is."""

    def _signals(self) -> tuple[Any, Any, Any]:
        self._size = CONTEXT.RawValue("q")
        self._there, self._back = CONTEXT.Semaphore(0), CONTEXT.Semaphore(0)
        return self._size, self._there, self._back

    def _wake(self, size: int) -> None:
        self._size.value = size
        self._there.release()
        if size != _END and not self._back.acquire(timeout=_PATIENCE):
            raise ChildGone(f"{self.name}: no answer")


def _touched(room: int) -> memoryview:
    """Memory that was written to before, because the system gives it only then, which takes its time."""
    return memoryview(bytearray(b"x") * room)


class ArraySlices(_Signalled):
    """`array[:]` on both sides: each byte becomes a Python object."""

    name = "Array slices"
    largest = 1 << 20

    def _open(self) -> None:
        self._array: Any = CONTEXT.Array("B", self._room)
        self._start(_return_slices, self._array, *self._signals())

    def there_and_back(self, data: bytes) -> object:
        """Assign it to a slice, wake the child, and make bytes of the slice."""
        self._array[: len(data)] = data
        self._wake(len(data))
        return bytes(self._array[: len(data)])

    def _let_go(self) -> None:
        self._wake(_END)


def _return_slices(array: Any, size: Any, there: Any, back: Any) -> None:
    while there.acquire(timeout=_PATIENCE) and (count := size.value) != _END:
        array[:count] = bytes(array[:count])
        back.release()


class SharedBlock(_Signalled):
    """A block of shared memory, copied as a whole on both sides."""

    name = "shared_memory"

    def _open(self) -> None:
        self._own = _touched(self._room)
        self._block: Any = SharedMemory(create=True, size=self._room)
        self._start(_return_block, self._block.name, self._room, *self._signals())

    def there_and_back(self, data: bytes) -> object:
        """Copy it into the block, wake the child, and copy what is there then."""
        size = len(data)
        self._block.buf[:size] = data
        self._wake(size)
        self._own[:size] = self._block.buf[:size]
        return self._own[:size]

    def _let_go(self) -> None:
        try:
            self._wake(_END)
            self._process.join(5)  # where a block is gone with the last that holds it, the child is first
        finally:
            self._block.close()
            self._block.unlink()


def _return_block(name: str, room: int, size: Any, there: Any, back: Any) -> None:
    block: Any = SharedMemory(name)
    own = _touched(room)
    while there.acquire(timeout=_PATIENCE) and (count := size.value) != _END:
        own[:count] = block.buf[:count]
        block.buf[:count] = own[:count]
        back.release()
    block.close()


class AnnouncedBlock(SharedBlock):
    """The same, where a message through a pipe says that the block is ready. For short messages only."""

    name = "shared_memory, pipe"
    largest = 64

    def _open(self) -> None:
        self._own = _touched(self._room)
        self._block: Any = SharedMemory(create=True, size=self._room)
        self._mine, theirs = CONTEXT.Pipe()
        self._start(_return_announced, self._block.name, self._room, theirs)
        theirs.close()

    def _wake(self, size: int) -> None:
        if size == _END:
            self._mine.close()
            return
        self._mine.send_bytes(size.to_bytes(8, "big"))
        self._mine.recv_bytes()


def _return_announced(name: str, room: int, connection: Connection) -> None:
    block: Any = SharedMemory(name)
    own = _touched(room)
    try:
        while True:
            count = int.from_bytes(connection.recv_bytes(), "big")
            own[:count] = block.buf[:count]
            block.buf[:count] = own[:count]
            connection.send_bytes(b"ready")
    except (EOFError, OSError):
        block.close()


WAYS: tuple[type[Way], ...] = (
    Copy,
    SharedBlock,
    AnnouncedBlock,
    PipeBytes,
    PipeObjects,
    Queue,
    ManagerQueue,
    ArraySlices,
)
