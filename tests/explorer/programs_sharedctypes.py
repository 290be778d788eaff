"""Little programs about Value, Array, RawValue and RawArray: see `programs_pipe.py`."""

import ctypes
import json
import multiprocessing
import re
from ctypes import Structure, Union, c_bool, c_char, c_double, c_int, c_int64, c_longdouble, c_short, c_uint8
from multiprocessing import Array, Lock, Pipe, Process, RawArray, RawValue, RLock, Value
from multiprocessing.sharedctypes import Synchronized, SynchronizedArray, SynchronizedBase, copy, synchronized


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


def _set_value(shared, value):
    shared.value = value


def _set_raw(shared, value):
    shared.raw = value


def _add(shared, times):
    for _ in range(times):
        shared.value += 1


def _add_locked(shared, times):
    for _ in range(times):
        with shared.get_lock():
            shared.value += 1


def _square(array):
    for index in range(len(array)):
        array[index] = array[index] ** 2


# -- values


def a_value_is_kept_and_changed():
    number = Value("i", 7)
    before = number.value
    number.value = 8
    number.value += 1
    return [before, number.value]


def values_begin_with_zero():
    zeros = [RawValue(code).value for code in "bBhHiIlLqQfd"]
    return [*zeros, repr(RawValue("c").value), RawValue("u").value, RawValue(c_bool).value]


def a_child_changes_a_value():
    number = Value("i", 1)
    return [_run(_add, number, 3), number.value, _run(_add_locked, number, 2), number.value]


def a_child_changes_a_raw_value():
    number = RawValue("q", 1)
    return [_run(_add, number, 3), number.value]


def a_child_changes_a_value_without_a_lock():
    number = Value("d", 0.5, lock=False)
    return [type(number).__name__, _run(_add, number, 3), number.value]


def integers_wrap_around():
    found = []
    for code in "bBhHiIlLqQ":
        number = RawValue(code)
        for new in (-1, 2**7, 2**15, 2**31, 2**63, 2**64 + 5, -(2**63) - 1, 300):
            number.value = new
            found.append(number.value)
    return found


def floats_are_rounded_and_overflow():
    single, double = Value("f", 0.1), Value("d", 0.1)
    found = [single.value, double.value]
    single.value = 1e40
    double.value = 3
    return [*found, repr(single.value), double.value, _error(Value, "d", 10**400)]


def long_doubles_and_truth_values():
    truth = Value(c_bool, 5)
    return [RawValue(c_longdouble, 1.5).value, truth.value, _error(_set_value, truth, []), truth.value]


def characters():
    one = Value("c", b"x")
    wide = Value("u", "é")
    before = [repr(one.value), wide.value]
    one.value = 65
    one.value = bytearray(b"y")
    return [*before, repr(one.value), _error(_set_value, wide, "ab"), _error(_set_value, wide, b"a")]


def values_of_the_wrong_type():
    return [
        _error(Value, "i", "abc"),
        _error(Value, "i", 2.5),
        _error(Value, "i", None),
        _error(Value, "i", 1, 2),
        _error(Value, "d", "abc"),
        _error(Value, "c", "a"),
        _error(Value, "c", b"ab"),
        _error(Value, "c", 300),
        _error(Value, "u", "ab"),
        _error(Value, "u", b"a"),
    ]


def setting_a_value_of_the_wrong_type_changes_nothing():
    number = Value("i", 5)
    return [_error(_set_value, number, "six"), _error(_set_value, number, 6.0), number.value]


def types_that_are_none():
    return [
        _error(Value, "x", 1),
        _error(Value, [], 1),
        _error(Value, 7),
        _error(RawValue, None),
        _error(Value),
        _error(Array, "i"),
        _error(Array, "x", 3),
        _error(Array, int, 3),
    ]


def signatures():
    return [
        _error(Array, "i", 3, True),
        _error(Value, "i", value=3),
        _error(Value, "i", 3, ctx=None),
        _error(RawArray, "i", 3, lock=True),
        _error(RawValue, "i", 3, lock=True),
    ]


def ctypes_types_stand_for_themselves():
    return [
        Value(c_int, 3).value,
        Value(c_int64, 2**40).value,
        Array(c_double, [1, 2])[:],
        repr(RawValue(c_int64, 3)),
    ]


