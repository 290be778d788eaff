"""Little programs with managers that begin and end, and what is lost with them: see `programs_pipe.py`."""

import json
import multiprocessing
import os
import pickle
import re
import signal
import sys
import time
from multiprocessing import Manager, Pipe, Process, Queue, active_children, managers


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


def _nothing(*arguments):
    pass


# -- the manager's process


def the_process_of_a_manager():
    before = active_children()
    manager = Manager()
    names = [child.name for child in active_children()]
    other = Process(target=print)
    daemon = manager._process.daemon
    manager.shutdown()
    return [before, names, other.name, daemon, active_children(), manager._process.exitcode]


def managers_are_numbered_with_processes():
    process = _started(_nothing)
    process.join()
    with Manager(), managers.SyncManager():
        names = [process.name, *sorted(child.name for child in active_children())]
        numbers = [int(name.rpartition("-")[2]) for name in names]
        return [[name.rpartition("-")[0] for name in names], [number - numbers[0] for number in numbers]]


class _MyManager(managers.SyncManager):
    pass


def a_manager_of_an_own_class():
    with _MyManager() as manager:
        name = manager._process.name.rpartition("-")[0]
        return [name, list(manager.list([1])), isinstance(manager, managers.BaseManager)]


def managers_of_a_context():
    told = [_error(Manager, 5), _error(multiprocessing.get_context("spawn").Manager, 5)]
    for method in ("spawn", "forkserver"):
        with multiprocessing.get_context(method).Manager() as manager:
            told += [list(manager.list("ab")), type(manager).__name__, type(manager).__module__]
            told += [type(child).__name__ for child in active_children()]
    return told


def a_manager_in_a_child():
    answers = Queue()
    code = _run(_manage, answers)
    return [code, answers.get()]


def _manage(answers):
    with Manager() as manager:
        answers.put([manager._process.name.rpartition(":")[2], list(manager.list([1]))])


def a_daemon_has_no_manager():
    receiver, sender = Pipe()
    child = _started(_try_to_manage, sender, daemon=True)
    told = receiver.recv()
    child.join()
    return told


def _try_to_manage(connection):
    connection.send(_error(Manager))


def starting_by_hand():
    manager = managers.SyncManager()
    told = [_error(manager.list), _error(lambda: manager.shutdown), manager.address]
    manager.start()
    told += [_error(manager.start), list(manager.list([1])), _error(manager.join, 0.01)]
    manager.shutdown()
    manager.shutdown()
    return [*told, _error(manager.start), _error(manager.__enter__), _error(manager.list)]


def an_initializer():
    receiver, sender = Pipe()
    manager = managers.SyncManager()
    manager.start(sender.send, (["from the manager's process"],))
    told = [receiver.recv(), list(manager.list([1]))]
    manager.shutdown()
    return [*told, _error(managers.SyncManager().start, 5)]


def an_initializer_that_fails():
    manager = managers.SyncManager()
    told = _error(manager.start, _fail)
    manager._process.join()
    return [told, manager._process.exitcode, _error(manager.list)]


def _fail():
    sys.exit(3)


def a_manager_cannot_be_given_away():
    with Manager() as manager:
        process = Process(target=print, args=(manager,))
        return [_error(process.start), _error(pickle.dumps, manager), _error(manager.list, [manager])]


# -- after its end


def calls_after_shutdown():
    manager = Manager()
    used, fresh = manager.list([1]), manager.list([2])
    used.append(2)
    manager.shutdown()
    return [
        _error(used.append, 3),
        _error(len, used),
        _error(len, fresh),
        _plain(str(fresh)),
        _error(pickle.loads, pickle.dumps(used)),
        _error(manager.dict),
    ]


def calls_after_the_manager_was_killed():
    manager = Manager()
    used = manager.list([1])
    used.append(2)
    manager._process.terminate()
    manager._process.join()
    told = [_error(used.append, 3), _error(pickle.loads, pickle.dumps(used)), _error(manager.list)]
    manager.shutdown()
    return [*told, manager._process.exitcode, _error(manager.list)]


