"""Connection: what a program has of one end of a pipe. What the ends are is told by `primitives/pipe.py`."""

from __future__ import annotations

from types import TracebackType
from typing import Any, Self

from helpers.explorer.bridge import Bridge, Hashed, after, short
from helpers.explorer.errors import BufferTooShort
from helpers.explorer.shared_view import viewed


class Connection(Hashed):
    """What a worker's program sees of one end; the same methods and errors as the standard library's."""

    __module__ = "multiprocessing.connection"

    def __init__(self, target: int, readable: bool, writable: bool) -> None:
        self._target = target
        self._readable = readable
        self._writable = writable
        self._closed = False
        self._run = Bridge.current().number

    @property
    def closed(self) -> bool:
        return self._closed

    @property
    def readable(self) -> bool:
        return self._readable

    @property
    def writable(self) -> bool:
        return self._writable

    def fileno(self) -> int:
        self._check()
        Bridge.current().unmodelled("Connection.fileno()")

    def close(self) -> None:
        if not self._closed:
            self._closed = True
            Bridge.current().request("pipe.close", self._target)

    def send(self, obj: Any) -> None:
        self._check(writing=True)
        payload, references = Bridge.current().dumps(obj)
        Bridge.current().request("pipe.send", self._target, payload, references, text=short(obj))

    def send_bytes(self, buf: Any, offset: int = 0, size: int | None = None) -> None:
        self._check(writing=True)
        view = viewed(buf).cast("B") if viewed(buf).ndim else memoryview(bytes(buf))
        if offset < 0:
            raise ValueError("offset is negative")
        if len(view) < offset:
            raise ValueError("buffer length < offset")
        if size is None:
            size = len(view) - offset
        elif size < 0:
            raise ValueError("size is negative")
        elif offset + size > len(view):
            raise ValueError("buffer length < offset + size")
        payload = bytes(view[offset : offset + size])
        Bridge.current().request("pipe.send", self._target, payload, [], text=short(payload))

    def recv(self) -> Any:
        self._check(reading=True)
        return Bridge.current().loads(Bridge.current().request("pipe.recv", self._target))

    def recv_bytes(self, maxlength: int | None = None) -> bytes:
        self._check(reading=True)
        if maxlength is not None and maxlength < 0:
            raise ValueError("negative maxlength")
        payload: bytes = Bridge.current().request("pipe.recv", self._target)
        if maxlength is not None and len(payload) > maxlength:
            if self._writable:
                self._readable = False
            else:
                self.close()
            raise OSError("bad message length")
        return payload

    def recv_bytes_into(self, buf: Any, offset: int = 0) -> int:
        self._check(reading=True)
        view = viewed(buf).cast("B")
        if offset < 0:
            raise ValueError("negative offset")
        if offset > len(view):
            raise ValueError("offset too large")
        payload: bytes = Bridge.current().request("pipe.recv", self._target)
        if len(payload) > len(view) - offset:
            raise BufferTooShort(payload)
        view[offset : offset + len(payload)] = payload
        return len(payload)

    def poll(self, timeout: float | None = 0.0) -> bool:
        self._check(reading=True)
        found: bool = Bridge.current().request(
            "pipe.poll", self._target, timeout=timeout, text=after(timeout)
        )
        return found

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __del__(self) -> None:
        if not getattr(self, "_closed", True):
            Bridge.current().drop(self._target, self._run)

    def __reduce__(self) -> tuple[Any, ...]:
        self._check()
        Bridge.current().carry(self._target, "Connection")
        return adopt, (self._target, self._readable, self._writable)

    def _check(self, reading: bool = False, writing: bool = False) -> None:
        if self._closed:
            raise OSError("handle is closed")
        if reading and not self._readable:
            raise OSError("connection is write-only")
        if writing and not self._writable:
            raise OSError("connection is read-only")


def adopt(target: int, readable: bool, writable: bool) -> Connection:
    """A connection as it arrives in another process."""
    return Connection(target, readable, writable)
