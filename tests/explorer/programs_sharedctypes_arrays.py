"""Little programs about Array and RawArray: see `programs_pipe.py`."""

import json
import multiprocessing
from multiprocessing import Array, Process, RawArray, RawValue


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


def _square(array):
    for index in range(len(array)):
        array[index] = array[index] ** 2


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
