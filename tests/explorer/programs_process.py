"""Little programs with processes: see `programs_pipe.py`."""

import json
import multiprocessing
import os
import sys
import time
from fractions import Fraction
from multiprocessing import Pipe, Process, active_children, current_process, parent_process
from multiprocessing.connection import wait


def _error(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
    except BaseException as error:
        return [type(error).__name__, str(error)]
    return ["returned", repr(result)]


def _leave(code):
    sys.exit(code)


def _nothing(*arguments):
    pass


def _run(target, *arguments, **keywords):
    process = Process(target=target, args=arguments, **keywords)
    process.start()
    process.join()
    return process.exitcode


def _sleep(seconds):
    time.sleep(seconds)


def sleeps_that_are_no_seconds():
    return [
        _error(time.sleep, *seconds)
        for seconds in [("0.01",), (None,), (), (0, 0), (-1,), (float("nan"),), (Fraction(1, 100),), (True,)]
    ]


def time_of_its_own():
    began = time.process_time(), time.thread_time(), time.clock_gettime(time.CLOCK_PROCESS_CPUTIME_ID)
    time.sleep(0.3)
    ended = time.process_time(), time.thread_time(), time.clock_gettime(time.CLOCK_PROCESS_CPUTIME_ID)
    return [after - before < 0.2 for before, after in zip(began, ended, strict=True)]


def names_of_processes():
    named = Process(target=_nothing, name="worker")
    given = [Process(target=_nothing).name[:8], named.name]
    named.name = "renamed"
    return [*given, named.name, current_process().name, repr(parent_process())]


def names_in_children():
    receiver, sender = Pipe(duplex=False)
    process = Process(target=_tell_names, args=(sender,), name="outer")
    process.start()
    names = receiver.recv()
    process.join()
    return names


def _tell_names(connection):
    process = Process(target=_nothing)
    connection.send(
        [current_process().name, process.name[-2:], parent_process().name, parent_process().is_alive()]
    )


def pids_agree():
    receiver, sender = Pipe(duplex=False)
    process = Process(target=_tell_pids, args=(sender,))
    process.start()
    pid, parent = receiver.recv()
    process.join()
    return [
        pid == process.pid == process.ident,
        parent == os.getpid(),
        pid == os.getpid(),
        type(process.pid).__name__,
    ]


def _tell_pids(connection):
    connection.send((os.getpid(), os.getppid()))


def keyword_arguments_reach_the_target():
    receiver, sender = Pipe(duplex=False)
    process = Process(target=_tell, args=(sender,), kwargs={"what": "keyword"})
    process.start()
    process.join()
    return receiver.recv()


def _tell(connection, what="default"):
    connection.send(what)
    connection.close()


class _Greeter(Process):
    def __init__(self, connection, name):
        super().__init__()
        self.connection = connection
        self.whom = name

    def run(self):
        self.connection.send(f"hello {self.whom} from {type(self).__name__}")
        sys.exit(4)


def a_subclass_overrides_run():
    receiver, sender = Pipe(duplex=False)
    process = _Greeter(sender, "anna")
    process.start()
    process.join()
    return [receiver.recv(), process.exitcode, process.whom, process.name[:8]]


def a_process_without_a_target():
    process = Process()
    process.start()
    process.join()
    return process.exitcode


def a_target_called_in_the_parent():
    process = Process(target=_nothing())
    process.start()
    process.join()
    return process.exitcode


def arguments_that_are_no_tuple():
    return [
        _error(Process, target=_nothing, args=5),
        _run_with("abc"),
        _run_with(["one"]),
    ]


def _run_with(arguments):
    process = Process(target=_one, args=arguments)
    process.start()
    process.join()
    return process.exitcode


def _one(argument):
    sys.exit(len(argument))


def targets_that_cannot_be_pickled():
    def inner():
        pass

    process = Process(target=inner)
    error = _error(process.start)
    anonymous = Process(target=lambda: None)
    return [error[0], "inner" in error[1], _error(anonymous.start)[0] in ("AttributeError", "PicklingError")]


def daemons_have_no_children():
    receiver, sender = Pipe(duplex=False)
    process = Process(target=_start_in_daemon, args=(sender,), daemon=True)
    process.start()
    process.join()
    return receiver.recv()


def _start_in_daemon(connection):
    connection.send(_error(Process(target=_nothing).start))


def daemon_is_inherited():
    return [Process(target=_nothing).daemon, Process(target=_nothing, daemon=True).daemon]


def active_children_are_those_that_run():
    processes = [Process(target=_sleep, args=(1,), name=f"sleeper {number}") for number in range(2)]
    before = len(active_children())
    for process in processes:
        process.start()
    running = sorted(process.name for process in active_children())
    for process in processes:
        process.join()
    return [before, running, len(active_children())]


def sentinels_become_ready():
    quick, slow = Process(target=_nothing), Process(target=_sleep, args=(1.5,))
    quick.start()
    slow.start()
    first = wait([quick.sentinel, slow.sentinel])
    second = wait([slow.sentinel])
    quick.join()
    slow.join()
    none = wait([], timeout=0)
    return [first == [quick.sentinel], second == [slow.sentinel], type(int(quick.sentinel)).__name__, none]


def a_child_of_a_child_cannot_be_joined_by_the_grandparent():
    receiver, sender = Pipe(duplex=False)
    process = Process(target=_join_parent, args=(sender,))
    process.start()
    process.join()
    return receiver.recv()


def _join_parent(connection):
    me = current_process()
    connection.send([_error(me.join), me.is_alive()])


def globals_are_not_shared():
    global _counter
    _counter = 10
    code = _run(_count)
    return [code, _counter]


_counter = 0


def _count():
    global _counter
    _counter += 1
    sys.exit(_counter)


def arguments_are_copies():
    items = [1, 2]
    code = _run(_append, items)
    return [code, items]


def _append(items):
    items.append(3)
    sys.exit(len(items))


def context_and_start_method():
    context = multiprocessing.get_context("spawn")
    process = context.Process(target=_leave, args=(6,))
    process.start()
    process.join()
    receiver, sender = context.Pipe(False)
    sender.send(1)
    return [
        process.exitcode,
        receiver.recv(),
        multiprocessing.get_start_method(),
        multiprocessing.cpu_count() > 0,
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
