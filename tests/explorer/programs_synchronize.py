"""Little programs with locks, semaphores, events, conditions and barriers.

They must do the same on real multiprocessing and in the explorer. Each function without an underscore is
one; it returns plain data. Run as a script, this file prints what they all return on the real thing.
"""

import copy
import json
import multiprocessing
import os
import pickle
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
    current_process,
    get_context,
)
from threading import BrokenBarrierError

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


def _kill(process):
    process.kill()
    process.join()
    return process.exitcode


def _tell_and_call(connection, function, *arguments):
    connection.send("begins")
    function(*arguments)


def _begun(function, *arguments):
    """A process that calls `function` just now."""
    receiver, sender = Pipe(duplex=False)
    process = _start(_tell_and_call, sender, function, *arguments)
    receiver.recv()
    return process


def _is_stuck(function, *arguments, patience=1):
    """Whether a process that calls `function` doesn't come back."""
    process = _begun(function, *arguments)
    process.join(patience)
    stuck = process.exitcode is None
    _kill(process)
    return stuck


# -- locks


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


# -- semaphores


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


# -- inheritance


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


# -- events


def results_of_an_event():
    event = Event()
    results = [event.is_set(), event.wait(0), event.wait(0.05), event.wait(-1), _text(event)]
    results += [event.set(), event.is_set(), event.wait(), event.wait(1), event.set(), _text(event)]
    return [*results, event.clear(), event.is_set(), event.clear(), event.wait(timeout=0)]


def time_outs_of_events_that_are_no_numbers():
    event = Event()
    unset = [_error(event.wait, "1"), _error(event.wait, float("inf")), event.is_set()]
    event.set()
    return [unset, _error(event.wait, "1"), _error(event.wait, float("inf"))]


def _wait_and_tell(thing, connection, *arguments):
    connection.send("waiting")
    connection.send(_error(thing.wait, *arguments))


def an_event_wakes_all():
    receiver, sender = Pipe(duplex=False)
    event = Event()
    processes = [_start(_wait_and_tell, event, sender) for _ in range(3)]
    first = [receiver.recv() for _ in range(3)]
    event.set()
    second = [receiver.recv() for _ in range(3)]
    for process in processes:
        process.join()
    return [first, second, event.is_set()]


def _answer_events(there, back, times):
    for _ in range(times):
        there.wait()
        there.clear()
        back.set()


def two_events_to_and_fro():
    there, back = Event(), Event()
    process = _start(_answer_events, there, back, 3)
    seen = []
    for _ in range(3):
        there.set()
        seen.append(back.wait())
        back.clear()
    process.join()
    return [seen, there.is_set(), back.is_set(), process.exitcode]


def _set_later(event):
    time.sleep(0.3)
    event.set()


def an_event_that_is_set_in_time():
    event = Event()
    process = _start(_set_later, event)
    results = [event.wait(30), event.wait(0)]
    process.join()
    return results


def setting_an_event_whose_waiter_was_killed():
    event = Event()
    waiter = _begun(event.wait)
    time.sleep(0.5)
    code = _kill(waiter)
    return [code, event.is_set(), _is_stuck(event.set), _is_stuck(event.is_set)]


# -- conditions


def errors_of_a_condition_without_its_lock():
    return [_errors_without_the_lock(condition) for condition in (Condition(), Condition(Lock()))]


def _errors_without_the_lock(condition):
    return [
        _error(condition.wait),
        _error(condition.wait, 0),
        _error(condition.wait, "1"),
        _error(condition.notify),
        _error(condition.notify, 0),
        _error(condition.notify_all),
        _error(condition.release),
        _error(condition.wait_for, lambda: False),
        _error(condition.wait_for, lambda: False, 0),
        _error(condition.wait_for, lambda: "yes"),
    ]


def conditions_of_other_locks():
    results = []
    for lock in (Lock(), RLock(), Semaphore(1), BoundedSemaphore(2), None, 0):
        condition = Condition(lock)
        text = _text(condition)
        with condition as entered:
            inside = [_text(condition), condition.wait(0), _text(condition), condition.notify()]
        results.append([text, entered, inside, _text(condition)])
    return [*results, _error(Condition, 5), _error(Condition, "lock")]


def results_of_a_condition():
    condition = Condition()
    results = [
        condition.acquire(),
        condition.acquire(False),
        condition.wait(0.05),
        condition.wait(timeout=-1),
    ]
    results += [condition.notify(), condition.notify(5), condition.notify(n=0), condition.notify(-3)]
    results += [condition.notify(1.5), condition.notify_all(), _text(condition)]
    return [*results, condition.release(), condition.release(), _error(condition.release)]


def arguments_of_conditions_that_are_wrong():
    condition = Condition()
    with condition:
        return [
            _error(condition.wait, "1"),
            _error(condition.wait, float("inf")),
            _error(condition.notify, "1"),
            _error(condition.notify, None),
            _error(condition.wait_for, lambda: False, "1"),
            _error(condition.wait_for, None),
            _error(condition.wait_for, lambda: 1 / 0),
            _text(condition),
        ]


