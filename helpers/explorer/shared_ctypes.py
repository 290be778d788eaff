"""What a worker's program sees of shared memory: objects like those of ctypes, each access an operation.

The bytes are with the scheduler. Here they become values, and values become bytes, by ctypes itself, so
conversion, overflow and errors are its own.
"""

from __future__ import annotations

import ctypes
import functools
import operator
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from ctypes import sizeof
from dataclasses import dataclass
from typing import Any

from helpers.explorer.bridge import Bridge
from helpers.explorer.ctypes_types import Data, Field, Simple, fields, format_of, is_composite
from helpers.explorer.exporter import Exporter
from helpers.explorer.memory import NO_LOCK

_OURS = frozenset({"__init__", "__new__", "__dict__", "__weakref__", "__module__", "_fields_"})


@dataclass
class Block:
    """One piece of shared memory: the mechanism that keeps it, and its identity.

    `lock` is the lock that the next operation needs, `asked` whether there was one since that is set.
    """

    prefix: str
    target: int
    lock: int = NO_LOCK
    asked: bool = False

    def read(self, offsets: Sequence[int], size: int, form: str, where: str) -> bytes:
        """The bytes at all these offsets, one after the other."""
        self.asked = True
        data: bytes = Bridge.current().request(
            f"{self.prefix}.read", self.target, self.lock, list(offsets), size, form, text=where
        )
        return data

    def write(self, offsets: Sequence[int], data: bytes, form: str, where: str) -> None:
        """Spread the bytes over all these offsets."""
        self.asked = True
        Bridge.current().request(
            f"{self.prefix}.write", self.target, self.lock, list(offsets), data, form, text=where
        )

    @contextmanager
    def under(self, lock: int) -> Iterator[None]:
        """Let the one operation inside wait for `lock`; what fails before it gets there waits too."""
        self.lock, self.asked = lock, False
        try:
            yield
        finally:
            if not self.asked:
                self.read([], 0, "", "")
            self.lock = NO_LOCK


class Shared(Exporter):
    """A ctypes object in shared memory: a `_ctype` at `_offset` of a block. Tables call it `_where`."""

    _ctype: Any

    def __init__(self, block: Block, offset: int, where: str) -> None:
        self._block = block
        self._offset = offset
        self._where = where

    def __hash__(self) -> int:
        raise TypeError("unhashable type")

    def __eq__(self, other: object) -> bool:
        return self is other

    def __bytes__(self) -> bytes:
        return self._load()

    def __reduce__(self) -> tuple[Any, ...]:
        kind, length = self._ctype, None
        Bridge.current().bequeath(self._block.target, kind.__name__)
        if issubclass(kind, ctypes.Array):
            kind, length = kind._type_, kind._length_
        return _rebuild, (kind, length, self._block, self._offset, self._where)

    def __getstate__(self) -> None:
        return None

    def _load(self, form: str | None = None) -> bytes:
        """All its bytes."""
        told = format_of(self._ctype) if form is None else form
        return self._block.read([self._offset], sizeof(self._ctype), told, self._where)

    def _store(self, data: bytes, form: str | None = None) -> None:
        """Its first bytes."""
        told = format_of(self._ctype) if form is None else form
        self._block.write([self._offset], data, told, self._where)

    def fetch(self, offset: int, size: int, form: str) -> bytes:
        return self._block.read([self._offset + offset], size, form, self._where)

    def put(self, offset: int, data: bytes, form: str) -> None:
        self._block.write([self._offset + offset], data, form, self._where)

    def stand_in(self) -> bytearray:
        return bytearray(sizeof(self._ctype))

    def _part(self, kind: Any, offset: int, where: str) -> Shared:
        return _face(kind)(self._block, self._offset + offset, self._where + where)


