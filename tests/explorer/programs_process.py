"""Little programs with processes that must do the same on real multiprocessing and in the explorer.

Each function without an underscore is one; it returns plain data. Run as a script, this file prints what
they all return on the real thing.
"""

import json
import multiprocessing
import os
import signal
import sys
import time
from multiprocessing import Pipe, Process, active_children, current_process, parent_process
from multiprocessing.connection import wait


def _error(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
    except BaseException as error:
        return [type(error).__name__, str(error)]
    return ["returned", repr(result)]


def _kill_self(number):
    os.kill(os.getpid(), number)
    time.sleep(60)


def _leave(code):
    sys.exit(code)


def _leave_at_once(code):
    os._exit(code)


def _nothing(*arguments):
    pass


def _raise():
    raise ValueError("on purpose")


def _run(target, *arguments, **keywords):
    process = Process(target=target, args=arguments, **keywords)
    process.start()
    process.join()
    return process.exitcode


def _sleep(seconds):
    time.sleep(seconds)


def exit_codes_of_sys_exit():
    return [_run(_leave, code) for code in (None, 0, 1, 3, 255, 256, 257, -1, "text", "", True, 2.5)]


def exit_code_of_an_exception():
    return _run(_raise)


def exit_code_of_os_exit():
    return [_run(_leave_at_once, code) for code in (0, 7)]


def exit_code_of_keyboard_interrupt():
    return _run(_interrupt)


def _interrupt():
    raise KeyboardInterrupt


def exit_code_of_terminate_and_kill():
    codes = []
    for method in ("terminate", "kill"):
        process = Process(target=_sleep, args=(60,))
        process.start()
        getattr(process, method)()
        process.join()
        codes.append(process.exitcode)
    return codes


def exit_code_of_killing_oneself():
    return [_run(_kill_self, number) for number in (signal.SIGTERM, signal.SIGKILL)]


def a_terminated_process_is_not_joined_yet():
    process = Process(target=_sleep, args=(60,))
    before = [process.exitcode, process.is_alive()]
    process.start()
    running = [process.exitcode, process.is_alive()]
    process.terminate()
    process.join()
    return [before, running, process.exitcode, process.is_alive()]


def terminating_an_ended_process_changes_nothing():
    process = Process(target=_leave, args=(3,))
    process.start()
    process.join()
    process.terminate()
    process.kill()
    return process.exitcode


def join_with_time_out_returns_none():
    process = Process(target=_sleep, args=(2,))
    process.start()
    first = [
        process.join(0),
        process.exitcode,
        process.join(0.2),
        process.exitcode,
        process.join(-1),
        process.is_alive(),
    ]
    process.join()
    return [*first, process.exitcode, process.join(), process.join(5)]


def errors_of_a_process_not_started():
    process = Process(target=_nothing)
    return [
        _error(process.join),
        _error(process.is_alive),
        _error(lambda: process.exitcode),
        _error(lambda: process.pid),
        _error(lambda: process.ident),
        _error(lambda: process.sentinel),
        _error(process.terminate),
        _error(process.kill),
        _error(process.close),
        _error(process.start),
    ]


def errors_of_starting_twice():
    process = Process(target=_nothing)
    process.start()
    errors = [_error(process.start)]
    process.join()
    return [*errors, _error(process.start)]


def errors_of_closing():
    process = Process(target=_sleep, args=(1,))
    process.start()
    errors = [_error(process.close)]
    process.join()
    process.close()
    names = ("start", "join", "is_alive", "terminate", "kill")
    errors += [_error(getattr(process, name)) for name in names]
    errors += [
        _error(lambda: process.exitcode),
        _error(lambda: process.pid),
        _error(lambda: process.sentinel),
    ]
    return [*errors, _error(process.close), process.name[:8], process.daemon]


def errors_of_setting_attributes():
    process = Process(target=_nothing)
    errors = [_error(setattr, process, "name", 3), _error(setattr, process, "daemon", True)]
    process.start()
    errors.append(_error(setattr, process, "daemon", False))
    process.join()
    return [errors, process.daemon]


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


def a_daemon_is_terminated_at_the_end_of_its_parent():
    receiver, sender = Pipe(duplex=False)
    process = Process(target=_start_daemon, args=(sender,))
    process.start()
    sender.close()
    process.join()
    got = [receiver.recv()]
    try:
        got.append(receiver.recv())
    except EOFError:
        got.append("end of file")
    return [got, process.exitcode]


def _start_daemon(connection):
    daemon = Process(target=_sleep_then_tell, args=(connection,), daemon=True)
    daemon.start()
    connection.send([daemon.daemon, daemon.is_alive()])


def _sleep_then_tell(connection):
    time.sleep(30)
    connection.send("too late")


def a_parent_waits_for_children_at_its_end():
    receiver, sender = Pipe(duplex=False)
    process = Process(target=_start_and_leave, args=(sender,))
    process.start()
    process.join()
    return [process.exitcode, receiver.poll(), receiver.recv()]


def _start_and_leave(connection):
    Process(target=_wait_then_tell, args=(connection,)).start()


def _wait_then_tell(connection):
    time.sleep(0.5)
    connection.send("told")


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


def an_exception_waits_for_children():
    receiver, sender = Pipe(duplex=False)
    process = Process(target=_start_and_raise, args=(sender,))
    process.start()
    process.join()
    return [process.exitcode, receiver.recv()]


def _start_and_raise(connection):
    Process(target=_wait_then_tell, args=(connection,)).start()
    raise ValueError("on purpose")


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