def wait_gives_up_a_recursive_lock_altogether():
    condition = Condition()
    receiver, sender = Pipe(duplex=False)
    with condition, condition, condition:
        process = _start(_notify_and_tell, condition, sender, name="other")
        results = [condition.wait(), _text(condition)]
    process.join()
    return [results, receiver.recv(), _text(condition)]


def _notify_and_tell(condition, connection):
    with condition:
        condition.notify()
        connection.send(repr(condition))


def _sleep_at(condition, connection, name):
    with condition:
        connection.send("waiting")
        connection.send([name, condition.wait()])


def _sleepers(condition, count):
    """Processes that wait at the condition, for certain, and where their answers come."""
    receiver, sender = Pipe(duplex=False)
    processes = [_start(_sleep_at, condition, sender, "sleeper") for _ in range(count)]
    for _ in range(count):
        receiver.recv()
    return processes, receiver


def notify_wakes_as_many_as_it_says():
    condition = Condition()
    processes, receiver = _sleepers(condition, 4)
    results = []
    for count, woken in ((1, 1), (0, 0), (2, 2), (5, 1)):
        with condition:
            results.append(_text(condition))
            condition.notify(count)
            results.append(_text(condition))
        results += [receiver.recv() for _ in range(woken)]
    for process in processes:
        process.join()
    return [*results, _text(condition)]


def notify_all_wakes_all():
    results = []
    for lock in (RLock(), Lock()):
        condition = Condition(lock)
        processes, receiver = _sleepers(condition, 3)
        with condition:
            condition.notify_all()
        results.append([receiver.recv() for _ in range(3)])
        for process in processes:
            process.join()
    return results


def a_notification_that_nobody_waits_for_is_lost():
    condition = Condition()
    with condition:
        condition.notify()
        condition.notify_all()
        return condition.wait(0.05)


def a_notified_process_waits_for_the_lock():
    condition = Condition()
    (process,), receiver = _sleepers(condition, 1)
    with condition:
        condition.notify()
        early = receiver.poll(0.2)
    answer = receiver.recv()
    process.join()
    return [early, answer]


def _fill(condition, sender, items):
    for item in items:
        with condition:
            sender.send(item)
            condition.notify()


def wait_for_with_a_predicate():
    condition = Condition()
    receiver, sender = Pipe(duplex=False)
    process = _start(_fill, condition, sender, [1, 2, 3])
    items = []
    for _ in range(3):
        with condition:
            found = condition.wait_for(receiver.poll)
            items.append([found, receiver.recv()])
    process.join()
    return items


def wait_for_gives_what_the_predicate_gave():
    condition = Condition()
    calls = []

    def predicate():
        calls.append(1)
        return calls if len(calls) == 1 else []

    with condition:
        results = [len(condition.wait_for(predicate)), condition.wait_for(predicate, 0.05)]
        results += [condition.wait_for(predicate, 0), condition.wait_for(predicate, timeout=-1)]
    return [results, len(calls)]


def _notify_often(condition, times):
    for _ in range(times):
        with condition:
            condition.notify_all()
        time.sleep(0.2)


def wait_for_waits_no_longer_than_its_time_out():
    condition = Condition()
    process = _start(_notify_often, condition, 3)
    with condition:
        result = condition.wait_for(lambda: False, 1.5)
    process.join()
    return result


def notifying_one_when_a_waiter_was_killed():
    condition = Condition()
    (first, second), receiver = _sleepers(condition, 2)
    with condition:
        code = _kill(first)
    stuck = _is_stuck(_notify, condition, 1, patience=60)
    second.join()
    return [code, stuck, receiver.recv()]


def notifying_all_when_a_waiter_was_killed():
    condition = Condition()
    (first, second), receiver = _sleepers(condition, 2)
    with condition:
        code = _kill(first)
    stuck = _is_stuck(_notify, condition, 2)
    _kill(second)
    return [code, stuck, receiver.poll(), condition.acquire(False)]


def _notify(condition, count):
    with condition:
        condition.notify(count)


# -- barriers


def _pass(barrier, connection, times=1, timeout=None):
    for _ in range(times):
        connection.send(_error(barrier.wait, timeout))


def _numbers(barrier, processes, times=1):
    receiver, sender = Pipe(duplex=False)
    started = [_start(_pass, barrier, sender, times) for _ in range(processes)]
    numbers = sorted(receiver.recv() for _ in range(processes * times))
    for process in started:
        process.join()
    return numbers


def a_barrier_numbers_its_processes():
    barrier = Barrier(3)
    return [_numbers(barrier, 3), barrier.n_waiting, barrier.broken, barrier.parties]


def a_barrier_can_be_used_again():
    return _numbers(Barrier(2), 2, times=3)