class SharedSimple(Shared):
    """A number or a character."""

    @property
    def value(self) -> Any:
        return self._ctype.from_buffer_copy(self._load()).value

    @value.setter
    def value(self, value: Any) -> None:
        made = self._ctype()
        made.value = local(value)
        self._store(bytes(made))

    def __bool__(self) -> bool:
        return bool(self._ctype.from_buffer_copy(self._load()))

    def __repr__(self) -> str:
        plain = self._ctype.__base__ is Simple
        return f"{self._ctype.__name__}({self.value!r})" if plain else object.__repr__(self)


class SharedArray(Shared):
    """A fixed number of elements of one type.

    Without a lock others can come between any two elements of a slice. Here they can come between its first
    element and the others, which is enough to see a torn one.
    """

    def __len__(self) -> int:
        return int(self._ctype._length_)

    def __getitem__(self, key: Any) -> Any:
        element = self._ctype._type_
        chosen = self._chosen(key)
        if is_composite(element):
            parts = [self._part(element, index * sizeof(element), f"[{index}]") for index in chosen]
            return parts if isinstance(key, slice) else parts[0]
        data = b""
        for some in self._groups(chosen):
            offsets, size = self._places(some)
            data += self._block.read(offsets, size, format_of(element), self._name(some))
        made = (element * len(chosen)).from_buffer_copy(data)
        return made[:] if isinstance(key, slice) else made[0]

    def __setitem__(self, key: Any, value: Any) -> None:
        element = self._ctype._type_
        if not isinstance(key, slice):
            self._length_only()[key] = b"\0"
        chosen = self._chosen(key)
        data, error = _converted(element, len(chosen), value if isinstance(key, slice) else [value])
        done = len(data) // max(1, sizeof(element))
        for some in self._groups(chosen[:done]):
            offsets, size = self._places(some)
            part, data = data[: len(offsets) * size], data[len(offsets) * size :]
            self._block.write(offsets, part, format_of(element), self._name(some))
        if error is not None:
            raise error

    def __delitem__(self, key: Any) -> None:
        del self._length_only()[key]

    def _length_only(self) -> Any:
        """An array of as many bytes, which says what is wrong with an index."""
        return (ctypes.c_char * len(self))()

    def _chosen(self, key: Any) -> range:
        """The numbers of the elements that `key` means."""
        if isinstance(key, slice):
            return range(*key.indices(len(self)))
        self._length_only()[key]
        index = operator.index(key) % len(self)
        return range(index, index + 1)

    def _groups(self, chosen: range) -> list[range]:
        """What is read or written at a time."""
        if self._block.lock != NO_LOCK:
            return [chosen] if chosen else []
        return [some for some in (chosen[:1], chosen[1:]) if some]

    def _places(self, chosen: range) -> tuple[list[int], int]:
        """Offsets, and the size of what is at each."""
        size = sizeof(self._ctype._type_)
        if chosen.step == 1:
            return [self._offset + chosen.start * size], len(chosen) * size
        return [self._offset + index * size for index in chosen], size

    def _name(self, chosen: range) -> str:
        if len(chosen) == 1:
            return f"{self._where}[{chosen.start}]"
        step = "" if chosen.step == 1 else f":{chosen.step}"
        stop = "" if chosen.stop < 0 else chosen.stop
        return f"{self._where}[{chosen.start}:{stop}{step}]"


class SharedText(SharedArray):
    """Characters, which are also a string as far as their first NUL."""

    @property
    def value(self) -> Any:
        return self._ctype.from_buffer_copy(self._load(self._string)).value

    @value.setter
    def value(self, value: Any) -> None:
        made = self._ctype()
        made.value = value
        count = min(len(value) + 1, len(self))
        self._store(bytes(made)[: count * sizeof(self._ctype._type_)], self._string)

    @property
    def _string(self) -> str:
        return "s" if self._ctype._type_ is ctypes.c_char else "U"


class SharedBytes(SharedText):
    """Characters of one byte."""

    @property
    def raw(self) -> Any:
        return self._load("c")

    @raw.setter
    def raw(self, value: Any) -> None:
        made = self._ctype()
        made.raw = value
        self._store(bytes(made)[: memoryview(value).nbytes], "c")


