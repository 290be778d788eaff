"""Little programs with the bytes of shared memory: see `programs_pipe.py`."""

import json
import multiprocessing
import pickle
import re
from multiprocessing import Pipe
from multiprocessing.shared_memory import SharedMemory


def _error(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
    except BaseException as error:
        return [type(error).__name__, _plain(str(error))]
    return ["returned", _plain(repr(result))]


def _plain(text):
    """Without addresses, and without the random part of a name."""
    return re.sub(r"psm_[0-9a-f]{8}", "psm_", re.sub(r" at 0x[0-9a-f]+", "", text))


def _made(size=16):
    return SharedMemory(create=True, size=size)


def _remove(*segments):
    for segment in segments:
        segment.close()
        segment.unlink()


def one_byte_at_a_time():
    shared = _made(4)
    view = shared.buf
    view[0], view[-1] = 255, 7
    wrong = [
        (4, 0),
        (-5, 0),
        ("a", 0),
        (0.0, 0),
        (0, 256),
        (0, -1),
        (0, "a"),
        (0, b"a"),
        (0, None),
        ((0, 1), 0),
    ]
    told = [_error(view.__setitem__, index, value) for index, value in wrong]
    told += [
        _error(view.__getitem__, index) for index in (0, 3, -1, 4, -5, "a", 1.0, None, (0,), (0, 1), True)
    ]
    told += [_error(view.__delitem__, 0), list(view)]
    _remove(shared)
    return told


def slices():
    shared = _made(8)
    view = shared.buf
    view[:4] = b"abcd"
    view[4:6] = bytearray(b"ef")
    view[6:] = memoryview(b"gh")
    parts = [
        slice(None),
        slice(2),
        slice(-3, None),
        slice(1, 7, 2),
        slice(None, None, -1),
        slice(9, 20),
        slice(6, 2),
    ]
    told = [str(bytes(view[part])) for part in parts]
    view[::3] = b"123"
    view[::-4] = b"zy"
    told += [str(bytes(view)), str(view[2:6][1:3].tobytes()), view[::2][1], view[::-1][0], len(view[5:2])]
    view[1:4], view[4:4] = view[3:6], b""
    told += [str(bytes(view)), _plain(repr(view[1:3]))]
    wrong = [b"abc", b"", "ab", 5, [1, 2], None, memoryview(b"abcd").cast("h")]
    told += [_error(view.__setitem__, slice(0, 2), value) for value in wrong]
    _remove(shared)
    return told


def all_of_it():
    shared = _made(6)
    view = shared.buf
    view[:] = b"\x01abc\0\xff"
    told = [
        view.tolist(),
        list(view),
        str(view.tobytes()),
        view.hex(),
        view.hex("-", 2),
        sum(view),
        max(view),
    ]
    told += [
        view[1:4].tobytes().decode(),
        97 in view,
        b"a" in view,
        str(bytes(reversed(view))),
        tuple(view[4:]),
    ]
    told += [int.from_bytes(view[:2], "little"), [index for index, byte in enumerate(view) if byte > 97]]
    told += [view[::2].tolist(), view[::-2].hex(), _error(view.tobytes, "Q"), _error(view.hex, 5)]
    _remove(shared)
    return told


def what_takes_bytes_takes_a_view():
    shared = _made(6)
    view = shared.buf
    view[:] = b"world!"
    told = [str(view[:5], "ascii"), str(b"hello " + view), str(b", ".join([b"hello", view[:5]]))]
    told += [
        str(b"<%b>" % view[:1]),
        str(b"world!!".startswith(bytes(view))),
        str(bytearray(b"a") + view[:1]),
    ]
    told += [
        b"orl" in bytes(view),
        _error(lambda: view + b"a"),
        _error(lambda: view < view),
        _error(int, view),
    ]
    pickled = pickle.dumps([1, 2])
    large = _made(len(pickled))
    large.buf[:] = pickled
    told.append(pickle.loads(large.buf))
    _remove(shared, large)
    return told


def copies_in_bytearrays():
    shared = _made(4)
    view = shared.buf
    view[:] = b"word"
    own = bytearray(view)
    own[0:2] = view[2:]
    view[0] = 87
    told = [str(own), str(bytearray(view)), len(bytearray(view[:0])), str(bytearray(view.cast("H")))]
    told += [list(memoryview(view)[1:3]), memoryview(view.cast("I")).itemsize]
    _remove(shared)
    return told


def equality():
    first, second = _made(4), _made(4)
    first.buf[0] = second.buf[0] = 5
    view = first.buf
    told = [
        view == second.buf,
        view == b"\x05\0\0\0",
        view == b"\x05\0\0\0",
        view == b"\x05",
        view != b"\x05",
    ]
    told += [view == 5, view == [5, 0, 0, 0], view == view, view.cast("i") == view, view[:1] == b"\x05"]
    told += [bytearray(b"\x05\0\0\0") == view, memoryview(b"\x05\0\0\0") != 5]
    first.close()
    told += [view == view, view == b"", view == second.buf]
    second.close()
    first.unlink()
    second.unlink()
    return told


def hashes_and_pickles_of_views():
    shared = _made(4)
    view = shared.buf
    told = [_error(hash, view), hash(view.toreadonly()) == hash(bytes(4)), _error(pickle.dumps, view)]
    told += [_error(hash, view.cast("i").toreadonly())]
    told += [_error(Pipe()[1].send, view)]
    _remove(shared)
    return told


def shapes():
    shared = _made(12)
    views = [shared.buf, shared.buf[2:8:3], shared.buf.cast("i"), shared.buf[:0], shared.buf.toreadonly()]
    names = (
        "nbytes itemsize format ndim shape strides suboffsets readonly contiguous c_contiguous f_contiguous"
    )
    told = [[repr(getattr(view, name)) for name in names.split()] for view in views]
    told += [len(view) for view in views]
    told += [isinstance(view, memoryview) for view in views]
    told += [
        type(views[0]).__name__,
        _error(lambda: views[0].nothing),
        _error(setattr, views[0], "format", 1)[0],
    ]
    views.clear()
    _remove(shared)
    return told


def reading_only():
    shared = _made(4)
    view = shared.buf.toreadonly()
    shared.buf[0] = 3
    told = [view[0], _error(view.__setitem__, 0, 1), _error(view[:2].__setitem__, slice(None), b"ab")]
    told += [view.readonly, view[:2].readonly]
    view.release()
    _remove(shared)
    return told


def casts():
    shared = _made(16)
    view = shared.buf
    numbers, reals, flags, characters = view.cast("i"), view[8:].cast("d"), view[:1].cast("?"), view.cast("c")
    numbers[0], numbers[1], reals[0] = -1, 1 << 20, 0.1
    told = [numbers.tolist()[:2], reals[0], list(reals), flags[0], str(characters[0]), list(view[:8])]
    told += [_error(numbers.__setitem__, 0, value) for value in (1 << 31, 1.5, "a")]
    told += [_error(reals.__setitem__, 0, value) for value in (3, "a")]
    told += [_error(characters.__setitem__, 0, value) for value in (b"ab", b"x", 5)]
    told += [_error(view.cast, form) for form in ("d", "z", "ii", 5)][1:]
    told += [_error(numbers.cast, "d"), _error(view[:3].cast, "i"), _error(view[::2].cast, "i")]
    told += [list(numbers.cast("B")[:4]), view.cast("h")[3:5].tolist(), len(view.cast("i", [4]))]
    numbers[1:3] = numbers[0:2]
    told += [
        numbers.tolist()[:3],
        _error(numbers.__setitem__, slice(0, 1), b"abcd"),
        numbers[::-2].tolist()[1],
    ]
    for one in (numbers, reals, flags, characters):
        one.release()
    _remove(shared)
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
