"""Little programs with semaphores, and with locks that children inherit: see `programs_pipe.py`."""

import copy
import json
import multiprocessing
import pickle
import re
from multiprocessing import (
    Barrier,
    BoundedSemaphore,
    Condition,
    Event,
    Lock,
    Pipe,
    Process,
    RLock,
    Semaphore,
    current_process,
)

SEMAPHORES = (Semaphore, BoundedSemaphore)
ALL = (Lock, RLock, Semaphore, BoundedSemaphore, Event, Condition)


def _error(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
    except BaseException as error:
        return [type(error).__name__, str(error)]
    return ["returned", _text(result)]


def _text(thing):
    return re.sub(r"0x[0-9a-f]+", "0x", repr(thing))


def _start(target, *arguments, **keywords):
    process = Process(target=target, args=arguments, **keywords)
    process.start()
    return process


def _run(target, *arguments):
    process = _start(target, *arguments, name="other")
    process.join()
    return process.exitcode


def _answer(connection, function, *arguments):
    connection.send(_error(function, *arguments))


def _elsewhere(function, *arguments):
    """What `function` gives in another process."""
    receiver, sender = Pipe(duplex=False)
    code = _run(_answer, sender, function, *arguments)
    sender.close()
    try:
        return receiver.recv()
    except EOFError:
        return code


def _call(thing, method, *arguments):
    return getattr(thing, method)(*arguments)


def values_that_semaphores_begin_with():
    values = (0, 1, 5, True, -1, 1.5, "1", None, 2**31 - 1, 2**31, -(2**31), 2**70)
    return [[_error(kind, value) for value in values] for kind in SEMAPHORES]


def values_of_a_semaphore():
    semaphore = Semaphore(2)
    values = [semaphore.get_value()]
    for method in ("acquire", "acquire", "release", "release", "release"):
        _call(semaphore, method)
        values.append(semaphore.get_value())
    return values


def a_semaphore_can_be_released_above_its_first_value():
    semaphore, bounded = Semaphore(1), BoundedSemaphore(1)
    return [_error(semaphore.release), semaphore.get_value(), _error(bounded.release), bounded.get_value()]


def a_bounded_semaphore_of_nothing():
    semaphore = BoundedSemaphore(0)
    return [semaphore.acquire(False), _error(semaphore.release), BoundedSemaphore(value=2).get_value()]


def a_full_semaphore():
    semaphore = Semaphore(2**31 - 1)
    return [_error(semaphore.release), semaphore.acquire(), semaphore.release()]


def a_bounded_semaphore_across_processes():
    semaphore = BoundedSemaphore(2)
    semaphore.acquire()
    results = [_elsewhere(_call, semaphore, "release"), semaphore.get_value()]
    results += [_error(semaphore.release), _elsewhere(_call, semaphore, "release")]
    return [*results, _elsewhere(_call, semaphore, "get_value"), _elsewhere(repr, semaphore)]


def _produce(items, count):
    for _ in range(count):
        items.release()


def a_semaphore_as_a_counter_of_items():
    items = Semaphore(0)
    producer = _start(_produce, items, 3)
    got = [items.acquire() for _ in range(3)]
    producer.join()
    return [got, items.acquire(False), items.get_value()]


def _turns(mine, other, connection, times):
    for _ in range(times):
        mine.acquire()
        connection.send(current_process().name)
        other.release()


def two_semaphores_make_processes_take_turns():
    receiver, sender = Pipe(duplex=False)
    first, second = Semaphore(1), Semaphore(0)
    processes = [
        _start(_turns, first, second, sender, 3, name="one"),
        _start(_turns, second, first, sender, 3, name="two"),
    ]
    names = [receiver.recv() for _ in range(6)]
    for process in processes:
        process.join()
    return [names, first.get_value(), second.get_value()]


def pickling_without_starting_a_process():
    things = (*(kind() for kind in ALL), Barrier(2))
    return [[_error(pickle.dumps, thing), _error(copy.copy, thing)[0]] for thing in things]


def sending_through_a_pipe():
    _, sender = Pipe()
    return [_error(sender.send, thing) for thing in (*(kind() for kind in ALL), Barrier(2))]


def an_object_that_nobody_keeps():
    codes = []
    for kind in ALL:
        process = Process(target=_call, args=(kind(), "__repr__"))
        process.start()
        process.join()
        codes.append(process.exitcode)
    process = Process(target=_call, args=(Barrier(1), "__repr__"))
    process.start()
    process.join()
    return [*codes, process.exitcode]


def an_object_that_is_deleted_after_start():
    lock = Lock()
    process = _start(_call, lock, "acquire")
    del lock
    process.join()
    return process.exitcode


def an_object_that_is_kept_in_a_container():
    box = {"lock": [Lock()]}
    process = _start(_call, box["lock"][0], "acquire")
    process.join()
    return [process.exitcode, box["lock"][0].acquire(False)]


def _wait_and_start(lock, going, connection):
    process = Process(target=_answer, args=(connection, _call, lock, "acquire", False))
    going.wait()
    process.start()
    process.join()


def a_grandchild_inherits():
    receiver, sender = Pipe(duplex=False)
    lock, going = Lock(), Event()
    child = _start(_wait_and_start, lock, going, sender)
    going.set()
    answer = receiver.recv()
    child.join()
    return [answer, lock.acquire(False), child.exitcode]


def a_grandchild_of_a_lock_that_was_deleted():
    receiver, sender = Pipe(duplex=False)
    lock, going, ready = Lock(), Event(), Event()
    child = _start(_ready_and_start, lock, ready, going, sender)
    ready.wait()
    del lock
    going.set()
    child.join()
    sender.close()
    return [child.exitcode, _error(receiver.recv)]


def _ready_and_start(lock, ready, going, connection):
    ready.set()
    _wait_and_start(lock, going, connection)


class _Worker(Process):
    def __init__(self, lock, connection):
        super().__init__()
        self.lock = lock
        self.connection = connection

    def run(self):
        with self.lock:
            self.connection.send(repr(self.lock))


def an_attribute_of_a_process_of_its_own_class():
    receiver, sender = Pipe(duplex=False)
    lock = Lock()
    worker = _Worker(lock, sender)
    worker.start()
    worker.join()
    return [receiver.recv().replace(worker.name, "NAME"), _text(lock)]


def _same_lock(lock, condition):
    with lock:
        return [repr(lock), _error(condition.notify), condition.wait(0)]


def a_condition_and_its_lock_arrive_together():
    lock = Lock()
    return _elsewhere(_same_lock, lock, Condition(lock))


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
