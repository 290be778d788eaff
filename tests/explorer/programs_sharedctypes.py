"""Little programs about Value and RawValue: see `programs_pipe.py`."""

import ctypes
import json
import multiprocessing
import re
from ctypes import Structure, c_bool, c_double, c_int, c_int64, c_longdouble
from multiprocessing import Array, Process, RawArray, RawValue, Value
from multiprocessing.sharedctypes import Synchronized, SynchronizedArray, SynchronizedBase


class _Point(Structure):
    _fields_ = [("x", c_double), ("y", c_double)]

    def length(self):
        return abs(complex(self.x, self.y))


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


def _set_value(shared, value):
    shared.value = value


def _add(shared, times):
    for _ in range(times):
        shared.value += 1


def _add_locked(shared, times):
    for _ in range(times):
        with shared.get_lock():
            shared.value += 1


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
