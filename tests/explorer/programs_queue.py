"""Little programs with queues: see `programs_pipe.py`."""

import json
import multiprocessing
import pickle
import queue
import re
import sys
import time
from multiprocessing import JoinableQueue, Pipe, Process, Queue, SimpleQueue, queues

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


def _run(target, *arguments, **keywords):
    process = _started(target, *arguments, **keywords)
    process.join()
    return process.exitcode


def _filled(items, maxsize=0):
    """A queue in whose pipe these items are."""
    channel = Queue(maxsize)
    for item in items:
        channel.put(item)
    _until(lambda: channel.empty() != bool(items))
    return channel


def _until(condition):
    while not condition():
        time.sleep(0.01)


def _put_all(channel, items):
    for item in items:
        channel.put(item)


def _take(channel, count, answers):
    for _ in range(count):
        answers.put(channel.get())


def _nothing(*arguments):
    pass


def items_come_out_in_their_order():
    channel = Queue()
    _put_all(channel, [1, "two", None, [3.0], {"four": (4,)}, b"five"])
    return [repr(channel.get()) for _ in range(6)]


def items_of_a_child():
    channel = Queue()
    child = _started(_put_all, channel, ["a", "b", "c"])
    received = [channel.get() for _ in range(3)]
    child.join()
    return [received, child.exitcode, channel.empty(), channel.qsize()]


def items_for_a_child_and_its_answers():
    tasks, answers = Queue(), Queue()
    child = _started(_take, tasks, 3, answers)
    _put_all(tasks, [10, 20, 30])
    received = [answers.get() for _ in range(3)]
    child.join()
    return [received, child.exitcode]


def items_of_two_children():
    channel = Queue()
    children = [_started(_put_all, channel, [(name, number) for number in range(3)]) for name in "ab"]
    received = [channel.get() for _ in range(6)]
    for child in children:
        child.join()
    own = [[number for name, number in received if name == wanted] for wanted in "ab"]
    return [own, [child.exitcode for child in children]]


def a_queue_given_to_a_grandchild():
    channel = Queue()
    codes = [_run(_hand_on, channel)]
    return [codes, channel.get()]


def _hand_on(channel):
    sys.exit(_run(_put_all, channel, ["from a grandchild"]))


def the_item_is_what_it_is_when_the_feeder_gets_to_it():
    channel, changed = Queue(), []
    changed.append(bytes(_LARGE))
    channel.put(changed)
    _until(lambda: not channel.empty())
    changed.clear()
    return len(channel.get()[0])


def an_item_is_a_copy():
    channel, item = Queue(), [1]
    channel.put(item)
    copy = channel.get()
    return [copy == item, copy is item]


def a_large_item():
    channel = Queue()
    child = _started(_put_all, channel, [bytes(_LARGE) * 3])
    size = len(channel.get())
    child.join()
    return [size, child.exitcode]


def many_items_that_do_not_fit_at_once():
    channel = Queue()
    child = _started(_put_all, channel, [bytes([number]) * 30_000 for number in range(8)])
    received = [channel.get() for _ in range(8)]
    child.join()
    return [[item[0] for item in received], child.exitcode]


def a_connection_through_a_queue():
    channel = Queue()
    receiver, sender = Pipe(duplex=False)
    child = _started(_send_through, channel)
    channel.put(sender)
    received = receiver.recv()
    child.join()
    return [received, child.exitcode]


def _send_through(channel):
    channel.get().send("through both")


def exceptions_as_items():
    channel = Queue()
    channel.put(ValueError("an item"))
    return _plain(repr(channel.get()))


def an_item_that_cannot_be_pickled_is_dropped():
    channel = Queue(1)
    channel.put(lambda: None)
    channel.put("next")
    return [channel.get(), channel.qsize()]


def a_queue_is_no_item():
    channel = Queue()
    channel.put(Queue())
    channel.put("next")
    return channel.get()


class _FailsToLoad:
    def __reduce__(self):
        return int, ("no number",)


def an_item_that_cannot_be_loaded_is_gone():
    channel = Queue(1)
    channel.put(_FailsToLoad())
    return [_error(channel.get), channel.qsize(), channel.empty()]


def queues_are_shared_by_inheritance_only():
    _receiver, sender = Pipe()
    return [
        [_error(pickle.dumps, made), _error(sender.send, made)]
        for made in (Queue(), JoinableQueue(), SimpleQueue())
    ]


