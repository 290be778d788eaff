"""Objects whose memory code in C may ask for, as it asks bytes and memoryviews for theirs.

Reading at once is an operation like any other. Who keeps the memory, or writes into it, gets past the
explorer, which sees operations only: that is not modelled, and is said by name.

`bytearray(memory)` asks as `memoryview(memory)` does, and only what comes after tells them apart. Both get a
copy, and at the next operation the copy has to be given back as it was.
"""

from __future__ import annotations

import ctypes
import sys
from abc import abstractmethod
from collections.abc import Callable
from typing import Any

from helpers.explorer.bridge import Bridge

_READ_AT_ONCE = frozenset({0x0, 0x8})  # PyBUF_SIMPLE, PyBUF_CONTIG_RO: who asks so, lets go at once
_READ = 0x11C  # PyBUF_FULL_RO: bytearray() and memoryview()
_GET_BUFFER = 1  # Py_bf_getbuffer, the slot's number in the stable ABI
_BASE_TYPE = 1 << 10  # Py_TPFLAGS_BASETYPE

_UNSEEN = "shared memory by way of memoryview(), bytearray(), ctypes or numpy"


class _Slot(ctypes.Structure):
    _fields_ = (("number", ctypes.c_int), ("function", ctypes.c_void_p))


class _Specification(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("basicsize", ctypes.c_int),
        ("itemsize", ctypes.c_int),
        ("flags", ctypes.c_uint),
        ("slots", ctypes.POINTER(_Slot)),
    )


def _get_buffer(exporter: Exporter, view: int, flags: int) -> int:
    """What Python 3.12 does for a class with `__buffer__`. It can't raise, so whatever fails ends the run."""
    ask: Callable[..., int] = ctypes.pythonapi.PyObject_GetBuffer
    try:
        try:
            memory = exporter.__buffer__(flags)
            return ask(ctypes.py_object(memory), ctypes.c_void_p(view), ctypes.c_int(flags))
        except Exception as error:
            Bridge.current().unmodelled(f"shared memory in a call that fails: {error}")
    except BaseException:
        return -1


_GETTER = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.py_object, ctypes.c_void_p, ctypes.c_int)(_get_buffer)


def _type_with_buffer() -> Any:
    """A base class by which Python 3.11 asks for `__buffer__` too."""
    make: Any = ctypes.pythonapi.PyType_FromSpec
    make.restype = ctypes.py_object
    slots = (_Slot * 2)(_Slot(_GET_BUFFER, ctypes.cast(_GETTER, ctypes.c_void_p)), _Slot(0, None))
    name = b"helpers.explorer.exporter.Buffer"
    return make(ctypes.byref(_Specification(name, object.__basicsize__, 0, _BASE_TYPE, slots)))


def _lent(data: bytes, form: Any) -> memoryview:
    """A copy of the data, for who reads it at once and doesn't write into it."""
    memory = bytearray(data)

    def went_astray() -> bool:
        try:
            memory.append(0)  # which can't be as long as somebody keeps it
        except BufferError:
            return True
        return not memory.startswith(data)

    Bridge.current().unmodelled_if(went_astray, _UNSEEN)
    return memoryview(memory).cast(form)


_Base: Any = object if sys.version_info >= (3, 12) else _type_with_buffer()


class Exporter(_Base):  # type: ignore[misc]  # its base depends on the Python
    """Bytes that other processes share. Offsets are in bytes, from the object's first one."""

    def __buffer__(self, flags: int) -> memoryview:
        alike = self.stand_in()
        lends = flags == _READ and isinstance(alike, memoryview) and alike.c_contiguous
        if flags not in _READ_AT_ONCE and not lends:
            Bridge.current().unmodelled(_UNSEEN)
        memory = memoryview(alike)
        if not memory.c_contiguous:
            raise BufferError("memoryview: underlying buffer is not C-contiguous")
        data = self.fetch(0, memory.nbytes, "c")
        return _lent(data, memory.format) if lends else memoryview(data)

    @abstractmethod
    def fetch(self, offset: int, size: int, form: str) -> bytes:
        """Read bytes; `form` says how tables show them, see `memory.shown`."""

    @abstractmethod
    def put(self, offset: int, data: bytes, form: str) -> None:
        """Write bytes."""

    @abstractmethod
    def stand_in(self) -> Any:
        """Memory of this process alone, of the same size and shape: what fails with it fails here too."""
