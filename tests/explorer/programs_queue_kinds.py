"""Little programs with joinable and simple queues: see `programs_pipe.py`."""

import json
import multiprocessing
import re
from multiprocessing import JoinableQueue, Process, Queue, SimpleQueue, queues

_LARGE = 100_000  # bytes, more than a pipe takes


def _error(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
    except BaseException as error:
        return [type(error).__name__, _plain(str(error))]
    return ["returned", _plain(repr(result))]


def _plain(text):
    return re.sub(r" at 0x[0-9a-f]+", "", text)


def _started(target, *arguments, **keywords):
    process = Process(target=target, args=arguments, **keywords)
    process.start()
    return process


def _put_all(channel, items):
    for item in items:
        channel.put(item)


def _nothing(*arguments):
    pass


def tasks_done():
    channel = JoinableQueue()
    channel.join()
    child = _started(_work, channel, 3)
    _put_all(channel, [1, 2, 3])
    channel.join()
    child.join()
    return [channel.qsize(), child.exitcode]


def _work(channel, count):
    for _ in range(count):
        channel.get()
        channel.task_done()


def task_done_too_often():
    channel = JoinableQueue()
    told = [_error(channel.task_done)]
    channel.put(1)
    told += [_error(channel.task_done), _error(channel.task_done)]
    return [*told, channel.get(), _error(channel.join)]


def a_task_not_done_keeps_join_waiting():
    channel = JoinableQueue()
    channel.put(1)
    child = _started(_join_queue, channel)
    channel.get()
    child.join(0.5)
    waits = child.exitcode
    channel.task_done()
    child.join()
    return [waits, child.exitcode]


def _join_queue(channel):
    channel.join()


def a_joinable_queue_is_a_queue():
    channel = JoinableQueue(1)
    told = [isinstance(channel, queues.Queue), _plain(repr(channel)), channel.full()]
    channel.put(1)
    told += [_error(channel.put_nowait, 2), _error(channel.put, 2, timeout=0.05), channel.get()]
    channel.task_done()
    told += [channel.join(), _error(channel.get_nowait), channel.close(), _error(channel.put, 1)]
    return told


def several_workers_and_sentinels():
    tasks, answers = JoinableQueue(), Queue()
    workers = [_started(_square, tasks, answers) for _ in range(3)]
    _put_all(tasks, range(10))
    tasks.join()
    _put_all(tasks, [None] * 3)
    received = sorted(answers.get() for _ in range(10))
    for worker in workers:
        worker.join()
    return [received, [worker.exitcode for worker in workers]]


def _square(tasks, answers):
    while (number := tasks.get()) is not None:
        answers.put(number**2)
        tasks.task_done()


def a_simple_queue():
    channel = SimpleQueue()
    before = channel.empty()
    channel.put([1, None])
    return [before, channel.empty(), channel.get(), channel.empty(), _plain(repr(channel))]


def a_simple_queue_of_a_child():
    channel = SimpleQueue()
    child = _started(_put_all, channel, ["a", "b"])
    received = [channel.get(), channel.get()]
    child.join()
    return [received, child.exitcode]


def a_closed_simple_queue():
    channel = SimpleQueue()
    channel.put(1)
    channel.close()
    return [
        _error(channel.close),
        _error(channel.empty),
        _error(channel.get),
        _error(channel.put, 1),
        _error(channel.put, lambda: None)[0],
        _error(Process(target=_nothing, args=(channel,)).start),
    ]


def a_simple_queue_pickles_at_once():
    channel, item = SimpleQueue(), [1]
    channel.put(item)
    item.clear()
    return [channel.get(), _error(channel.put, lambda: None)[0], channel.empty()]


def a_simple_queue_holds_its_putter_back():
    channel = SimpleQueue()
    child = _started(_put_all, channel, [bytes(_LARGE), "small"])
    child.join(0.5)
    waits = child.exitcode
    received = [len(channel.get()), channel.get()]
    child.join()
    return [waits, received, child.exitcode]


def two_putters_of_large_items_do_not_mix_them():
    channel = SimpleQueue()
    children = [_started(_put_all, channel, [bytes([number]) * _LARGE]) for number in (1, 2)]
    received = [channel.get() for _ in children]
    for child in children:
        child.join()
    return [sorted([len(item), len(set(item))] for item in received), [child.exitcode for child in children]]


def two_feeders_of_large_items_do_not_mix_them():
    channel = Queue()
    children = [_started(_put_all, channel, [bytes([number]) * _LARGE] * 2) for number in (1, 2)]
    received = [channel.get() for _ in range(4)]
    for child in children:
        child.join()
    return [sorted([item[0], len(item), len(set(item))] for item in received)]


def signatures_of_simple_queues():
    channel = SimpleQueue()
    return [_error(channel.get, False)[0], _error(channel.put)[0], hasattr(channel, "qsize")]


def kinds_and_names():
    made = [Queue(), JoinableQueue(), SimpleQueue(), multiprocessing.get_context("spawn").Queue(2)]
    return [[_plain(repr(one)), type(one).__module__, type(one).__name__] for one in made]


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
