"""Little programs about the locks of Value and Array, and about passing them on: see `programs_pipe.py`."""

import json
import multiprocessing
from ctypes import Structure, c_double
from multiprocessing import Array, Lock, Pipe, Process, RawArray, RawValue, RLock, Value


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


def _set(shared, key, value):
    shared[key] = value


def _add(shared, times):
    for _ in range(times):
        shared.value += 1


def _add_locked(shared, times):
    for _ in range(times):
        with shared.get_lock():
            shared.value += 1


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
