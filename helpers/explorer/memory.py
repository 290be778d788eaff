"""Memory that processes share: bytes that are read and written, some of them under a lock."""

from __future__ import annotations

import struct
from collections.abc import Hashable, Sequence
from typing import Any

from helpers.explorer import run
from helpers.explorer.bridge import short
from helpers.explorer.operations import Access, Operation, Outcome, Stops, Value, Waiting
from helpers.explorer.world import Mechanism, ProcessState, World

NO_LOCK = -1
LARGEST = 16 * 1024 * 1024  # bytes of one object, or of one read
_MOST = 64 * 1024 * 1024  # bytes of all objects of one kind
_SHOWN = 640  # bytes, far more than a table tells


class Memory(Mechanism):
    """The shared objects of one kind, each a row of bytes. What they mean is known in the workers alone.

    "create" takes a size, the first bytes and a format. "read" takes a lock, offsets, the size of what is at
    each and a format; "write" a lock, offsets, the bytes that are spread over them and a format. With a lock
    they wait until the process could take it, and nothing comes between taking it and giving it back. The
    format only serves the tables.
    """

    def __init__(self, world: World) -> None:
        super().__init__(world)
        self.contents: dict[int, bytes] = {}
        self._forms: dict[int, str] = {}

    def ready(self, operation: Operation, process: ProcessState) -> bool:
        acquire = self._acquire(operation)
        return acquire is None or self.world.mechanism(acquire).ready(acquire, process)

    def waiting(self, operation: Operation, process: ProcessState) -> Waiting | None:
        acquire = self._acquire(operation)
        return Waiting("") if acquire is None else self.world.mechanism(acquire).waiting(acquire, process)

    def perform(self, operation: Operation, process: ProcessState) -> Outcome:
        what = operation.name.partition(".")[2]
        match what, operation.arguments:
            case "create", (int(size), bytes(first), str(form)) if len(first) <= size <= LARGEST:
                return self._create(first.ljust(size, b"\0"), form)
            case "read", (int(), [*offsets], int(size), str(form)) if self._inside(operation, offsets, size):
                data = self._read(operation.target, offsets, size)
                told = _told("read", "from", data, form, operation.text)
                access = self._access(operation, offsets, data, form)
                return Value(data, changed=False, text=told, access=access)
            case "write", (int(), [*offsets], bytes(data), str(form)) if self._inside(
                operation, offsets, len(data) // max(1, len(offsets))
            ):
                changed = self._write(operation.target, offsets, data)
                told = _told("wrote", "to", data, form, operation.text)
                access = self._access(operation, offsets, data, form)
                return Value(changed=changed, text=told, access=access)
        return Stops(run.ESCAPED, f"{process.name} sent what is no operation on shared memory")

    def _create(self, content: bytes, form: str) -> Outcome:
        if len(content) + sum(map(len, self.contents.values())) > _MOST:
            return Stops(run.NOT_MODELLED, f"more than {_MOST:,} bytes of shared memory")
        target = self.world.new_object(self)
        self.contents[target] = content
        self._forms[target] = form
        return Value(target, text=shown(content, form))

    def _access(self, operation: Operation, offsets: Sequence[int], data: bytes, form: str) -> Access | None:
        if not data:
            return None
        size = len(data) // len(offsets)
        parts = tuple(range(offset, offset + size) for offset in offsets)
        lock = "get_lock()" if operation.arguments[0] != NO_LOCK else ""
        return Access(operation.what == "write", parts, shown(data, form), operation.text, lock)

    def fingerprint(self) -> Hashable:
        return tuple(self.contents.values())

    def states(self) -> dict[int, str]:
        return {target: shown(content, self._forms[target]) for target, content in self.contents.items()}

    def _acquire(self, operation: Operation) -> Operation | None:
        """Taking the lock that the operation needs, as an operation of its own; None if it needs none."""
        match operation.name.partition(".")[2], operation.arguments:
            case "read" | "write", (int(lock), *_) if lock != NO_LOCK and self._is_lock(lock):
                return Operation("lock.acquire", lock, (True,), operation.place)
        return None

    def _is_lock(self, target: int) -> bool:
        return self.world.permits("lock.acquire", target)

    def _inside(self, operation: Operation, offsets: Sequence[Any], size: int) -> bool:
        """Whether the object has so many bytes at each of these offsets."""
        most = len(self.contents.get(operation.target, b"")) - size
        if size < 0 or size * len(offsets) > LARGEST:
            return False
        return all(type(offset) is int and 0 <= offset <= most for offset in offsets)

    def _read(self, target: int, offsets: Sequence[int], size: int) -> bytes:
        content = self.contents[target]
        return b"".join(content[offset : offset + size] for offset in offsets)

    def _write(self, target: int, offsets: Sequence[int], data: bytes) -> bool:
        """Whether anything is different afterwards."""
        content = bytearray(self.contents[target])
        size = len(data) // max(1, len(offsets))
        for number, offset in enumerate(offsets):
            content[offset : offset + size] = data[number * size : (number + 1) * size]
        changed = content != self.contents[target]
        self.contents[target] = bytes(content)
        return changed


def _told(did: str, preposition: str, data: bytes, form: str, where: str) -> str:
    if not data:
        return "took the lock and gave it back"
    return f"{did} {shown(data, form)}" + (f" {preposition} {where}" if where else "")


def shown(data: bytes, form: str) -> str:
    """Bytes as the values they stand for, cut short. `form` is a format of `struct` for one of them, or some.

    Others: "s" is a byte string up to its NUL, "u" are characters, "U" a string of them up to its NUL.
    """
    data = data[:_SHOWN]
    match form:
        case "s" | "c":
            return short(data.partition(b"\0")[0] if form == "s" else data)
        case "u" | "U":
            text = data.decode("utf-32-le", "replace")
            return short(text.partition("\0")[0] if form == "U" else text)
    try:
        found = struct.iter_unpack(form, data)
        values = [value[0] if len(value) == 1 else value for value in found]
    except (struct.error, ValueError, UnicodeError):
        return f"<{len(data)} bytes>"
    return short(values[0] if len(values) == 1 else values)
