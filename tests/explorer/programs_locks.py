"""Little programs with locks: see `programs_pipe.py`."""

import json
import multiprocessing
import os
import re
import signal
import time
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
    get_context,
)

LOCKS = (Lock, RLock)
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


def results_of_acquire_and_release():
    results = []
    for kind in (*LOCKS, *SEMAPHORES):
        lock = kind()
        results.append([lock.acquire(), lock.release(), lock.acquire(False), lock.release()])
    return results


def acquire_of_a_lock_that_is_taken():
    lock = Lock()
    lock.acquire()
    return [
        lock.acquire(False),
        lock.acquire(block=False),
        lock.acquire(True, 0),
        lock.acquire(True, 0.1),
        lock.acquire(timeout=0.1),
        lock.acquire(timeout=-5),
        lock.acquire(block=True, timeout=0.05),
        lock.acquire(False, 10),
        lock.acquire(0),
        lock.acquire(1, True),
    ]


def acquire_of_a_semaphore_without_permits():
    results = []
    for kind in SEMAPHORES:
        semaphore = kind(0)
        results.append([semaphore.acquire(False), semaphore.acquire(True, 0.05), semaphore.get_value()])
    return results


def time_outs_that_are_no_numbers():
    results = []
    for kind in (*LOCKS, *SEMAPHORES):
        lock = kind()
        free = [_error(lock.acquire, True, "1"), _error(lock.acquire, True, [])]
        free += [_error(lock.acquire, True, float("inf"))]
        taken = [_error(lock.acquire, True, "1"), _error(lock.acquire, False, "1")]
        taken += [_error(lock.acquire, True, float("inf")), _error(lock.acquire, False, float("inf"))]
        results.append([free, taken])
    return results


def too_many_arguments():
    return [
        _error(Lock, 1),
        _error(RLock, 1),
        _error(Event, True),
        _error(Semaphore, 1, 2),
        _error(Semaphore, val=2),
        _error(BoundedSemaphore, 1, 2),
        _error(Condition, 1, 2),
        _error(Barrier),
        _error(Barrier, 1, 2, 3, 4),
        _error(Event().wait, 1, 2),
        _error(Condition().notify_all, 1),
        _error(Barrier(1).wait, 1, 2),
        _error(Event().is_set, 1),
        _error(Lock().acquire, blocking=False)[0],
        _error(Lock().acquire, 1, 2, 3)[0],
        _error(Lock().release, 1)[0],
    ]


def names_that_there_are_not():
    return [
        _error(getattr, Lock(), "locked"),
        _error(getattr, RLock(), "get_value"),
        _error(getattr, Event(), "isSet"),
        _error(getattr, Condition(), "notifyAll"),
        _error(getattr, Semaphore(), "value"),
        hasattr(multiprocessing, "BrokenBarrierError"),
        _error(multiprocessing.synchronize.Lock),
    ]


def a_lock_as_a_context_manager():
    results = []
    for kind in (*LOCKS, *SEMAPHORES):
        lock = kind()
        with lock as entered:
            inside = _text(lock)
        results.append([entered, inside, _text(lock), lock.__exit__ is not None])
    return results


def a_lock_is_released_when_the_block_fails():
    lock = Lock()
    try:
        with lock:
            raise KeyError("on purpose")
    except KeyError:
        return lock.acquire(False)


def releasing_a_lock_that_is_free():
    return [_error(kind().release) for kind in (*LOCKS, *SEMAPHORES)]


def releasing_a_lock_twice():
    lock = Lock()
    lock.acquire()
    lock.release()
    again = _error(lock.release)
    return [again, lock.acquire(False), lock.acquire(False)]


def another_process_may_release_a_lock():
    lock = Lock()
    lock.acquire()
    released = _elsewhere(_call, lock, "release")
    return [released, _text(lock), lock.acquire(False), _text(lock)]


def another_process_may_not_release_a_recursive_lock():
    lock = RLock()
    lock.acquire()
    return [_elsewhere(_call, lock, "release"), _text(lock), lock.release(), _error(lock.release)]


def a_recursive_lock_is_taken_again_by_its_owner():
    lock = RLock()
    seen = [_text(lock)]
    for _ in range(3):
        lock.acquire()
        seen.append(_text(lock))
    seen.append(_elsewhere(_call, lock, "acquire", False))
    for _ in range(3):
        lock.release()
        seen.append(_text(lock))
    return [*seen, _elsewhere(_call, lock, "acquire", False), _error(lock.release)]


def a_lock_that_its_dead_owner_kept():
    return [
        [_run(_call, lock, "acquire"), lock.acquire(False), lock.acquire(True, 0.1), _text(lock)]
        for lock in (Lock(), RLock(), Semaphore(), BoundedSemaphore())
    ]


def _hold_and_die(lock, number):
    lock.acquire()
    os.kill(os.getpid(), number)
    time.sleep(60)


def a_lock_that_a_killed_process_kept():
    lock = Lock()
    code = _run(_hold_and_die, lock, signal.SIGKILL)
    return [code, lock.acquire(False), lock.release(), lock.acquire(False)]


def representations_of_locks():
    lock, recursive = Lock(), RLock()
    before = [_text(lock), _text(recursive)]
    lock.acquire()
    recursive.acquire()
    held = [_text(lock), _text(recursive), _elsewhere(repr, lock), _elsewhere(repr, recursive)]
    lock.release()
    recursive.release()
    return [before, held, _text(lock), _text(recursive)]


def _name_of_owner(lock):
    with lock:
        return repr(lock)


def an_owner_is_named_by_its_process():
    return [_elsewhere(_name_of_owner, Lock()), _elsewhere(_name_of_owner, RLock())]


def representations_of_semaphores():
    semaphore, bounded = Semaphore(3), BoundedSemaphore(2)
    before = [_text(semaphore), _text(bounded)]
    semaphore.acquire()
    bounded.acquire()
    semaphore.acquire()
    return [before, _text(semaphore), _text(bounded), _elsewhere(repr, bounded), _elsewhere(repr, semaphore)]


def classes_of_the_objects():
    things = (*(kind() for kind in ALL), Barrier(2))
    return [
        [kind.__module__, kind.__qualname__, getattr(multiprocessing.synchronize, kind.__name__) is kind]
        for kind in map(type, things)
    ]


def isinstance_of_a_factory():
    return [_error(isinstance, Lock(), Lock)[0], isinstance(BoundedSemaphore(), type(Semaphore()))]


def locks_of_a_context():
    context = get_context("spawn")
    lock = context.Lock()
    with lock:
        return [
            _elsewhere(_call, lock, "acquire", False),
            _text(context.Semaphore(4)),
            _text(context.RLock()),
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
