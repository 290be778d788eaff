"""Little programs with closed queues, and with feeders at the end of a process: see `programs_pipe.py`."""

import json
import multiprocessing
import os
import re
import sys
import time
from multiprocessing import Event, Process, Queue

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


def a_closed_queue():
    channel = _filled([1])
    channel.close()
    return [
        _error(channel.put, 2),
        _error(channel.put_nowait, 2),
        _error(channel.get),
        _error(channel.get_nowait),
        channel.qsize(),
        channel.full(),
        _error(channel.join_thread),
        _error(channel.join_thread),
        _error(channel.empty),
        _error(channel.close),
    ]


def a_closed_queue_that_had_no_item():
    channel = Queue()
    channel.close()
    return [
        _error(channel.put, 2),
        _error(channel.get),
        channel.empty(),
        channel.qsize(),
        _error(channel.join_thread),
    ]


def close_is_local():
    channel = Queue()
    child = _started(_put_and_close, channel)
    received = [channel.get(), channel.get()]
    child.join()
    channel.put("still open here")
    return [received, channel.get(), child.exitcode]


def _put_and_close(channel):
    channel.put(1)
    channel.put(2)
    channel.close()
    channel.join_thread()


def what_is_put_before_the_close_arrives():
    channel = Queue()
    code = _run(_put_and_close, channel)
    return [code, channel.get(), channel.get()]


def joining_the_thread_of_an_open_queue():
    channel = Queue()
    channel.put(1)
    return [_error(channel.join_thread), _error(Queue().join_thread), channel.get()]


def cancel_join_thread_returns_nothing():
    channel = Queue()
    before = channel.cancel_join_thread()
    channel.put(1)
    _until(lambda: not channel.empty())
    after = channel.cancel_join_thread()
    channel.close()
    return [before, after, channel.join_thread(), channel.cancel_join_thread()]


def a_child_ends_without_its_items_if_it_says_so():
    channel = Queue()
    return [_run(_put_too_much, channel, cancel) for cancel in ("before", "after")]


def _put_too_much(channel, cancel):
    if cancel == "before":
        channel.cancel_join_thread()
    channel.put(bytes(_LARGE))
    if cancel == "after":
        channel.cancel_join_thread()


def a_child_with_65514_bytes_ends_and_with_one_more_it_does_not():
    told = []
    for size in (65_514, 65_515):
        channel = Queue()
        child = _started(_put_all, channel, [bytes(size)])
        _until(lambda made=channel: not made.empty())
        child.join(None if size == 65_514 else 1)
        told.append([child.exitcode, len(channel.get())])
        child.join()
        told.append(child.exitcode)
    return told


def a_child_that_fails_still_delivers():
    channel = Queue()
    codes = [_run(_put_and_fail, channel), _run(_put_and_leave, channel, 3)]
    return [codes, channel.get(), channel.get()]


def _put_and_fail(channel):
    channel.put("before the error")
    raise ValueError("on purpose")


def _put_and_leave(channel, code):
    channel.put("before the exit")
    sys.exit(code)


def a_child_that_leaves_at_once_loses_what_does_not_fit():
    channel = Queue()
    child = _started(_put_and_leave_at_once, channel)
    child.join()
    return [child.exitcode, channel.qsize()]


def _put_and_leave_at_once(channel):
    channel.put(bytes(_LARGE))
    os._exit(4)


def a_killed_child_loses_what_does_not_fit():
    channel, told = Queue(), []
    for method in ("terminate", "kill"):
        child = _started(_put_all, channel, [bytes(_LARGE)])
        _until(lambda: channel.qsize() > len(told))
        child.join(0.2)
        running = child.exitcode
        getattr(child, method)()
        child.join()
        told.append([running, child.exitcode, channel.qsize()])
    return told


def an_item_of_a_killed_child_is_never_complete():
    channel = Queue()
    child = _started(_put_all, channel, [bytes(_LARGE)])
    _until(lambda: not channel.empty())
    child.kill()
    child.join()
    here = Event()
    reader = _started(_get_with_time_out, channel, here)
    here.wait()
    reader.join(1)
    waits = reader.is_alive()
    reader.kill()
    reader.join()
    return [channel.empty(), waits, _error(channel.get, timeout=0.05), _error(channel.get_nowait)]


def _get_with_time_out(channel, here):
    here.set()
    channel.get(timeout=0.05)


def the_lock_of_a_killed_reader_stays_taken():
    channel, answers = Queue(), Queue()
    child = _started(_tell_and_get, channel, answers)
    answers.get()
    child.join(0.3)
    child.terminate()
    child.join()
    channel.put(1)
    _until(lambda: not channel.empty())
    return [_error(channel.get, timeout=0.1), _error(channel.get_nowait), channel.qsize(), child.exitcode]


def _tell_and_get(channel, answers):
    answers.put("here")
    channel.get()


def the_end_of_a_process_waits_for_children_first():
    channel, answers = Queue(), Queue()
    child = _started(_put_with_child, channel, answers)
    told = answers.get()
    item = channel.get()
    child.join()
    return [told, len(item), child.exitcode]


def _put_with_child(channel, answers):
    channel.put(bytes(_LARGE))
    _started(_put_all, answers, ["from its child"])
    time.sleep(0.5)


def daemons_do_not_keep_their_parent():
    return _run(_start_daemon, Queue())


def _start_daemon(channel):
    _started(_get_with_no_end, channel, daemon=True)


def _get_with_no_end(channel):
    channel.get()


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
