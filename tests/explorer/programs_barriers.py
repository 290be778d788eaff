"""Little programs with barriers: see `programs_pipe.py`."""

import json
import multiprocessing
import re
import time
from multiprocessing import (
    Barrier,
    Pipe,
    Process,
)
from threading import BrokenBarrierError


def _error(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
    except BaseException as error:
        return [type(error).__name__, str(error)]
    return ["returned", _text(result)]


def _text(thing):
    return re.sub(r"0x[0-9a-f]+", "0x", repr(thing))


def _start(target, *arguments, **keywords):
    process = Process(target=target, args=arguments, **keywords)
    process.start()
    return process


def _run(target, *arguments):
    process = _start(target, *arguments, name="other")
    process.join()
    return process.exitcode


def _answer(connection, function, *arguments):
    connection.send(_error(function, *arguments))


def _elsewhere(function, *arguments):
    """What `function` gives in another process."""
    receiver, sender = Pipe(duplex=False)
    code = _run(_answer, sender, function, *arguments)
    sender.close()
    try:
        return receiver.recv()
    except EOFError:
        return code


def _call(thing, method, *arguments):
    return getattr(thing, method)(*arguments)


def _kill(process):
    process.kill()
    process.join()
    return process.exitcode


def _tell_and_call(connection, function, *arguments):
    connection.send("begins")
    function(*arguments)


def _begun(function, *arguments):
    """A process that calls `function` just now."""
    receiver, sender = Pipe(duplex=False)
    process = _start(_tell_and_call, sender, function, *arguments)
    receiver.recv()
    return process


def _is_stuck(function, *arguments, patience=1):
    """Whether a process that calls `function` doesn't come back."""
    process = _begun(function, *arguments)
    process.join(patience)
    stuck = process.exitcode is None
    _kill(process)
    return stuck


def _pass(barrier, connection, times=1, timeout=None):
    for _ in range(times):
        connection.send(_error(barrier.wait, timeout))


def _numbers(barrier, processes, times=1):
    receiver, sender = Pipe(duplex=False)
    started = [_start(_pass, barrier, sender, times) for _ in range(processes)]
    numbers = sorted(receiver.recv() for _ in range(processes * times))
    for process in started:
        process.join()
    return numbers


def a_barrier_numbers_its_processes():
    barrier = Barrier(3)
    return [_numbers(barrier, 3), barrier.n_waiting, barrier.broken, barrier.parties]


def a_barrier_can_be_used_again():
    return _numbers(Barrier(2), 2, times=3)


def a_barrier_of_one():
    barrier = Barrier(1)
    return [barrier.wait(), barrier.wait(0), barrier.wait(timeout=-1), _text(barrier)]


def barriers_of_odd_numbers():
    results = [_error(Barrier(parties).wait, 0) for parties in (0, -1, 1.0, True, 1.5)]
    return [*results, _error(Barrier, 0)[0], Barrier("two").parties, _text(Barrier(0))]


class _Telling:
    def __init__(self, connection):
        self.connection = connection

    def __call__(self):
        self.connection.send("action")


def the_action_runs_once_per_round():
    receiver, sender = Pipe(duplex=False)
    barrier = Barrier(2, _Telling(sender))
    numbers = _numbers(barrier, 2, times=2)
    told = []
    while receiver.poll():
        told.append(receiver.recv())
    return [numbers, told]


def _fail():
    raise ZeroDivisionError("in the action")


def an_action_that_fails_breaks_the_barrier():
    barrier = Barrier(2, action=_fail)
    numbers = _numbers(barrier, 2)
    return [numbers, barrier.broken, _error(barrier.wait), _text(barrier)]


def an_action_sees_the_others_waiting():
    seen = []
    barrier = Barrier(1, lambda: seen.append([barrier.n_waiting, barrier.broken, _text(barrier)]))
    return [barrier.wait(), seen, barrier.n_waiting]


def an_action_that_aborts():
    def action():
        barrier.abort()

    barrier = Barrier(1, action)
    return [_error(barrier.wait), barrier.broken, _error(barrier.wait)]


def a_barrier_breaks_when_time_is_out():
    barrier = Barrier(2)
    results = [_error(barrier.wait, 0.1), barrier.broken, _error(barrier.wait), _error(barrier.wait, 5)]
    results += [barrier.reset(), barrier.broken, _error(barrier.wait, 0), _text(barrier)]
    return [*results, issubclass(BrokenBarrierError, RuntimeError)]


def a_barrier_has_a_time_out_of_its_own():
    barrier = Barrier(2, None, 0.1)
    results = [_error(barrier.wait), barrier.broken]
    barrier.reset()
    return [*results, _error(barrier.wait, timeout=0.05), _error(Barrier(2, timeout=0).wait)]


def time_outs_of_barriers_that_are_no_numbers():
    barrier = Barrier(2)
    return [_error(barrier.wait, "1"), barrier.broken, barrier.n_waiting]


def one_time_out_breaks_the_barrier_for_all():
    receiver, sender = Pipe(duplex=False)
    barrier = Barrier(3)
    processes = [_start(_pass, barrier, sender), _start(_pass, barrier, sender, 1, 2)]
    results = [receiver.recv() for _ in range(2)]
    for process in processes:
        process.join()
    return [results, barrier.broken, barrier.n_waiting]


def _until_waiting(barrier, count):
    while barrier.n_waiting < count:
        time.sleep(0.01)


def abort_turns_all_away():
    receiver, sender = Pipe(duplex=False)
    barrier = Barrier(3)
    processes = [_start(_pass, barrier, sender) for _ in range(2)]
    _until_waiting(barrier, 2)
    before = [barrier.n_waiting, _text(barrier), barrier.abort()]
    results = [receiver.recv() for _ in range(2)]
    for process in processes:
        process.join()
    return [before, results, barrier.broken, barrier.n_waiting, _text(barrier)]


def reset_turns_those_away_that_wait():
    receiver, sender = Pipe(duplex=False)
    barrier = Barrier(2)
    process = _start(_pass, barrier, sender)
    _until_waiting(barrier, 1)
    results = [barrier.reset(), receiver.recv(), barrier.broken]
    process.join()
    return [*results, _numbers(barrier, 2), barrier.reset(), barrier.abort(), barrier.reset(), _text(barrier)]


def a_broken_barrier_in_another_process():
    barrier = Barrier(2, timeout=1)
    barrier.abort()
    return [_elsewhere(_call, barrier, "wait"), _elsewhere(_text, barrier), _elsewhere(_parties, barrier)]


def _parties(barrier):
    return [barrier.parties, barrier.broken, barrier.n_waiting]


def a_barrier_whose_waiter_was_killed():
    barrier = Barrier(2)
    waiter = _begun(barrier.wait)
    _until_waiting(barrier, 1)
    time.sleep(0.3)
    code = _kill(waiter)
    return [code, barrier.n_waiting, _is_stuck(barrier.wait), barrier.broken]


def a_barrier_and_processes_left_over():
    receiver, sender = Pipe(duplex=False)
    barrier = Barrier(2)
    processes = [_start(_pass, barrier, sender) for _ in range(3)]
    numbers = sorted(receiver.recv() for _ in range(2))
    _until_waiting(barrier, 1)
    barrier.abort()
    last = receiver.recv()
    for process in processes:
        process.join()
    return [numbers, last]


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
