"""Little programs with the ends of processes: exit codes, signals, joins. See `programs_pipe.py`."""

import json
import multiprocessing
import os
import signal
import sys
import time
from multiprocessing import Pipe, Process


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
