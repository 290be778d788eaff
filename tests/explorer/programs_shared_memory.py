"""Little programs with shared memory that has a name: see `programs_pipe.py`."""

import json
import multiprocessing
import os
import pickle
import re
from multiprocessing import resource_tracker, shared_memory
from multiprocessing.shared_memory import SharedMemory
from pathlib import Path


def _error(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
    except BaseException as error:
        return [type(error).__name__, _plain(str(error))]
    return ["returned", _plain(repr(result))]


def _plain(text):
    """Without addresses, and without the random part of a name."""
    return re.sub(r"psm_[0-9a-f]{8}", "psm_", re.sub(r" at 0x[0-9a-f]+", "", text))


def _name(what):
    """A name that no other program uses, nor another run of this file."""
    return f"little_programs_{what}_{os.getpid()}"


def _made(size=16):
    return SharedMemory(create=True, size=size)


def _remove(*segments):
    for segment in segments:
        segment.close()
        segment.unlink()


def _clean_up(name):
    """The name goes, although nobody could open it."""
    Path("/dev/shm", name).unlink(missing_ok=True)


def what_it_tells_about_itself():
    name = _name("tells")
    first, second = SharedMemory(name, create=True, size=10), _made(5000)
    told = [repr(first).replace(name, "name"), first.name == name, first.size, _plain(repr(second))]
    told += [_plain(second.name), len(second.name), second.size, len(first.buf), len(second.buf)]
    told += [type(first).__module__, type(first).__qualname__, first.unlink.__name__]
    _remove(first, second)
    return told


def memory_begins_with_zeros():
    shared = _made(4)
    content = bytes(shared.buf)
    _remove(shared)
    return str(content)


def wrong_sizes():
    name = _name("sizes")
    return [
        _error(SharedMemory),
        _error(SharedMemory, create=True),
        _error(SharedMemory, name, True),
        _error(SharedMemory, name, True, -1),
        _error(SharedMemory, name, False, -1),
        _error(SharedMemory, name, True, "1"),
        _error(SharedMemory, name, create=True, size=None),
    ]


def a_size_that_is_no_integer_leaves_the_name():
    name = _name("float")
    failed = _error(SharedMemory, name, True, 1.5)
    later = _error(SharedMemory, name)
    again = _error(SharedMemory, name, True, 2)
    _clean_up(name)
    return [failed, later, [again[0], again[1].replace(name, "name")]]


def sizes_that_are_nearly_integers():
    flag = SharedMemory(create=True, size=True)
    told = [repr(flag.size), len(flag.buf)]
    _remove(flag)
    return told


def names_that_exist_or_do_not():
    name = _name("exists")
    missing = _error(SharedMemory, name)
    shared = SharedMemory(name, create=True, size=8)
    told = [missing, _error(SharedMemory, name, create=True, size=8), _error(SharedMemory, name, True, 100)]
    shared.close()
    told.append(_error(SharedMemory, name, create=True, size=8))
    shared.unlink()
    told += [_error(SharedMemory, name), _error(shared.unlink)]
    return [[kind, text.replace(name, "name")] for kind, text in told]


def what_errors_know():
    try:
        SharedMemory("little_programs_missing")
    except FileNotFoundError as error:
        return [error.errno, error.strerror, error.filename, list(error.args)]


def names_that_are_none():
    wrong = ["", "/", "a/b", "..", "n" * 256, 5, b"name"]
    told = [_error(SharedMemory, name, True, 8) for name in wrong if name != ".."]
    told += [_error(SharedMemory, name) for name in wrong if name != ".."]
    return told


def slashes_in_front():
    name = _name("slash")
    first = SharedMemory("/" + name, create=True, size=8)
    second = SharedMemory(name)
    first.buf[0] = 7
    told = [first.name == "/" + name, second.name == name, second.buf[0]]
    second.close()
    _remove(first)
    return [*told, _error(first.unlink)[1].endswith(f"'//{name}'")]


def names_that_the_tracker_does_not_take():
    name = _name("é")
    kind, text = _error(SharedMemory, name, True, 8)
    _clean_up(name)
    return [kind, text.partition("position")[0]]


def an_opened_one_is_as_large_as_the_made_one():
    shared = _made(100)
    second = SharedMemory(shared.name, size=5)
    third = SharedMemory(name=shared.name, create=False, size=5000)
    told = [second.size, len(second.buf), third.size]
    second.close()
    third.close()
    _remove(shared)
    return told


def telling_the_tracker():
    shared = _made()
    resource_tracker.unregister(shared._name, "shared_memory")
    resource_tracker.register(shared._name, "shared_memory")
    resource_tracker.ensure_running()
    _remove(shared)
    return _plain(shared._name)


def what_the_module_has():
    return [sorted(shared_memory.__all__), hasattr(shared_memory, "Nothing")]


class _Named(SharedMemory):
    def first(self):
        return self.buf[0]


def a_subclass():
    shared = _Named(create=True, size=8)
    shared.buf[0] = 5
    copy = pickle.loads(pickle.dumps(shared))
    told = [copy.first(), _plain(repr(copy)), type(copy).__name__]
    copy.close()
    _remove(shared)
    return told


def closed_ones():
    shared = _made()
    view = shared.buf
    shared.close()
    told = [repr(shared.buf), _error(lambda: shared.buf[0]), _error(lambda: view[0]), _error(shared.close)]
    told += [_error(len, view), _error(bytes, view), repr(view)[:16], _plain(repr(shared)), shared.size]
    shared.unlink()
    return told


def unlinked_ones_stay_open():
    shared = _made()
    second = SharedMemory(shared.name)
    shared.unlink()
    shared.buf[0] = 9
    told = [second.buf[0], _error(lambda: SharedMemory(shared.name))[0], _error(second.unlink)[0]]
    shared.close()
    told += [second.buf[0], second.size]
    second.close()
    return told


def a_name_can_be_taken_again():
    name = _name("again")
    first = SharedMemory(name, create=True, size=8)
    first.buf[0] = 1
    first.unlink()
    second = SharedMemory(name, create=True, size=4)
    third = SharedMemory(name)
    told = [first.buf[0], second.buf[0], third.size]
    first.unlink()
    told.append(_error(second.unlink)[0])
    for shared in (first, second, third):
        shared.close()
    return told


def slices_keep_it_open():
    shared = _made()
    part = shared.buf[:4]
    told = [_error(shared.close), repr(shared.buf), part[0], _error(shared.close)]
    part[0] = 3
    del part
    told += [_error(shared.close), _error(shared.close)]
    shared.unlink()
    return told


def casts_and_copies_of_views_keep_it_open():
    shared = _made()
    numbers, readonly = shared.buf.cast("i"), shared.buf.toreadonly()
    told = [_error(shared.close)]
    numbers.release()
    told += [_error(shared.close)]
    readonly.release()
    told += [_error(shared.close), _error(lambda: numbers[0])]
    shared.unlink()
    return told


def views_in_with():
    shared = _made()
    with shared.buf[2:4] as part, shared.buf.cast("h") as numbers:
        part[0], numbers[0] = 5, 6
    told = [_error(lambda: part[0]), _error(lambda: numbers[0]), list(shared.buf[:4])]
    with shared.buf as view:
        view[0] = 1
    told += [_error(lambda: shared.buf[0]), _error(shared.close)]
    shared.unlink()
    return told


def letting_go_closes():
    shared = _made()
    name = shared.name
    view = shared.buf
    del shared
    told = [_error(lambda: view[0])]
    shared = SharedMemory(name)
    part = shared.buf[:2]
    shared.unlink()
    part[1] = 8
    return [*told, list(shared.buf[:2])]


def attributes_that_cannot_be_set():
    shared = _made()
    told = [_error(setattr, shared, name, 1) for name in ("name", "size", "buf")]
    shared.other = 1
    _remove(shared)
    return [*told, shared.other]


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