def a_child_without_its_manager():
    return [_orphaned(used, how) for used in (False, True) for how in ("shutdown", "kill")]


def _orphaned(used, how):
    manager = Manager()
    numbers, (mine, theirs) = manager.list([1]), Pipe()
    child = _started(_call_late, numbers, theirs, used)
    mine.recv()
    if how == "shutdown":
        manager.shutdown()
    else:
        os.kill(manager._process.pid, signal.SIGKILL)
        manager._process.join()
    mine.send("go on")
    told = mine.recv()
    child.join()
    return [used, how, told]


def _call_late(numbers, connection, used):
    if used:
        len(numbers)
    connection.send("ready")
    connection.recv()
    connection.send([_error(len, numbers), _error(numbers.append, 2)])


def a_call_that_waits_when_its_manager_ends():
    manager = Manager()
    items, (mine, theirs) = manager.Queue(), Pipe()
    child = _started(_get, items, theirs)
    mine.recv()
    time.sleep(0.5)
    manager.shutdown()
    told = mine.recv()
    child.join()
    return told


def _get(items, connection):
    items.empty()
    connection.send("ready")
    connection.send([_error(items.get), _error(items.get)])


def a_manager_goes_with_its_last_proxy():
    numbers = _made()
    told = [len(active_children()), len(numbers)]
    del numbers
    return [*told, active_children()]


def _made():
    return Manager().list([1])


def a_child_that_nobody_waits_for():
    answers = Queue()
    child = _started(_leave_early, answers)
    child.join()
    return [child.exitcode, answers.get()]


def _leave_early(answers):
    numbers = Manager().list()
    Process(target=_append_late, args=(numbers, answers)).start()


def _append_late(numbers, answers):
    time.sleep(1)
    answers.put(_error(numbers.append, 1))


# -- objects that nobody has


def a_list_whose_last_proxy_went_at_the_start():
    with Manager() as manager:
        told = manager.list()
        process = Process(target=_look, args=(manager.list([1]), told))
        process.start()
        process.join()
        return [list(told), process.exitcode]


def _look(numbers, told):
    told.append(_error(len, numbers))


def a_list_whose_last_proxy_went_on_its_way():
    with Manager() as manager:
        one, two = Pipe()
        one.send(manager.list([1]))
        return _error(two.recv)


def a_list_that_goes_through_a_managers_queue():
    with Manager() as manager:
        items = manager.Queue()
        items.put(manager.list([1]))
        return list(items.get())


def a_list_that_a_child_keeps():
    with Manager() as manager:
        (mine, theirs), numbers = Pipe(), manager.list([1])
        child = _started(_keep, theirs)
        mine.send(numbers)
        mine.recv()
        del numbers
        mine.send("go on")
        told = mine.recv()
        child.join()
        return told


def _keep(connection):
    numbers = connection.recv()
    connection.send("has it")
    connection.recv()
    connection.send(list(numbers))


# -- clients that are killed


def the_lock_for_a_killed_client_is_lost():
    with Manager() as manager:
        lock, ready = manager.Lock(), manager.Event()
        lock.acquire()
        _killed(_take, lock, ready)
        lock.release()
        time.sleep(0.5)
        return lock.acquire(timeout=0.5)


def _take(lock, ready):
    ready.set()
    lock.acquire()


def the_item_for_a_killed_client_is_lost():
    with Manager() as manager:
        items, ready = manager.Queue(), manager.Event()
        _killed(_take_an_item, items, ready)
        items.put(1)
        time.sleep(0.5)
        items.put(2)
        return items.get()


def _take_an_item(items, ready):
    ready.set()
    items.get()


def _killed(target, shared, ready):
    child = _started(target, shared, ready)
    ready.wait()
    time.sleep(0.5)
    child.kill()
    child.join()


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