def a_barrier_of_one():
    barrier = Barrier(1)
    return [barrier.wait(), barrier.wait(0), barrier.wait(timeout=-1), _text(barrier)]


def barriers_of_odd_numbers():
    results = [_error(Barrier(parties).wait, 0) for parties in (0, -1, 1.0, True, 1.5)]
    return [*results, _error(Barrier, 0)[0], Barrier("two").parties, _text(Barrier(0))]


class _Telling:
    def __init__(self, connection):
        self.connection = connection

    def __call__(self):
        self.connection.send("action")


def the_action_runs_once_per_round():
    receiver, sender = Pipe(duplex=False)
    barrier = Barrier(2, _Telling(sender))
    numbers = _numbers(barrier, 2, times=2)
    told = []
    while receiver.poll():
        told.append(receiver.recv())
    return [numbers, told]


def _fail():
    raise ZeroDivisionError("in the action")


def an_action_that_fails_breaks_the_barrier():
    barrier = Barrier(2, action=_fail)
    numbers = _numbers(barrier, 2)
    return [numbers, barrier.broken, _error(barrier.wait), _text(barrier)]


def an_action_sees_the_others_waiting():
    seen = []
    barrier = Barrier(1, lambda: seen.append([barrier.n_waiting, barrier.broken, _text(barrier)]))
    return [barrier.wait(), seen, barrier.n_waiting]


def an_action_that_aborts():
    def action():
        barrier.abort()

    barrier = Barrier(1, action)
    return [_error(barrier.wait), barrier.broken, _error(barrier.wait)]


def a_barrier_breaks_when_time_is_out():
    barrier = Barrier(2)
    results = [_error(barrier.wait, 0.1), barrier.broken, _error(barrier.wait), _error(barrier.wait, 5)]
    results += [barrier.reset(), barrier.broken, _error(barrier.wait, 0), _text(barrier)]
    return [*results, issubclass(BrokenBarrierError, RuntimeError)]


def a_barrier_has_a_time_out_of_its_own():
    barrier = Barrier(2, None, 0.1)
    results = [_error(barrier.wait), barrier.broken]
    barrier.reset()
    return [*results, _error(barrier.wait, timeout=0.05), _error(Barrier(2, timeout=0).wait)]


def time_outs_of_barriers_that_are_no_numbers():
    barrier = Barrier(2)
    return [_error(barrier.wait, "1"), barrier.broken, barrier.n_waiting]


def one_time_out_breaks_the_barrier_for_all():
    receiver, sender = Pipe(duplex=False)
    barrier = Barrier(3)
    processes = [_start(_pass, barrier, sender), _start(_pass, barrier, sender, 1, 2)]
    results = [receiver.recv() for _ in range(2)]
    for process in processes:
        process.join()
    return [results, barrier.broken, barrier.n_waiting]


def _until_waiting(barrier, count):
    while barrier.n_waiting < count:
        time.sleep(0.01)


def abort_turns_all_away():
    receiver, sender = Pipe(duplex=False)
    barrier = Barrier(3)
    processes = [_start(_pass, barrier, sender) for _ in range(2)]
    _until_waiting(barrier, 2)
    before = [barrier.n_waiting, _text(barrier), barrier.abort()]
    results = [receiver.recv() for _ in range(2)]
    for process in processes:
        process.join()
    return [before, results, barrier.broken, barrier.n_waiting, _text(barrier)]


def reset_turns_those_away_that_wait():
    receiver, sender = Pipe(duplex=False)
    barrier = Barrier(2)
    process = _start(_pass, barrier, sender)
    _until_waiting(barrier, 1)
    results = [barrier.reset(), receiver.recv(), barrier.broken]
    process.join()
    return [*results, _numbers(barrier, 2), barrier.reset(), barrier.abort(), barrier.reset(), _text(barrier)]


def a_broken_barrier_in_another_process():
    barrier = Barrier(2, timeout=1)
    barrier.abort()
    return [_elsewhere(_call, barrier, "wait"), _elsewhere(_text, barrier), _elsewhere(_parties, barrier)]


def _parties(barrier):
    return [barrier.parties, barrier.broken, barrier.n_waiting]


def a_barrier_whose_waiter_was_killed():
    barrier = Barrier(2)
    waiter = _begun(barrier.wait)
    _until_waiting(barrier, 1)
    time.sleep(0.3)
    code = _kill(waiter)
    return [code, barrier.n_waiting, _is_stuck(barrier.wait), barrier.broken]


def a_barrier_and_processes_left_over():
    receiver, sender = Pipe(duplex=False)
    barrier = Barrier(2)
    processes = [_start(_pass, barrier, sender) for _ in range(3)]
    numbers = sorted(receiver.recv() for _ in range(2))
    _until_waiting(barrier, 1)
    barrier.abort()
    last = receiver.recv()
    for process in processes:
        process.join()
    return [numbers, last]


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
