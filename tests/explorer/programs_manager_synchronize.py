"""Little programs with a manager's queues, locks and their kin: see `programs_pipe.py`."""

import json
import multiprocessing
import queue
import re
import sys
import time
from multiprocessing import Manager, Process, managers


def _error(function, *arguments, **keywords):
    """The exception of a call, by type and text; of a traceback from the manager, its last line."""
    try:
        result = function(*arguments, **keywords)
    except BaseException as error:
        text = str(error).rstrip("-\n").rpartition("\n")[2] if _is_remote(error) else str(error)
        return [type(error).__name__, _plain(text)]
    return ["returned", _plain(repr(result))]


def _is_remote(error):
    return isinstance(error, managers.RemoteError)


def _plain(text):
    text = re.sub(r"KeyError: '[0-9a-f]+'", "KeyError: an identity", text)
    return re.sub(r"( at |owner=)(0x)?[0-9a-f]+", "", text)


def _started(target, *arguments, **keywords):
    process = Process(target=target, args=arguments, **keywords)
    process.start()
    return process


def _run(target, *arguments, **keywords):
    process = _started(target, *arguments, **keywords)
    process.join()
    return process.exitcode


# -- queues


def a_queue_of_two_processes():
    with Manager() as manager:
        tasks, answers = manager.Queue(), manager.Queue()
        child = _started(_double, tasks, answers)
        for task in (1, "two", None):
            tasks.put(task)
        child.join()
        return [answers.get(), answers.get(), answers.qsize(), child.exitcode]


def _double(tasks, answers):
    while (task := tasks.get()) is not None:
        answers.put(task * 2)


def a_queue_holds_what_was_put_at_once():
    with Manager() as manager:
        items, item = manager.Queue(), [1]
        items.put(item)
        item.clear()
        return [items.empty(), items.qsize(), items.get(), items.empty()]


def words_that_a_queue_might_mean_itself():
    with Manager() as manager:
        items = manager.Queue()
        for item in ("empty", "full", ("remote", "x"), ("return", ""), None):
            items.put(item)
        return [items.get() for _ in range(5)]


def a_full_and_an_empty_queue():
    with Manager() as manager:
        items = manager.Queue(1)
        told = [_error(items.get_nowait), _error(items.get, False), _error(items.get, timeout=0.01)]
        items.put(1)
        told += [items.full(), _error(items.put_nowait, 2), _error(items.put, 2, False)]
        return [*told, _error(items.put, 2, timeout=0.01), items.get(), items.full()]


def errors_of_a_queue():
    with Manager() as manager:
        items = manager.Queue()
        return [
            _error(items.get, True, -1),
            _error(items.put, 1, True, -1),
            _error(items.get, True, "x"),
            _error(items.put),
            _error(items.task_done),
            _error(getattr, items, "close"),
            _error(lambda: items.maxsize),
            _error(getattr, items, "cancel_join_thread"),
        ]


def exceptions_of_queues_are_those_of_queue():
    with Manager() as manager:
        try:
            manager.Queue().get(block=False)
        except queue.Empty as error:
            return [type(error).__module__, error.args]


def tasks_that_are_done():
    with Manager() as manager:
        tasks = manager.JoinableQueue()
        child = _started(_do, tasks)
        tasks.put(1)
        tasks.put(2)
        tasks.join()
        told = tasks.qsize()
        tasks.put(None)
        child.join()
        return [told, child.exitcode, _error(manager.Queue().join)]


def _do(tasks):
    while tasks.get() is not None:
        tasks.task_done()


def a_process_ends_at_once_with_items_in_a_managers_queue():
    with Manager() as manager:
        items = manager.Queue()
        code = _run(_put_large, items)
        return [code, len(items.get())]


def _put_large(items):
    items.put(bytes(500_000))


# -- locks and semaphores


def a_lock():
    with Manager() as manager:
        lock = manager.Lock()
        told = [lock.acquire(), lock.acquire(False), lock.acquire(True, 0.01), lock.acquire(timeout=0.01)]
        lock.release()
        with lock as entered:
            told += [entered, lock.acquire(blocking=False)]
        return [*told, _error(lock.release), _error(getattr, lock, "locked")]


def a_lock_that_another_process_releases():
    with Manager() as manager:
        lock = manager.Lock()
        lock.acquire()
        return [_run(_release, lock), lock.acquire(False)]


def _release(lock):
    lock.release()


def a_lock_that_an_ended_process_keeps():
    with Manager() as manager:
        lock = manager.Lock()
        return [_run(_acquire, lock), lock.acquire(timeout=0.1)]


def _acquire(lock):
    sys.exit(0 if lock.acquire() else 1)


def a_recursive_lock():
    with Manager() as manager:
        lock, told = manager.RLock(), manager.list()
        with lock, lock:
            code = _run(_try, lock, told)
        return [list(told), code, _run(_acquire, lock), _error(lock.release)]


def _try(lock, told):
    told.append([lock.acquire(False), _error(lock.release)])