def a_queue_that_nobody_keeps_is_gone_before_the_child_has_it():
    codes = []
    for maker in (Queue, JoinableQueue, SimpleQueue):
        process = Process(target=_nothing, args=(maker(),))
        process.start()
        process.join()
        codes.append(process.exitcode)
    return codes


def a_queue_ends_with_the_process_that_made_it():
    answers = SimpleQueue()
    code = _run(_leave_a_child_behind, answers)
    return [code, answers.get()]


def _leave_a_child_behind(answers):
    process = _started(_nothing, Queue(), name="left")
    answers.put(process.name)


def a_queue_that_somebody_keeps():
    kept = [Queue(), JoinableQueue(), SimpleQueue()]
    return [_run(_nothing, *kept), len(kept)]


def a_queue_inside_other_arguments():
    channel = Queue()
    code = _run(_put_into, {"here": [channel]})
    return [code, channel.get()]


def _put_into(arguments):
    arguments["here"][0].put("found")


def get_from_an_empty_queue():
    channel = Queue()
    return [
        _error(channel.get_nowait),
        _error(channel.get, False),
        _error(channel.get, block=False, timeout=5),
        _error(channel.get, timeout=0.05),
        _error(channel.get, True, 0.05),
        _error(channel.get, timeout=0),
        _error(channel.get, timeout=-1),
    ]


def put_into_a_full_queue():
    channel = Queue(2)
    return [
        _error(channel.put, 1),
        _error(channel.put_nowait, 2),
        channel.full(),
        channel.qsize(),
        _error(channel.put_nowait, 3),
        _error(channel.put, 3, False),
        _error(channel.put, 3, block=False, timeout=5),
        _error(channel.put, 3, timeout=0.05),
        _error(channel.put, 3, True, 0.05),
        _error(channel.put, 3, True, -1),
        channel.get(),
        _error(channel.put, 3, timeout=-1),
        channel.get(),
        channel.get(),
        channel.full(),
    ]


def exceptions_are_those_of_the_module_queue():
    caught = []
    try:
        Queue().get_nowait()
    except queue.Empty as error:
        caught.append(type(error).__module__ in ("queue", "_queue"))
    full = Queue(1)
    full.put(1)
    try:
        full.put_nowait(2)
    except queue.Full as error:
        caught.append(type(error).__module__ in ("queue", "_queue"))
    return [*caught, queues.Empty is queue.Empty, queues.Full is queue.Full]


def counting_items():
    channel = Queue(3)
    told = [[channel.qsize(), channel.full(), channel.empty()]]
    for number in range(3):
        channel.put(number)
        told.append([channel.qsize(), channel.full()])
    _until(lambda: not channel.empty())
    for _ in range(3):
        channel.get()
        told.append([channel.qsize(), channel.full()])
    return [told, channel.empty()]


def a_full_queue_holds_its_putter_back():
    channel, answers = Queue(1), Queue()
    child = _started(_put_and_tell, channel, answers)
    first = answers.get()
    waits = _error(answers.get, timeout=0.3)
    item = channel.get()
    second = answers.get()
    items = [item, channel.get()]
    child.join()
    return [first, waits, second, items, child.exitcode]


def _put_and_tell(channel, answers):
    channel.put("a")
    answers.put("first is in")
    channel.put("b")
    answers.put("second is in")


def put_with_a_time_out_gets_room():
    channel = _filled([1], maxsize=1)
    child = _started(_take_later, channel)
    channel.put(2, timeout=60)
    child.join()
    return [channel.get(), child.exitcode]


def _take_later(channel):
    time.sleep(0.1)
    channel.get()


def get_with_a_time_out_gets_an_item():
    channel = Queue()
    child = _started(_put_later, channel)
    received = channel.get(timeout=60)
    child.join()
    return [received, child.exitcode]


def _put_later(channel):
    time.sleep(0.1)
    channel.put("late")


def sizes_of_queues():
    return [
        _error(Queue, "3"),
        _error(Queue, None),
        _error(Queue, 1.5),
        _error(Queue, 2**31),
        _error(Queue, -1)[0],
        _error(Queue, maxsize=True)[0],
        _error(Queue, 1, 2)[0],
        _error(JoinableQueue, "3"),
        _error(SimpleQueue, 3)[0],
        Queue(-5).full(),
        Queue(True)._maxsize,
        Queue(0)._maxsize,
    ]


def time_outs_that_are_no_numbers():
    channel = Queue()
    return [
        _error(channel.get, timeout="1"),
        _error(channel.get, False, "1"),
        _error(channel.put, 1, timeout="1"),
        _error(channel.put, 1, False, "1"),
        channel.qsize(),
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
