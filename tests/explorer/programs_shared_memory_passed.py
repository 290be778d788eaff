"""Little programs with shared memory that several processes open: see `programs_pipe.py`."""

import gc
import json
import multiprocessing
import os
import pickle
import re
import time
from multiprocessing import Pipe, Process, Queue
from multiprocessing.shared_memory import SharedMemory


def _error(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
    except BaseException as error:
        return [type(error).__name__, _plain(str(error))]
    return ["returned", _plain(repr(result))]


def _plain(text):
    """Without addresses, and without the random part of a name."""
    return re.sub(r"psm_[0-9a-f]{8}", "psm_", re.sub(r" at 0x[0-9a-f]+", "", text))


def _run(target, *arguments):
    process = Process(target=target, args=arguments)
    process.start()
    process.join()
    return process.exitcode


def _name(what):
    """A name that no other program uses, nor another run of this file."""
    return f"little_programs_{what}_{os.getpid()}"


def _made(size=16):
    return SharedMemory(create=True, size=size)


def _remove(*segments):
    for segment in segments:
        segment.close()
        segment.unlink()


def _nothing(*arguments):
    pass


def _set(shared, index, value):
    shared.buf[index] = value
    shared.close()


def _set_by_name(name, index, value):
    shared = SharedMemory(name)
    shared.buf[index] = value
    shared.close()


def a_child_gets_it_as_an_argument():
    shared = _made()
    told = [_run(_set, shared, 3, 5), shared.buf[3]]
    _remove(shared)
    return told


def a_child_opens_it_by_name():
    shared = _made()
    told = [_run(_set_by_name, shared.name, 3, 5), shared.buf[3]]
    shared.close()
    told += [_run(_set_by_name, shared.name, 4, 6)]
    second = SharedMemory(shared.name)
    told += [second.buf[3], second.buf[4]]
    second.close()
    second.unlink()
    return [*told, _run(_set_by_name, shared.name, 4, 6), _error(shared.unlink)[0]]


def _make(name, connection):
    shared = SharedMemory(name, create=True, size=8)
    shared.buf[:4] = b"made"
    connection.send(shared.name)


def it_outlives_who_made_it():
    receiver, sender = Pipe()
    exitcode = _run(_make, None, sender)
    shared = SharedMemory(receiver.recv())
    told = [exitcode, str(bytes(shared.buf[:4]))]
    _remove(shared)
    return told


def a_killed_process_leaves_it():
    name = _name("killed")
    receiver, sender = Pipe()
    process = Process(target=_make_and_sleep, args=(name, sender))
    process.start()
    receiver.recv()
    process.kill()
    process.join()
    shared = SharedMemory(name)
    told = [process.exitcode, str(bytes(shared.buf[:4]))]
    _remove(shared)
    return told


def _make_and_sleep(name, connection):
    _make(name, connection)
    time.sleep(60)


def _double(tasks, answers):
    shared = tasks.get()
    shared.buf[0] *= 2
    answers.send(shared)
    answers.recv()


def it_goes_through_queues_and_pipes():
    shared, tasks = _made(), Queue()
    mine, theirs = Pipe()
    process = Process(target=_double, args=(tasks, theirs))
    process.start()
    shared.buf[0] = 21
    tasks.put(shared)
    answer = mine.recv()
    told = [answer.buf[0], answer.name == shared.name, answer is shared, answer.size]
    answer.close()
    mine.send(None)
    process.join()
    _remove(shared)
    return [*told, process.exitcode]


def bytes_go_between_views_and_pipes():
    shared = _made(8)
    receiver, sender = Pipe()
    sender.send_bytes(b"abcdef")
    told = [receiver.recv_bytes_into(shared.buf, 1), str(bytes(shared.buf))]
    receiver.send_bytes(shared.buf[:3])
    sender.send_bytes(shared.buf, 2, 3)
    told += [str(sender.recv_bytes()), str(receiver.recv_bytes())]
    told += [_error(sender.send_bytes, shared.buf, 9), _error(receiver.recv_bytes_into, shared.buf, 9)]
    _remove(shared)
    return told


def it_is_gone_before_the_child_opens_it():
    shared = _made()
    process = Process(target=_nothing, args=(shared,))
    process.start()
    _remove(shared)
    process.join()
    return process.exitcode


def _wait_for_flag(name, connection):
    while True:
        try:
            shared = SharedMemory(name)
            break
        except FileNotFoundError:
            time.sleep(0.01)
    while not shared.buf[0]:
        time.sleep(0.01)
    connection.send(str(bytes(shared.buf[1:6])))


def waiting_for_a_name_and_for_a_flag():
    name = _name("flag")
    receiver, sender = Pipe()
    process = Process(target=_wait_for_flag, args=(name, sender))
    process.start()
    shared = SharedMemory(name, create=True, size=8)
    shared.buf[1:6] = b"there"
    shared.buf[0] = 1
    answer = receiver.recv()
    process.join()
    _remove(shared)
    return answer


def a_copy_is_a_second_opening():
    shared = _made()
    copy = pickle.loads(pickle.dumps(shared))
    copy.buf[0] = 4
    told = [shared.buf[0], copy is shared, copy.name == shared.name]
    shared.close()
    told += [copy.buf[0], _error(pickle.dumps, shared)[0]]
    copy.close()
    copy.unlink()
    gc.collect()
    return [*told, _error(pickle.loads, pickle.dumps(shared))[0]]


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
