"""What a worker's program sees as `SharedMemory.buf`: a memoryview whose every access is an operation.

A real memoryview of the same shape, over memory of this process alone, stands behind it. It knows sizes,
formats, errors and what keeps the memory open. What it shows is never looked at.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import TracebackType
from typing import Any, Self

from helpers.explorer.bridge import Bridge
from helpers.explorer.exporter import Exporter
from helpers.explorer.shared_ctypes import Block

_WORD = 8  # bytes that a processor reads or writes at once


class SharedView(Exporter):
    """A part of a shared block, or all of it, beginning `offset` bytes behind its start.

    Accesses to more than a word can be torn in reality. Here others can come between the first word and
    the rest, which is enough to see it.
    """

    # The program takes it for what it stands for.
    __class__: Any = property(lambda _: memoryview)

    _block: Block
    _view: Any
    _offset: int

    def __init__(self, block: Block, view: memoryview, offset: int = 0) -> None:
        self.__dict__.update(_block=block, _view=view, _offset=offset)

    def __getattr__(self, name: str) -> Any:
        """Whatever depends on the shape alone."""
        return getattr(self._view, name)

    def __setattr__(self, name: str, value: Any) -> None:
        setattr(self._view, name, value)

    @property
    def obj(self) -> object:
        Bridge.current().unmodelled("the obj of a memoryview of shared memory")

    # -- its elements

    def __len__(self) -> int:
        return len(self._view)

    def __getitem__(self, key: Any) -> Any:
        if isinstance(key, slice):
            chosen = range(len(self._view))[key]
            return SharedView(self._block, self._view[key], self._at(chosen.start) if chosen else 0)
        self._view[key]
        return self._element(key)._copy()[0]

    def __setitem__(self, key: Any, value: Any) -> None:
        self._view[key] = value._copy() if isinstance(value, SharedView) else value
        (self[key] if isinstance(key, slice) else self._element(key))._store()

    def __delitem__(self, key: Any) -> None:
        del self._view[key]

    def __iter__(self) -> Iterator[Any]:
        length = len(self._view)
        return (self[index] for index in range(length))

    def _element(self, index: Any) -> SharedView:
        """A view of one element."""
        at = range(len(self._view))[index[0] if isinstance(index, tuple) else index]
        return SharedView(self._block, self._view[at : at + 1], self._at(at))

    def _at(self, index: int) -> int:
        return self._offset + index * int(self._view.strides[0])

    # -- all of it

    def tobytes(self, order: Any = "C") -> Any:
        self._view[:0].tobytes(order)
        return self._copy().tobytes(order)

    def tolist(self) -> Any:
        return self._copy().tolist()

    def hex(self, *arguments: Any, **keywords: Any) -> Any:
        self._view[:0].hex(*arguments, **keywords)
        return self._copy().hex(*arguments, **keywords)

    def __bytes__(self) -> bytes:
        return bytes(self._copy())

    def __eq__(self, other: object) -> bool:
        if _is_released(self) or _is_released(other):
            return self is other
        return bool(self._copy() == (other._copy() if isinstance(other, SharedView) else other))

    def __hash__(self) -> int:
        return hash(self._copy() if self._view.readonly else self._view)

    # -- its shape

    def cast(self, format: str, shape: Any = None) -> SharedView:  # noqa: A002  # memoryview's name
        view = self._view.cast(format) if shape is None else self._view.cast(format, shape)
        if view.ndim != 1:
            Bridge.current().unmodelled("shared memory in more than one dimension")
        return SharedView(self._block, view, self._offset)

    def toreadonly(self) -> SharedView:
        return SharedView(self._block, self._view.toreadonly(), self._offset)

    def release(self) -> None:
        self._view.release()

    def __enter__(self) -> Self:
        self._view.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._view.release()

    def __repr__(self) -> str:
        return repr(self._view)

    def __reduce_ex__(self, protocol: Any) -> Any:
        return self._view.__reduce_ex__(protocol)

    # -- operations

    def stand_in(self) -> Any:
        return self._view

    def fetch(self, offset: int, size: int, form: str) -> bytes:
        return b"".join(
            self._block.read([at], count, form if count == size else "c", _name(at, count))
            for at, count in _words(self._offset + offset, size)
        )

    def put(self, offset: int, data: bytes, form: str) -> None:
        start = self._offset + offset
        for at, count in _words(start, len(data)):
            part = data[at - start : at - start + count]
            self._block.write([at], part, form if count == len(data) else "c", _name(at, count))

    def _copy(self) -> Any:
        """What it shows now, in memory of this process alone."""
        view = self._view
        if view.contiguous:
            data = self.fetch(0, view.nbytes, self._form())
        else:
            data = b"".join(
                self._block.read(places, view.itemsize, self._form(), name)
                for places, name in self._scattered()
            )
        copy: Any = memoryview(data)
        return copy.cast(view.format)

    def _store(self) -> None:
        """Write what has just been written into the memory of this process alone."""
        data, size = self._view.tobytes(), self._view.itemsize
        if self._view.contiguous:
            self.put(0, data, self._form())
            return
        for places, name in self._scattered():
            part, data = data[: len(places) * size], data[len(places) * size :]
            self._block.write(places, part, self._form(), name)

    def _scattered(self) -> list[tuple[list[int], str]]:
        """Where the elements are that don't follow one another: the first, and the others."""
        places = [self._at(index) for index in range(len(self._view))]
        step = self._view.strides[0]
        return [
            (places[:1], _name(places[0], self._view.itemsize)),
            (places[1:], f"[{places[1]}:{places[-1] + (1 if step > 0 else -1)}:{step}]"),
        ]

    def _form(self) -> str:
        """How tables show it: one byte as a number, several as bytes, else numbers of its format."""
        several = self._view.format == "B" and len(self._view) > 1
        return "c" if several else self._view.format


# Error texts tell the type's own name.
SharedView.__name__ = SharedView.__qualname__ = "memoryview"
SharedView.__module__ = "builtins"


def viewed(buffer: Any) -> Any:
    """`buffer` as a memoryview: a real one, unless other processes share it."""
    return buffer if isinstance(buffer, SharedView) else memoryview(buffer)


def _is_released(view: object) -> bool:
    if not isinstance(view, (SharedView, memoryview)):
        return False
    try:
        return not isinstance(view.nbytes, int)
    except ValueError:
        return True


def _words(start: int, size: int) -> list[tuple[int, int]]:
    """Where so many bytes begin, and the pieces in which they are read or written."""
    pieces = [(start, min(size, _WORD)), (start + _WORD, size - _WORD)]
    return [(at, count) for at, count in pieces if count > 0]


def _name(at: int, count: int) -> str:
    return f"[{at}]" if count == 1 else f"[{at}:{at + count}]"