def representations():
    texts = [
        repr(item)
        for item in (
            RawValue("i", 3),
            RawValue("l", 3),
            RawValue("d", 1),
            RawValue("c", b"x"),
            RawValue("u", "x"),
            RawValue(c_bool, 1),
            Value("i", 3),
            Array("i", 3),
            Array("c", 3),
            RawArray("b", 3),
            Value(_Point, 1, 2),
        )
    ]
    texts.append(str(Value("i", 4)))
    return [re.sub(r" at 0x[0-9a-f]+|__\w*main__\.", "", text) for text in texts]


def names_of_types():
    shared = [
        RawValue("i"),
        RawArray("i", 3),
        Value("i"),
        Array("i", 1),
        Array("c", 1),
        Array("u", 1),
        RawValue(_Point),
    ]
    return [type(item).__name__ for item in shared]


def what_a_shared_object_is_an_instance_of():
    raw, number, array = RawValue("i"), Value("i"), Array("i", 2)
    return [
        isinstance(raw, c_int),
        isinstance(number, Synchronized),
        isinstance(array, SynchronizedArray),
        isinstance(array, SynchronizedBase),
        isinstance(array.get_obj(), ctypes.Array),
        isinstance(RawValue(_Point), _Point),
        isinstance(raw, c_double),
    ]


def truth_and_comparison():
    one, other = RawValue("i", 3), RawValue("i", 3)
    return [
        bool(RawValue("i", 0)),
        bool(one),
        bool(Value("i", 0)),
        bool(Array("i", 0)),
        bool(RawArray("i", 1)),
        one == other,
        one == one,
        _error(hash, one),
    ]


def a_wrapper_is_no_number():
    number = Value("i", 3)
    return [
        _error(lambda: number + 1),
        _error(lambda: number < 4),
        _error(int, number),
        _error(lambda: number[0]),
    ]


def attributes_that_are_not_there():
    number, array = Value("i", 3), Array("i", 3)
    return [
        _error(lambda: array.value),
        _error(lambda: array.raw),
        _error(lambda: number.raw),
        _error(lambda: RawValue("i").foo),
        _error(lambda: RawArray("i", 1).value),
        _error(lambda: RawArray("u", "ab").raw),
        _error(lambda: Array("u", "ab").value),
        _error(lambda: RawValue("i").get_lock()),
        _error(lambda: Value("i", lock=False).get_lock()),
    ]


def an_attribute_of_ones_own_is_not_shared():
    array = Array("i", 2)
    array.value = [1, 2]
    raw = RawValue("i", 3)
    raw.other = 5
    return [array.value, array[:], raw.other, raw.value]


# -- arrays


def an_array_has_elements():
    array = Array("i", 3)
    before = array[:]
    array[0], array[-1] = 5, 7
    return [before, array[:], len(array), array[0], array[-3], array[True]]


def a_child_changes_an_array():
    array, plain = Array("i", range(5)), RawArray("d", [0.5, 1.5])
    return [_run(_square, array), list(array), _run(_square, plain), list(plain)]


def arrays_are_made_of_sequences():
    return [
        Array("i", [1, 2])[:],
        Array("i", (1, 2))[:],
        Array("d", range(3))[:],
        Array("i", b"ab")[:],
        Array("i", True)[:],
        Array("i", {5: "a", 6: "b"})[:],
        _error(Array, "i", (number for number in range(3))),
        _error(Array, "i", 2.5),
        _error(Array, "i", -1),
        _error(Array, "i", None),
        _error(Array, "i", "ab"),
        _error(Array, "i", [1, "x"]),
        _error(Array, "i", 2**62),
    ]


def arrays_of_nothing():
    array, text = Array("i", 0), Array("c", b"")
    return [array[:], len(array), list(array), _error(lambda: array[0]), repr(text.value), repr(text.raw)]


def an_array_made_of_another():
    array = Array("i", [1, 2, 3])
    return [RawArray("d", array)[:], RawArray("i", array.get_obj())[:]]


def iteration_and_conversion():
    array = Array("i", [3, 1, 2])
    return [
        list(array),
        sorted(array),
        sum(array),
        max(array),
        list(reversed(array)),
        3 in array,
        9 in array,
        [*enumerate(array)],
        list(bytes(array)),
        list(bytes(array.get_obj())),
        list(bytes(RawValue("h", 258))),
    ]


def slices():
    array = Array("i", range(6))
    keys = [
        slice(None),
        slice(2),
        slice(-2, None),
        slice(1, 5, 2),
        slice(None, None, -1),
        slice(10, 20),
        slice(4, 1, -2),
    ]
    return [[array[key], array.get_obj()[key]] for key in [*keys, slice(4, 1)]]


def slices_of_text_are_text():
    return [repr(Array("c", b"abcdef")[::2]), Array("u", "abcdef")[1:3], repr(RawArray("c", b"ab")[1])]