class SharedFields(Shared):
    """A Structure or a Union; its fields are properties of the class that `_face` makes."""


def _field(whole: Any, name: str, kind: Any) -> property:
    """A property for one field of the Structure or Union `whole`."""
    field, form = getattr(whole, name), format_of(kind)
    composite = isinstance(getattr(whole(), name), Data)

    def get(self: SharedFields) -> Any:
        if composite:
            return self._part(kind, field.offset, f".{name}")
        data = self._block.read([self._offset + field.offset], field.size, form, f"{self._where}.{name}")
        around = bytearray(sizeof(self._ctype))
        around[field.offset : field.offset + field.size] = data
        return getattr(self._ctype.from_buffer(around), name)

    def set_(self: SharedFields, value: Any) -> None:
        made = self._ctype()
        setattr(made, name, local(value))
        data = bytes(made)[field.offset : field.offset + field.size]
        self._block.write([self._offset + field.offset], data, form, f"{self._where}.{name}")

    return property(get, set_)


@functools.lru_cache(maxsize=64)
def _face(kind: Any) -> type[Shared]:
    """The class for shared objects of this ctypes type; its name, and what the program put into it."""
    own = {
        name: value
        for base in reversed(kind.__mro__)
        if base.__module__ not in ("ctypes", "_ctypes", "ctypes._endian", "builtins")
        for name, value in vars(base).items()
        if name not in _OURS and not isinstance(value, Field)
    }
    if issubclass(kind, ctypes.Array):
        own = {}
        texts = {ctypes.c_char: SharedBytes, ctypes.c_wchar: SharedText}
        face: type[Shared] = texts.get(kind._type_, SharedArray)
    elif issubclass(kind, Simple):
        face = SharedSimple
    else:
        face = SharedFields
        own |= {name: _field(kind, name, of) for name, of in fields(kind)}
    pretends = property(lambda _: kind)
    module = "multiprocessing.sharedctypes" if kind.__module__.startswith("helpers.") else kind.__module__
    return type(kind.__name__, (face,), own | {"_ctype": kind, "__module__": module, "__class__": pretends})


class _Watched:
    """A sequence that notes how far it was read. It is as strict as the C function that reads it."""

    def __init__(self, values: Any) -> None:
        self._values = values
        self.taken = 0

    def __len__(self) -> int:
        if isinstance(self._values, dict):
            raise TypeError("dict is not a sequence")
        return len(self._values)

    def __getitem__(self, index: int) -> Any:
        self.taken = index
        if not hasattr(self._values, "__getitem__"):
            raise TypeError(f"'{type(self._values).__name__}' object does not support indexing")
        return local(self._values[index])


def _converted(element: Any, count: int, values: Any) -> tuple[bytes, Exception | None]:
    """The bytes of `count` elements; fewer, and the error, if a value can't be converted."""
    made = (element * count)()
    watched = _Watched(values)
    try:
        made[:] = watched
    except Exception as error:
        return bytes(made)[: watched.taken * sizeof(element)], error
    return bytes(made), None


def local(value: Any) -> Any:
    """`value`; a copy in this process's own memory if it is a shared object."""
    return value._ctype.from_buffer_copy(value._load()) if isinstance(value, Shared) else value


def allocate(prefix: str, kind: Any, made: Any = None) -> Shared:
    """A new shared object that begins as a copy of `made`, or with zeros."""
    first = b"" if made is None else bytes(made)
    target = Bridge.current().request(f"{prefix}.create", -1, sizeof(kind), first, format_of(kind))
    return _face(kind)(Block(prefix, target), 0, "")


def initialised(kind: Any, arguments: Sequence[Any]) -> Any:
    """An object of this type, made of these arguments in this process's own memory."""
    return kind(*(local(argument) for argument in arguments))


def _rebuild(kind: Any, length: int | None, block: Block, offset: int, where: str) -> Shared:
    return _face(kind if length is None else kind * length)(block, offset, where)
