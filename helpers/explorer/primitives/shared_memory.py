"""SharedMemory and ShareableList: memory that any process opens by its name."""

from __future__ import annotations

import mmap
import operator
import os
import sys
from contextlib import suppress
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any, NoReturn

from helpers.explorer.bridge import Bridge, Hashed
from helpers.explorer.memory import LARGEST
from helpers.explorer.segments import Segments
from helpers.explorer.shared_ctypes import Block
from helpers.explorer.shared_view import SharedView

_PREFIX = Segments.prefix
_RANDOM = 4  # bytes in a name that the program doesn't choose


class SharedMemory(Hashed):
    """What a worker's program sees; the same methods and errors as the standard library's.

    Making it, opening it, removing its name and each access to `buf` are operations. Closing it is not:
    nobody else can tell.
    """

    __module__ = "multiprocessing.shared_memory"

    _name: Any = None
    _target = -1
    _size = 0
    _mmap: mmap.mmap | None = None
    _buf: SharedView | None = None
    _track = True

    if sys.version_info >= (3, 13):

        def __init__(
            self, name: Any = None, create: Any = False, size: Any = 0, *, track: Any = True
        ) -> None:
            self._begin(name, create, size, bool(track))

    else:

        def __init__(self, name: Any = None, create: Any = False, size: Any = 0) -> None:
            self._begin(name, create, size, True)

    def _begin(self, name: Any, create: Any, size: Any, track: bool) -> None:
        if not size >= 0:
            raise ValueError("'size' must be a positive integer")
        if create and size == 0:
            raise ValueError("'size' must be a positive number different from zero")
        if name is None and not create:
            raise ValueError("'name' can only be None if create=True")
        self._track = track
        if create:
            self._create(name, size)
        else:
            self._name = "/" + name
            self._target, self._size = self._ask("open", self._name, track)
        # It only keeps the shape: whatever is in shared memory is with the scheduler.
        self._mmap = mmap.mmap(-1, self._size) if self._size else _no_memory()
        if track:
            # So does the message to the resource tracker, which takes no other names.
            f"REGISTER:{self._name}:shared_memory\n".encode("ascii")
        self._buf = SharedView(Block(_PREFIX, self._target), memoryview(self._mmap))
        _unclosed().append(self._target)

    def _create(self, name: Any, size: Any) -> None:
        path = f"/psm_{os.urandom(_RANDOM).hex()}" if name is None else "/" + name
        try:
            self._size = operator.index(size)
        except TypeError:
            # The name is there before its size turns out to be none.
            self._ask("create", path, 0, False)
            raise
        if self._size > LARGEST:
            Bridge.current().unmodelled(f"a shared memory of {self._size:,} bytes")
        self._target = self._ask("create", path, self._size, self._track)
        self._name = path

    def _ask(self, what: str, *arguments: Any) -> Any:
        return Bridge.current().request(f"{_PREFIX}.{what}", self._target, *arguments)

    def __del__(self) -> None:
        with suppress(OSError):
            self._let_go()

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.name, False, self.size)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.name!r}, size={self.size})"

    @property
    def buf(self) -> Any:
        return self._buf

    @property
    def name(self) -> Any:
        return self._name and self._name.removeprefix("/")

    @property
    def size(self) -> int:
        return self._size

    def close(self) -> None:
        was_open = self._mmap is not None
        self._let_go()
        if was_open:
            _unclosed().remove(self._target)

    def _let_go(self) -> None:
        if self._buf is not None:
            self._buf.release()
            self._buf = None
        if self._mmap is not None:
            self._mmap.close()
            self._mmap = None

    def unlink(self) -> None:
        if self._name:
            self._ask("unlink", self._name, self._track)


def _unclosed() -> list[int]:
    unclosed: list[int] = Bridge.current().local.setdefault("unclosed", [])
    return unclosed


def count_unclosed() -> int:
    """How often this process has opened a block without closing it: one that is merely forgotten counts."""
    return len(_unclosed())


def _no_memory() -> NoReturn:
    raise ValueError("cannot mmap an empty file")


@cache
def _shareable_list() -> Any:
    """The standard library's own ShareableList, over this SharedMemory.

    It is made of reads and writes of `buf` alone.
    """
    source = Path(os.__file__).parent / "multiprocessing" / "shared_memory.py"
    specification = spec_from_file_location("multiprocessing.shared_memory", source)
    assert specification is not None
    assert specification.loader is not None
    module = module_from_spec(specification)
    specification.loader.exec_module(module)
    vars(module)["SharedMemory"] = SharedMemory
    return vars(module)["ShareableList"]


def _missing(name: str) -> Any:
    """A name that is made only when a program asks for it, because that takes its time."""
    if name == "ShareableList":
        return _shareable_list()
    raise AttributeError(name)


def _register(name: str, rtype: str) -> None:
    """Have the resource tracker remove this name at the end."""
    _tell_tracker("register", name, rtype)


def _unregister(name: str, rtype: str) -> None:
    """Have the resource tracker forget this name."""
    _tell_tracker("unregister", name, rtype)


def _tell_tracker(what: str, name: str, rtype: str) -> None:
    if rtype != "shared_memory":
        Bridge.current().unmodelled(f"resource_tracker.{what}() for a {rtype}")
    Bridge.current().request(f"{_PREFIX}.{what}", -1, name)


def _ensure_running() -> None:
    """It always runs."""


MECHANISM = Segments
FACE: dict[str, dict[str, object]] = {
    "multiprocessing.shared_memory": {
        "SharedMemory": SharedMemory,
        "__getattr__": _missing,
        "__all__": ["SharedMemory", "ShareableList"],
    },
    "multiprocessing.resource_tracker": {
        "register": _register,
        "unregister": _unregister,
        "ensure_running": _ensure_running,
    },
}