def semaphores():
    with Manager() as manager:
        semaphore, bounded = manager.Semaphore(2), manager.BoundedSemaphore(1)
        told = [
            semaphore.acquire(),
            semaphore.acquire(),
            semaphore.acquire(False),
            semaphore.acquire(True, 0.01),
        ]
        for _ in range(3):
            semaphore.release()
        told += [bounded.acquire(), bounded.acquire(timeout=0.01), bounded.release(), _error(bounded.release)]
        return [*told, _plain(str(semaphore)), [semaphore.acquire(False) for _ in range(4)]]


def errors_of_time_outs():
    with Manager() as manager:
        lock, semaphore, event = manager.Lock(), manager.Semaphore(), manager.Event()
        return [
            _error(lock.acquire, False, 1),
            _error(lock.acquire, True, "x"),
            _error(semaphore.acquire, False, 1),
            _error(event.wait, "x"),
            _error(event.wait, -1),
        ]


# -- events, conditions, barriers


def an_event():
    with Manager() as manager:
        event, told = manager.Event(), manager.list()
        child = _started(_wait, event, told)
        before = [event.is_set(), event.wait(0.01)]
        event.set()
        child.join()
        event.clear()
        return [before, list(told), event.is_set(), event.wait(timeout=0), child.exitcode]


def _wait(event, told):
    told.append(event.wait())
    told.append(event.wait("no number"))


def an_event_that_is_set_for_a_moment():
    with Manager() as manager:
        event, told, ready = manager.Event(), manager.list(), manager.Event()
        child = _started(_wait_once, event, told, ready)
        ready.wait()
        time.sleep(0.5)
        event.set()
        event.clear()
        child.join()
        return list(told)


def _wait_once(event, told, ready):
    ready.set()
    told.append(event.wait())


def a_condition():
    with Manager() as manager:
        condition, items = manager.Condition(), manager.list()
        child = _started(_consume, condition, items)
        time.sleep(0.5)
        with condition:
            items.append(1)
            condition.notify()
        child.join()
        return [list(items), child.exitcode]


def _consume(condition, items):
    with condition:
        while not len(items):
            condition.wait()
        items.append("taken")


def those_that_wait_longest_are_notified_first():
    with Manager() as manager:
        condition, told, ready = manager.Condition(), manager.list(), manager.Semaphore(0)
        children = []
        for name in "ab":
            children.append(_started(_sleep, condition, told, ready, name))
            ready.acquire()
            time.sleep(0.3)
        for _ in children:
            with condition:
                condition.notify()
            ready.acquire()
        for child in children:
            child.join()
        return list(told)


def _sleep(condition, told, ready, name):
    with condition:
        ready.release()
        condition.wait()
        told.append(name)
        ready.release()


def wait_for_a_predicate():
    with Manager() as manager:
        condition, items = manager.Condition(), manager.list()
        child = _started(_wait_for, condition, items)
        for number in range(2):
            time.sleep(0.2)
            with condition:
                items.append(number)
                condition.notify_all()
        child.join()
        with condition:
            return [list(items), condition.wait_for(lambda: len(items) > 9, 0.01), condition.wait(0.01)]


def _wait_for(condition, items):
    with condition:
        items.append(condition.wait_for(lambda: len(items) == 2))


def errors_of_a_condition():
    with Manager() as manager:
        condition = manager.Condition()
        told = [_error(condition.wait, 0.01), _error(condition.notify), _error(condition.notify_all)]
        told += [_error(condition.release), _error(condition.wait_for, lambda: False, 0.01)]
        with condition:
            told += [_error(condition.notify, -1), _error(condition.wait, "x"), _error(condition.notify, 3)]
        return told


def a_condition_on_a_lock():
    with Manager() as manager:
        lock = manager.Lock()
        condition = manager.Condition(lock)
        told = [_error(condition.wait, 0.01)]
        with condition:
            told += [lock.acquire(False), condition.wait(0.01), condition.notify()]
        return [*told, lock.acquire(False)]


def a_barrier():
    with Manager() as manager:
        barrier, told = manager.Barrier(2), manager.list()
        child = _started(_pass, barrier, told)
        mine = barrier.wait()
        child.join()
        return [sorted([mine, *told]), barrier.parties, barrier.n_waiting, barrier.broken, child.exitcode]


def _pass(barrier, told):
    told.append(barrier.wait())


def a_barrier_that_breaks():
    with Manager() as manager:
        barrier = manager.Barrier(2)
        told = [_error(barrier.wait, 0.01), barrier.broken, _error(barrier.wait)]
        barrier.reset()
        told += [barrier.broken, barrier.abort(), barrier.broken, _plain(str(barrier))]
        return [*told, _error(manager.Barrier(2, timeout=0.01).wait), manager.Barrier(1).wait()]


def the_action_of_a_barrier_runs_in_the_manager():
    with Manager() as manager:
        barrier = manager.Barrier(1, _act)
        return [barrier.wait(), _error(manager.Barrier(1, _fail).wait)]


def _act():
    if not multiprocessing.current_process().name.startswith("SyncManager"):
        raise ValueError("not in the manager")


def _fail():
    raise ValueError("the action's own")


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
