"""The functions of `struct` as a worker's program sees them: they read and write shared memory too.

What is wrong with their arguments is found by trying them on memory of this process alone first.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from struct import Struct as _Struct
from typing import Any

from helpers.explorer.exporter import Exporter

_NOT_WRITTEN = b"\xff"


class Struct(_Struct):
    """A format, compiled. An access to shared memory is an operation; all else is as it was."""

    __module__ = "_struct"

    def unpack(self, buffer: Any, /) -> tuple[Any, ...]:
        if not isinstance(buffer, Exporter):
            return super().unpack(buffer)
        super().unpack(buffer.stand_in())
        return super().unpack(buffer.fetch(0, self.size, self.format))

    def iter_unpack(self, buffer: Any, /) -> Iterator[tuple[Any, ...]]:
        if not isinstance(buffer, Exporter):
            return super().iter_unpack(buffer)
        super().iter_unpack(buffer.stand_in())
        return super().iter_unpack(buffer.fetch(0, memoryview(buffer.stand_in()).nbytes, self.format))

    def unpack_from(self, /, buffer: Any, offset: int = 0) -> tuple[Any, ...]:
        if not isinstance(buffer, Exporter):
            return super().unpack_from(buffer, offset)
        memory = buffer.stand_in()
        super().unpack_from(memory, offset)
        return super().unpack(buffer.fetch(_start(memory, offset), self.size, self.format))

    def pack_into(self, *arguments: Any) -> None:
        if len(arguments) < 2 or not isinstance(arguments[0], Exporter):
            super().pack_into(*arguments)
            return
        buffer, offset, *values = arguments
        memory = buffer.stand_in()
        part = self._marked(memory, offset)
        try:
            super().pack_into(memory, offset, *values)
        except Exception:
            # A value that can't be packed leaves those before it, and zeros behind them.
            if part != _NOT_WRITTEN * len(part):
                buffer.put(_start(memory, offset), part.tobytes(), self.format)
            raise
        buffer.put(_start(memory, offset), part.tobytes(), self.format)

    def _marked(self, memory: Any, offset: Any) -> memoryview:
        """Where the values go, marked as not written yet; nothing if they can't be packed there."""
        try:
            super().unpack_from(memory, offset)
            start = _start(memory, offset)
            part = memoryview(memory).cast("B")[start : start + self.size]
            part[:] = _NOT_WRITTEN * len(part)
        except Exception:
            return memoryview(b"")
        return part


def _start(memory: Any, offset: int) -> int:
    return offset if offset >= 0 else offset + memoryview(memory).nbytes


def _function(name: str) -> Callable[..., Any]:
    """The function of the module that compiles its first argument and calls the method `name`."""
    original: Callable[..., Any] = getattr(struct, name)

    def use(*arguments: Any, **keywords: Any) -> Any:
        buffer = keywords.get("buffer", arguments[1] if len(arguments) > 1 else None)
        if arguments and isinstance(buffer, Exporter):
            return getattr(Struct(arguments[0]), name)(*arguments[1:], **keywords)
        return original(*arguments, **keywords)

    use.__name__ = use.__qualname__ = name
    return use


def install() -> None:
    """Replace what reads and writes memory in `struct`, in this worker."""
    for name in ("unpack", "iter_unpack", "unpack_from", "pack_into"):
        setattr(struct, name, _function(name))
    vars(struct)["Struct"] = Struct