def slice_assignment():
    array, plain = Array("i", range(6)), RawArray("i", range(6))
    for shared in (array, plain):
        shared[1:3] = [10, 20]
        shared[::2] = (7, 8, 9)
        shared[5:3:-1] = range(2)
        shared[9:] = []
    text = Array("c", b"abcdef")
    text[1:3] = b"XY"
    wide = Array("u", "abc")
    wide[:2] = "öß"
    return [array[:], plain[:], text.value.decode(), wide[:]]


def slice_assignment_of_another_size():
    array = Array("i", 3)
    wrong = [[1], [1, 2, 3], 5, None, {0: 1, 1: 2}, {1, 2}, iter([1, 2])]
    return [_error(_set, array, slice(0, 2), value) for value in wrong]


def slice_assignment_stops_at_a_wrong_value():
    array, plain = Array("i", 4), RawArray("i", 4)
    return [
        _error(_set, array, slice(None), [1, 2, "three", 4]),
        array[:],
        _error(_set, plain, slice(None, None, -1), [1, 2, None, 4]),
        plain[:],
        _error(_set, plain, slice(None), ["one", 2, 3, 4]),
        plain[:],
    ]


def an_array_assigned_to_another():
    array, other = Array("i", [1, 2, 3]), Array("i", 3)
    other[:] = array
    first = other[:]
    other[:2] = array.get_obj()[1:]
    array[:] = array[::-1]
    other.get_obj()[2] = RawValue("i", 9)
    return [first, other[:], array[:]]


def wrong_indexes():
    array, plain = Array("i", 3), RawArray("i", 3)
    found = []
    for shared in (array, plain):
        found += [_error(shared.__getitem__, key) for key in (3, -4, "a", 1.0, None, 2**70, (0, 1))]
        found += [_error(_set, shared, key, 1) for key in (3, -4, "a", 1.0, None, 2**70)]
    return [*found, _error(lambda: array[::0]), _error(lambda: array["a":])]


def elements_of_the_wrong_type():
    array = Array("i", [1, 2])
    return [
        _error(_set, array, 0, "x"),
        _error(_set, array, 0, 1.5),
        _error(_set, Array("c", 2), 0, "a"),
        _error(_set, Array("d", 2), 0, "a"),
        _error(_set, array, 5, "x"),
        array[:],
    ]


def deleting_elements():
    array, plain = Array("i", 3), RawArray("i", 3)
    return [
        _error(lambda: array.__delitem__(0)),
        _error(lambda: plain.__delitem__(0)),
        _error(_delete, array),
        _error(_delete, plain),
    ]


def _delete(shared):
    del shared[0]


def arrays_overflow_as_values_do():
    array = Array("b", 3)
    array[0], array[1], array[2] = 200, -129, 2**70
    return array[:]


# -- text


def the_value_of_a_byte_array_ends_at_nul():
    text = Array("c", 8)
    text.value = b"hello"
    first = [text.value.decode(), repr(text.raw), len(text)]
    text.value = b"by"
    second = [text.value.decode(), repr(text.raw)]
    text.raw = b"ab\0cd"
    return [first, second, text.value.decode(), repr(text.raw), repr(text[:]), repr(text[0])]


def byte_arrays_that_are_full():
    text = Array("c", b"abc")
    text.value = b"xyz"
    return [
        repr(text.value),
        _error(_set_value, text, b"long"),
        _error(_set_raw, text, b"long"),
        repr(text.raw),
    ]


def byte_arrays_and_wrong_types():
    text = Array("c", 4)
    wrong = ["ab", 5, None, [97]]
    return [
        *(_error(_set_value, text, value) for value in wrong),
        *(_error(_set_raw, text, value) for value in wrong),
    ]


def raw_takes_any_buffer():
    text = RawArray("c", 4)
    text.raw = bytearray(b"ab")
    first = repr(text.raw)
    text.raw = memoryview(b"xyzw")[1:]
    return [first, repr(text.raw)]


def wide_arrays():
    text = RawArray("u", "hello")
    first = text.value
    text.value = "by"
    return [first, text.value, text[:], _error(_set_value, text, "too long"), _error(_set_value, text, b"x")]


def a_child_changes_text():
    text = Array("c", 10)
    return [_run(_set_value, text, b"child"), repr(text.value), _run(_set_raw, text, b"raw"), repr(text.raw)]


# -- locks


