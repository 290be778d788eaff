"""Little programs with `struct` on shared memory, and with ShareableList: see `programs_pipe.py`."""

import ctypes
import json
import multiprocessing
import pickle
import re
import struct
import sys
from multiprocessing import Process, RawArray, RawValue
from multiprocessing.shared_memory import ShareableList, SharedMemory
from struct import Struct


def _error(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
    except BaseException as error:
        return [type(error).__name__, _plain(str(error))]
    return ["returned", _plain(repr(result))]


def _plain(text):
    return re.sub(r"psm_[0-9a-f]{8}", "psm_", re.sub(r" at 0x[0-9a-f]+", "", text))


def _run(target, *arguments):
    process = Process(target=target, args=arguments)
    process.start()
    process.join()
    return process.exitcode


def _made(size):
    return SharedMemory(create=True, size=size)


def _remove(*segments):
    for segment in segments:
        segment.close()
        segment.unlink()


# -- struct


def packing_and_unpacking():
    shared = _made(32)
    view = shared.buf
    struct.pack_into("<id", view, 4, -5, 0.5)
    struct.pack_into("3s", view, -3, b"end")
    told = [list(struct.unpack_from("<id", view, 4)), str(struct.unpack_from("3s", view, -3)[0])]
    told += [
        list(struct.unpack("<hh", view[4:8])),
        [list(pair) for pair in struct.iter_unpack("BB", view[:6])],
    ]
    told += [list(struct.unpack_from(">i", buffer=view, offset=4)), str(bytes(view)), struct.calcsize("id")]
    _remove(shared)
    return told


def compiled_formats():
    shared, form = _made(16), Struct("<hq")
    form.pack_into(shared.buf, 2, 1, 2)
    told = [
        list(form.unpack_from(shared.buf, 2)),
        list(form.unpack(shared.buf[2:12])),
        form.size,
        form.format,
    ]
    told += [[list(one) for one in form.iter_unpack(shared.buf[2:12])], list(form.unpack(form.pack(3, 4)))]
    told += [_error(form.unpack, shared.buf), isinstance(form, struct.Struct), type(form).__name__]
    _remove(shared)
    return told


def packing_what_does_not_fit():
    shared = _made(10)
    view = shared.buf
    view[:] = b"\xff" * 10
    wrong = [
        ("i", view, 8, 1),
        ("i", view, -2, 1),
        ("i", view, -20, 1),
        ("i", view, "a", 1),
        ("i", view, 0),
        ("i", view, 0, 1, 2),
        ("i", view),
        ("i",),
        ("i", view[::2], 0, 1),
        ("i", view.toreadonly(), 0, 1),
        ("q", view[:0], 0, 1),
        ("no", view, 0, 1),
        ("i", None, 0, 1),
        ("i", view, 0, "x"),
    ]
    told = [_error(struct.pack_into, *arguments) for arguments in wrong]
    told.append(list(view))
    told += [_error(struct.pack_into, "bb", view, 4, -1, "x"), list(view)]
    told += [
        _error(struct.pack_into, "bb", view, 6, -1, -1),
        list(view),
        _error(struct.pack_into, "", view, 3),
    ]
    wrong.clear()
    _remove(shared)
    return told


def unpacking_what_is_not_there():
    shared = _made(10)
    view = shared.buf
    wrong = [
        ("i", view, 7),
        ("i", view, -3),
        ("i", view, -20),
        ("i", view[::2]),
        ("i", view, "a"),
        ("i",),
        ("z", view),
    ]
    told = [_error(struct.unpack_from, *arguments) for arguments in wrong]
    told += [_error(struct.unpack, *arguments[:2]) for arguments in wrong]
    told += [
        _error(lambda pair: list(struct.iter_unpack(*pair)), ("i", view)),
        _error(struct.unpack, "", view[:0]),
    ]
    wrong.clear()
    _remove(shared)
    told.append(_error(struct.unpack_from, "i", view))
    return [*told, _error(struct.pack_into, "i", view, 0, 1)]


def packing_into_other_views():
    shared = _made(16)
    numbers, part = shared.buf.cast("i"), shared.buf[4:12]
    struct.pack_into("i", numbers, 4, 7)
    struct.pack_into("i", part, 4, 9)
    told = [list(numbers), list(struct.unpack_from("ii", part)), list(struct.unpack_from("i", numbers, 8))]
    numbers.release()
    part.release()
    _remove(shared)
    return told


def packing_into_what_is_no_shared_memory():
    own = bytearray(8)
    struct.pack_into("ii", own, 0, 1, 2)
    return [
        list(own),
        list(struct.unpack("ii", own)),
        list(struct.iter_unpack("i", own)),
        _error(struct.unpack, "i", 5),
    ]


def _pack(shared, value):
    struct.pack_into("q", shared.buf, 8, value)


def another_process_packs():
    shared = _made(16)
    told = [_run(_pack, shared, -1), list(struct.unpack_from("qq", shared.buf))]
    _remove(shared)
    return told


def ctypes_objects_are_memory_too():
    numbers, letters, number = RawArray("i", 3), RawArray("c", b"abc"), RawValue("d", 0.5)
    struct.pack_into("i", numbers, 4, 7)
    told = [numbers[:], list(struct.unpack_from("ii", numbers, 4)), list(struct.unpack("d", number))]
    told += [
        str(letters, "ascii"),
        str(b"".join([letters, b"d"])),
        str(b"<%b>" % letters),
        str(bytes(letters)),
    ]
    told += [
        ctypes.sizeof(numbers),
        ctypes.sizeof(number),
        ctypes.alignment(number),
        ctypes.sizeof(ctypes.c_int),
    ]
    return [*told, _error(struct.pack_into, "i", numbers, 12, 1), _error(struct.unpack, "i", number)]


# -- ShareableList


def a_list_of_everything():
    items = ShareableList([1, -2.5, True, None, "text", b"bytes", False, 10**18, "", "é" * 9])
    told = [str(list(items)), len(items), items.format, _plain(repr(items)), items.shm.size]
    _remove(items.shm)
    return told


def lists_of_nothing_and_of_others():
    told = []
    for sequence in ([], (), None, "abc", range(3), (1.0,), {"key": 1}):
        items = ShareableList(sequence)
        told.append([str(list(items)), items.format, items.shm.size])
        _remove(items.shm)
    return told


def what_a_list_cannot_hold():
    wrong = ([[1]], [object], 5, [{}], [1 + 2j])
    return [_error(ShareableList, sequence) for sequence in wrong]


def looking_at_items():
    items = ShareableList([5, "a", 5, None, 2.0])
    told = [_error(items.__getitem__, index) for index in (0, 4, -1, -5, 5, -6, -7, "a", slice(2), 1.0, True)]
    told += [5 in items, "b" in items, items.count(5), items.count("b"), items.index("a"), items.index(None)]
    told += [
        _error(items.index, 7),
        _error(items.count),
        _error(items.index, 5, 1),
        sum(item == 5 for item in items),
    ]
    told += [
        items == list(items),
        items == items,
        _error(reversed(items).__next__),
        _error(lambda: items.append(1)),
    ]
    told += [
        _error(lambda: items + items),
        _error(items.__delitem__, 0) if hasattr(items, "__delitem__") else "none",
    ]
    _remove(items.shm)
    return told


def changing_items():
    items = ShareableList([1, 2.5, True, None, "text", b"bytes"])
    changes = [(0, 2), (0, "abcdefgh"), (0, "é" * 4), (0, "abcdefghi"), (0, 3), (1, "x"), (1, None), (2, 7)]
    changes += [
        (3, False),
        (3, b"b"),
        (4, "longer text"),
        (4, b"by"),
        (4, 9),
        (4, "back"),
        (-1, "12345678"),
        (5, 1.5),
    ]
    changes += [(6, 1), (-7, 1), ("a", 1), (0, []), (slice(2), 1)]
    told = []
    for position, value in changes:
        told.append(
            [_error(items.__setitem__, position, value), _error(list, items), _error(lambda: items.format)]
        )
    _remove(items.shm)
    return told


def trailing_zeros_get_lost():
    items = ShareableList([b"a\0", "b\0\0", b"\0c", "\0"])
    told = str(list(items))
    _remove(items.shm)
    return told


def numbers_that_are_too_large():
    items = ShareableList([1, 2])
    told = [
        _error(items.__setitem__, 0, 1 << 63)[0],
        items[0],
        _error(items.__setitem__, 1, -(1 << 63)),
        items[1],
    ]
    _remove(items.shm)
    return told


def the_bytes_of_a_list():
    items = ShareableList([1, "a", None, 0.5])
    told = str(bytes(items.shm.buf)[: items.shm.size])
    _remove(items.shm)
    return told


def a_second_list_of_the_same_name():
    items = ShareableList([1, "two"])
    second, third = ShareableList(name=items.shm.name), pickle.loads(pickle.dumps(items))
    second[0] = 5
    third[1] = "2"
    told = [str(list(items)), str(list(second)), str(list(third)), items.shm is third.shm, len(second)]
    second.shm.close()
    third.shm.close()
    _remove(items.shm)
    missing = _error(ShareableList, name=items.shm.name)
    return [*told, missing, [_error(lambda: items[0]), _error(len, items), _error(list, items)]]


def a_list_with_a_name():
    name = "little_programs_list_" + ("explorer" if "helpers" in sys.modules else str(id(sys)))
    items = ShareableList([1, 2], name=name)
    told = [_error(ShareableList, [3], name=name)[0], items.shm.name == name, list(ShareableList(name=name))]
    _remove(items.shm)
    return told


def _double(items):
    for index in range(len(items)):
        items[index] *= 2
    items.shm.close()


def a_child_changes_a_list():
    items = ShareableList([1, 2.5, "ab", True])
    told = [_run(_double, items), str(list(items)), items.format]
    _remove(items.shm)
    return told


def _too_long(items):
    items[0] = "longer than eight"


def a_child_fails_on_a_list():
    items = ShareableList(["short"])
    told = [_run(_too_long, items), items[0]]
    _remove(items.shm)
    return told


class _Log(ShareableList):
    def note(self, text):
        self[0] = text


def a_subclass_of_lists():
    log = _Log(["        "])
    log.note("noted")
    copy = pickle.loads(pickle.dumps(log))
    told = [copy[0], type(copy).__name__, _plain(repr(copy)), str(_Log[int])[-10:]]
    copy.shm.close()
    _remove(log.shm)
    return told


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
