"""Little programs about proxies, and what goes through managed objects: see `programs_pipe.py`."""

import copy
import json
import multiprocessing
import pickle
import re
from multiprocessing import Lock, Manager, Pipe, Process, Queue, managers


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


def how_proxies_look():
    with Manager() as manager:
        made = [
            manager.list(),
            manager.dict(),
            manager.Namespace(),
            manager.Value("i", 0),
            manager.Array("i", []),
        ]
        made += [
            manager.Queue(),
            manager.JoinableQueue(),
            manager.Lock(),
            manager.RLock(),
            manager.Semaphore(),
        ]
        made += [manager.Event(), manager.Condition(), manager.Barrier(2), manager.BoundedSemaphore(2)]
        return [[_plain(repr(one)), type(one).__module__, one._token.typeid] for one in made]


def how_the_objects_look():
    with Manager() as manager:
        made = [manager.Queue(), manager.Lock(), manager.RLock(), manager.Event(), manager.Barrier(2)]
        made += [manager.Semaphore(3), manager.Condition(), manager.Condition(made[1])]
        made[1].acquire()
        return [_plain(str(one)) for one in made]


def copies_of_proxies():
    with Manager() as manager:
        numbers = manager.list([1])
        same, other = pickle.loads(pickle.dumps(numbers)), copy.copy(numbers)
        same.append(2)
        del numbers
        return [list(other), copy.deepcopy(other), other._getvalue(), type(other).__name__]


def proxies_through_a_pipe_and_a_queue():
    with Manager() as manager:
        numbers, (one, two), items = manager.list(), Pipe(), Queue()
        child = _started(_append_to_received, two, items)
        one.send(numbers)
        items.put(numbers)
        child.join()
        return [list(numbers), child.exitcode]


def _append_to_received(connection, items):
    connection.recv().append("pipe")
    items.get().append("queue")


def a_connection_in_a_list():
    with Manager() as manager:
        receiver, sender = Pipe(duplex=False)
        ends = manager.list([sender])
        sender.close()
        ends.pop().send("through the manager")
        told = [receiver.recv(), receiver.poll(0.1), len(ends)]
        return [*told, receiver.poll(1), _error(receiver.recv)]


def what_cannot_be_sent():
    class Local:
        pass

    with Manager() as manager:
        items = manager.list()
        return [
            _error(items.append, lambda: None)[0],
            _error(items.append, Local())[0],
            _error(items.append, Lock()),
            _error(items.append, _FailsToLoad()),
            _error(items.extend, [_FailsToDump]),
            _error(items.__getitem__, 0)[0],
            len(items),
        ]


class _FailsToLoad:
    def __reduce__(self):
        return int, ("no number",)


class _FailsToDump:
    def __reduce__(self):
        raise KeyError("not to be sent")


class _Point:
    def __init__(self, x):
        self.x = x


def objects_of_own_classes():
    with Manager() as manager:
        points = manager.dict(a=_Point(1))
        points["a"].x = 2
        code = _run(_move, points)
        return [points["a"].x, code]


def _move(points):
    point = points["a"]
    point.x += 10
    points["a"] = point


def calls_by_name():
    with Manager() as manager:
        numbers = manager.list([1])
        numbers._callmethod("append", (2,))
        lock = manager.Lock()
        told = [numbers._callmethod("__repr__"), numbers._callmethod("__len__"), lock._callmethod("acquire")]
        return [
            told,
            _error(numbers._callmethod, "clear"),
            _error(lock._callmethod, "locked"),
            numbers._getvalue(),
        ]


def errors_of_makers():
    with Manager() as manager:
        return [
            _error(manager.list, 5),
            _error(manager.Semaphore, -1),
            _error(manager.Value, "i"),
            _error(manager.Array, "i", ["x"]),
            _error(manager.dict, [1]),
            _error(getattr, manager, "set"),
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