def the_default_lock_is_recursive():
    number = Value("i", 1)
    with number.get_lock():
        with number.get_lock():
            number.value += 1
        with number:
            number.value += 1
    number.acquire()
    number.value += 1
    number.release()
    return [number.value, type(number.get_lock()).__name__, number.get_lock() is number.get_lock()]


def a_lock_given_is_used():
    lock, recursive = Lock(), RLock()
    number, array = Value("i", 3, lock=lock), Array("i", 3, lock=recursive)
    number.value += 1
    array[0] += 1
    with array.get_lock():
        array[1] = 5
    return [number.get_lock() is lock, array.get_lock() is recursive, number.value, array[:]]


def two_share_one_lock():
    lock = RLock()
    number, array = Value("i", 3, lock=lock), Array("i", 3, lock=lock)
    with lock:
        number.value += 1
        array[0] = number.value
    return [_run(_both, number, array, lock), number.value, array[:]]


def _both(number, array, lock):
    if number.get_lock() is array.get_lock() is lock:
        with lock:
            array[1] = number.value
            number.value += 1


def what_counts_as_a_lock():
    return [
        type(Value("i", 1, lock=None)).__name__,
        type(Value("i", 1, lock=1)).__name__,
        type(Array("i", 1, lock=True)).__name__,
        _error(Value, "i", 1, lock=0),
        _error(Value, "i", 1, lock="x"),
        _error(Array, "i", 1, lock=[]),
    ]


class _OwnLock:
    def __init__(self):
        self.calls = []

    def acquire(self):
        self.calls.append("acquire")

    def release(self):
        self.calls.append("release")

    def __enter__(self):
        self.calls.append("enter")

    def __exit__(self, *arguments):
        self.calls.append("exit")


def a_lock_of_ones_own():
    lock = _OwnLock()
    number = Value("i", 1, lock=lock)
    number.value += 1
    array = Array("i", 2, lock=lock)
    array[0] = 5
    with number:
        array.get_obj()[1] = 1
    return [number.value, array[:], lock.calls]


def the_wrapped_object():
    number, array = Value("i", 3), Array("i", [1, 2])
    number.get_obj().value = 5
    array.get_obj()[1] = 7
    return [number.value, array[:], type(number.get_obj()).__name__, number.get_obj() is number.get_obj()]


def a_child_holds_the_lock_meanwhile():
    number = Value("i", 0)
    receiver, sender = Pipe(duplex=False)
    process = Process(target=_hold, args=(number, sender))
    process.start()
    receiver.recv()
    seen = number.value
    process.join()
    return [seen, number.value]


def _hold(number, sender):
    with number.get_lock():
        sender.send("held")
        number.value = 1
        number.value = 2


def children_count_with_the_lock():
    number, processes = Value("i", 0), []
    for _ in range(3):
        processes.append(Process(target=_add_locked, args=(number, 4)))
        processes[-1].start()
    for process in processes:
        process.join()
    return number.value


# -- passing on


def only_a_new_process_gets_them():
    _, sender = Pipe(duplex=False)
    shared = [
        Value("i", 1),
        Array("i", 1),
        Array("c", 1),
        RawValue("i", 1),
        RawArray("i", 1),
        RawValue(_Point),
        Value(_Point),
    ]
    return [_error(sender.send, item) for item in shared]


def in_containers_and_twice():
    number, array = Value("i", 1), RawArray("i", 2)
    return [_run(_twice, {"number": number, "same": [number]}, (array, array)), number.value, array[:]]


def _twice(numbers, arrays):
    same = numbers["number"] is numbers["same"][0] and arrays[0] is arrays[1]
    numbers["number"].value = 5 if same else 6
    arrays[0][0] = arrays[1][1] = 7


def a_process_passes_it_on():
    number = Value("i", 1)
    return [_run(_pass_on, number), number.value]


def _pass_on(number):
    _run(_add, number, 2)


def an_object_that_has_one():
    counter = _Counter()
    return [_run(counter.count), counter.number.value]


class _Counter:
    def __init__(self):
        self.number = Value("i", 0)

    def count(self):
        with self.number.get_lock():
            self.number.value += 1


def a_child_fails_with_an_index():
    array = Array("i", 2)
    return [_run(_set, array, 5, 1), _run(_set, array, 1, 1), array[:]]


def a_value_that_nobody_keeps_is_gone_before_the_child_has_it():
    return [_run_temporary(True), _run_temporary(False)]


def _run_temporary(lock):
    process = Process(target=_add, args=(Value("i", 0, lock=lock), 1))
    process.start()
    process.join()
    return process.exitcode


# -- structures


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
