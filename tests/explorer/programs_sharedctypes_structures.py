"""Little programs about shared structures and unions: see `programs_pipe.py`."""

import ctypes
import json
import multiprocessing
from ctypes import Structure, Union, c_char, c_double, c_int, c_int64, c_short, c_uint8
from multiprocessing import Array, Lock, Process, RawArray, RawValue, Value
from multiprocessing.sharedctypes import copy, synchronized


class _Point(Structure):
    _fields_ = [("x", c_double), ("y", c_double)]

    def length(self):
        return abs(complex(self.x, self.y))


class _Record(Structure):
    _fields_ = [("number", c_int), ("name", c_char * 8), ("place", _Point), ("marks", c_short * 3)]


class _Either(Union):
    _fields_ = [("whole", c_int64), ("bytes", c_uint8 * 8)]


class _Network(ctypes.BigEndianStructure):
    _fields_ = [("port", ctypes.c_uint16), ("size", ctypes.c_uint32)]


def _error(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
    except BaseException as error:
        return [type(error).__name__, str(error)]
    return ["returned", repr(result)]


def _run(target, *arguments):
    process = Process(target=target, args=arguments)
    process.start()
    process.join()
    return process.exitcode


def _set(shared, key, value):
    shared[key] = value


def a_structure_has_fields():
    point = Value(_Point, 1.5, 2)
    point.x += 1
    plain = RawValue(_Point, 3)
    plain.y = 4
    return [type(point).__name__, point.x, point.y, plain.x, plain.y, plain.length(), _error(lambda: point.z)]


def the_example_of_the_documentation():
    lock = Lock()
    number, ratio = Value("i", 7), Value(c_double, 1.0 / 3.0, lock=False)
    text = Array("c", b"hello world", lock=lock)
    points = Array(_Point, [(1.875, -6.25), (-5.75, 2.0), (2.375, 9.5)], lock=lock)
    code = _run(_modify, number, ratio, text, points)
    return [code, number.value, ratio.value, text.value.decode(), [(point.x, point.y) for point in points]]


def _modify(number, ratio, text, points):
    number.value **= 2
    ratio.value **= 2
    text.value = text.value.upper()
    for point in points:
        point.x **= 2
        point.y **= 2


def structures_within_structures():
    record = RawValue(_Record, 3, b"name", (1, 2), (4, 5, 6))
    record.place.x = 7
    record.marks[1] = 9
    record.name = b"other"
    first = [record.number, record.name.decode(), record.place.x, record.place.y, record.marks[:]]
    return [first, _run(_change, record), record.place.y, record.marks[:], record.name.decode()]


def _change(record):
    record.place.y = 8
    record.marks[0] = -1
    record.name = b"child"


def errors_of_structures():
    record = RawValue(_Record)
    return [
        _error(RawValue, _Point, 1, 2, 3),
        _error(RawValue, _Point, "x"),
        _error(RawValue, _Point, z=1),
        _error(setattr, record, "name", b"much too long"),
        _error(setattr, record, "number", "x"),
        _error(setattr, record, "marks", (1, 2, 3, 4)),
        _error(setattr, record, "place", 5),
    ]


def elements_that_are_structures():
    points = Array(_Point, 2)
    points[0] = (1, 2)
    points[1] = _Point(3, 4)
    kept = points[0]
    points[0] = points[1]
    kept.y = 9
    return [
        [(point.x, point.y) for point in points[:]],
        kept.x,
        _error(_set, points, 0, 5),
        isinstance(kept, _Point),
    ]


def arrays_of_arrays():
    grid = RawArray(c_int * 3, 2)
    grid[1][2] = 5
    grid[0] = (1, 2, 3)
    return [[row[:] for row in grid], len(grid), len(grid[0])]


def unions_share_their_bytes():
    either = RawValue(_Either, 258)
    first = either.bytes[:]
    either.bytes[0] = 3
    return [first, either.whole]


def the_other_byte_order():
    network = RawValue(_Network, 80, 1)
    network.size += 1
    return [network.port, network.size, list(bytes(network))]


def a_copy_is_another_object():
    number = RawValue("i", 7)
    other = copy(number)
    number.value = 8
    point = copy(RawValue(_Point, 1, 2))
    return [other.value, number.value, copy(RawArray("i", [1, 2]))[:], point.y]


def synchronized_by_hand():
    lock = Lock()
    number = synchronized(RawValue("i", 7), lock)
    number.value += 1
    other = synchronized(RawArray("i", 2))
    return [
        number.value,
        number.get_lock() is lock,
        type(other).__name__,
        type(other.get_lock()).__name__,
        _error(synchronized, number),
        _error(synchronized, 7),
    ]


def a_context_has_them_too():
    context = multiprocessing.get_context("spawn")
    return [
        context.Value("i", 3).value,
        context.RawArray("i", 2)[:],
        context.Array("i", [1])[:],
        context.RawValue("d", 1).value,
    ]


def names():
    """The programs of this file."""
    return [
        name
        for name, value in list(globals().items())
        if callable(value)
        and getattr(value, "__module__", "") == __name__
        and not name.startswith("_")
        and name != "names"
    ]


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    for name in names():
        print(json.dumps([name, globals()[name]()]), flush=True)
