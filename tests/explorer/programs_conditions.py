"""Little programs with events and conditions: see `programs_pipe.py`."""

import json
import multiprocessing
import re
import time
from multiprocessing import (
    BoundedSemaphore,
    Condition,
    Event,
    Lock,
    Pipe,
    Process,
    RLock,
    Semaphore,
)


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
