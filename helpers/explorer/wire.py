"""Messages between the judging process and a worker: length, then plain data.

The judging process must never run what a worker made, so what it reads back may hold nothing but
built-in values: its unpickler refuses every class and function.
"""

from __future__ import annotations

import io
import os
import pickle
import struct
from typing import Any, NoReturn

_LENGTH = struct.Struct("!I")
LARGEST_MESSAGE = 64 * 1024 * 1024  # bytes

PLAIN_ATOMS: frozenset[type] = frozenset({type(None), bool, int, float, str, bytes})
PLAIN_CONTAINERS: frozenset[type] = frozenset({list, tuple, dict})
DEEPEST = 50


class ConnectionLost(Exception):
    """The process at the other end has ended, or sent what can't be a message."""


class _PlainUnpickler(pickle.Unpickler):
    def find_class(self, module_name: str, global_name: str) -> NoReturn:
        raise pickle.UnpicklingError(f"{module_name}.{global_name} is not plain data")

    def persistent_load(self, pid: Any) -> NoReturn:
        raise pickle.UnpicklingError("a persistent id is not plain data")


def load_plain(data: bytes) -> Any:
    """The built-in values in `data`; `pickle.UnpicklingError` for anything else."""
    return _PlainUnpickler(io.BytesIO(data)).load()


def encode(message: Any) -> bytes:
    """One message as bytes, its length in front."""
    data = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    return _LENGTH.pack(len(data)) + data


def write_all(descriptor: int, data: bytes) -> None:
    """Write all of `data`; `ConnectionLost` when nobody is left to read it."""
    try:
        written = os.write(descriptor, data)
        while written < len(data):
            written += os.write(descriptor, memoryview(data)[written:])
    except OSError as error:
        raise ConnectionLost(str(error)) from error


class Reader:
    """Reads messages, one at a time, from a descriptor."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._rest = b""

    def read(self) -> bytes:
        """The bytes of one message; `ConnectionLost` at the end of the stream."""
        data = self._rest
        while len(data) < _LENGTH.size:
            data += self._some(65536)
        (length,) = _LENGTH.unpack_from(data)
        if length > LARGEST_MESSAGE:
            raise ConnectionLost(f"a message of {length} bytes is too large")
        end = _LENGTH.size + length
        if len(data) < end:
            parts = bytearray(data)
            while len(parts) < end:
                parts += self._some(end - len(parts))
            data = bytes(parts)
        self._rest = data[end:]
        return data[_LENGTH.size : end]

    def has_message(self) -> bool:
        """Whether a whole message has been read already, which no look at the descriptor shows."""
        if len(self._rest) < _LENGTH.size:
            return False
        (length,) = _LENGTH.unpack_from(self._rest)
        return len(self._rest) >= _LENGTH.size + int(length)

    def _some(self, count: int) -> bytes:
        try:
            data = os.read(self._descriptor, count)
        except OSError as error:
            raise ConnectionLost(str(error)) from error
        if not data:
            raise ConnectionLost("end of file")
        return data


def is_plain(value: Any, depth: int = 0) -> bool:
    """Whether `value` is made of the exact built-in types alone, at most 50 levels deep."""
    kind = type(value)
    if kind in PLAIN_ATOMS:
        return True
    if kind not in PLAIN_CONTAINERS or depth > DEEPEST:
        return False
    if kind is dict:
        return all(is_plain(key, depth + 1) and is_plain(item, depth + 1) for key, item in value.items())
    return all(is_plain(item, depth + 1) for item in value)


def is_fixed(item: object) -> bool:
    """Whether nothing can change the item."""
    if type(item) in (tuple, frozenset):
        return all(is_fixed(part) for part in item)  # type: ignore[attr-defined]  # these have parts
    return type(item) in PLAIN_ATOMS
