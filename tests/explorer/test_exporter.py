"""Shared memory in the hands of C code: what reads at once is followed, what goes its own way is named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from helpers.explorer import run as endings
from tests.explorer.conftest import Explored

Make = Callable[..., Explored]

IMPORTS = "from multiprocessing.shared_memory import SharedMemory\n"
UNMODELLED = {
    "SharedMemory(create=True, size=1 << 30)": "a shared memory of 1,073,741,824 bytes",
    "globals()['kept'] = memoryview(made.buf)": "shared memory by way of",
    "memoryview(made.buf)[0] = 1": "shared memory by way of",
    "memoryview(RawArray('i', 3))": "shared memory by way of memoryview(), bytearray(), ctypes or numpy",
    "memoryview(Array('d', 3).get_obj())[0]": "shared memory by way of",
    "memoryview(Value('i').get_obj())": "shared memory by way of",
    "bytearray(RawArray('c', 8))": "shared memory by way of",
    "io.BytesIO(b'12').readinto(made.buf)": "shared memory by way of",
    "io.BytesIO(b'12').readinto(RawArray('c', 8))": "shared memory by way of",
    "(ctypes.c_int * 2).from_buffer(made.buf)[0] = 1": "shared memory by way of",
    "made.buf.cast('B', [2, 4])": "shared memory in more than one dimension",
    "ctypes.memmove(RawArray('c', 8), b'ab', 2)": "ctypes.memmove() on shared memory",
    "ctypes.addressof(Value('i').get_obj())": "ctypes.addressof() on shared memory",
    "made.buf.obj": "the obj of a memoryview of shared memory",
    "resource_tracker.register('/x', 'semaphore')": "resource_tracker.register() for a semaphore",
    "managers.SharedMemoryManager()": "multiprocessing.managers.SharedMemoryManager",
}


@pytest.mark.parametrize("used", UNMODELLED)
def test_what_is_not_modelled_is_said_by_name(program: Make, used: str) -> None:
    text = f"""
import ctypes, io
from multiprocessing import managers, resource_tracker
def main():
    made = SharedMemory(create=True, size=8)
    try:
        {used}
    except BaseException:
        pass
"""
    run = program(IMPORTS + text).once()
    assert run.ending == endings.NOT_MODELLED
    assert UNMODELLED[used] in run.message
    assert run.place.line == 8


READS = {
    "str(made.buf, 'ascii')": ["read b'abcdefgh' from [0:8]"],
    "b''.join([made.buf[:2], b'x', made.buf[6:]])": ["read b'ab' from [0:2]", "read b'gh' from [6:8]"],
    "bytearray(made.buf[:3])": ["read b'abc' from [0:3]"],
    "bytearray(b'--')[:] = made.buf[:2]": ["read b'ab' from [0:2]"],
    "memoryview(made.buf.cast('H'))[0]": ["read b'abcdefgh' from [0:8]"],
    "hashlib.sha256(made.buf).digest()": ["read b'abcdefgh' from [0:8]"],
    "io.BytesIO().write(made.buf[1:3])": ["read b'bc' from [1:3]"],
    "array.array('B').frombytes(made.buf[:1])": ["read b'a' from [0]"],
    "zlib.crc32(raw)": ["read b'abc'"],
    "struct.unpack_from('h', numbers, 2)": ["read 0"],
    "struct.pack_into('h', numbers, 2, 5)": ["wrote 5"],
}


@pytest.mark.parametrize("used", READS)
def test_what_reads_at_once_is_an_operation(program: Make, used: str) -> None:
    text = f"""
import array, hashlib, io, struct, zlib
def main():
    made, raw, numbers = SharedMemory(create=True, size=8), RawArray("c", b"abc"), RawArray("i", 2)
    made.buf[:] = b"abcdefgh"
    {used}
"""
    run = program(IMPORTS + text).once()
    assert run.ending == endings.FINISHED
    told = [step.outcome for step in run.steps if step.place.line == 7]
    assert told == READS[used]
