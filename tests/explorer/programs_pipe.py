"""Little programs with pipes that must do the same on real multiprocessing and in the explorer.

Each function without an underscore is one; it returns plain data. Run as a script, this file prints what
they all return on the real thing.
"""

import gc
import json
import multiprocessing
import os
import time
from multiprocessing import Pipe, Process, current_process
from multiprocessing.connection import wait


def _error(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
    except BaseException as error:
        return [type(error).__name__, str(error)]
    return ["returned", repr(result)]


def _nothing(*arguments):
    pass


def _wait_then_tell(connection):
    time.sleep(0.5)
    connection.send("told")


def directions_of_a_half_duplex_pipe():
    receiver, sender = Pipe(duplex=False)
    return [
        receiver.readable,
        receiver.writable,
        sender.readable,
        sender.writable,
        _error(receiver.send, 1),
        _error(receiver.send_bytes, b"1"),
        _error(sender.recv),
        _error(sender.recv_bytes),
        _error(sender.poll),
    ]


def directions_of_a_duplex_pipe():
    first, second = Pipe()
    first.send("to the second")
    second.send("to the first")
    return [first.recv(), second.recv(), first.readable, first.writable, second.readable, second.writable]


def a_closed_end():
    receiver, sender = Pipe(duplex=False)
    receiver.close()
    errors = [
        _error(receiver.recv),
        _error(receiver.poll),
        _error(receiver.recv_bytes),
        _error(receiver.fileno),
    ]
    sender.close()
    sender.close()
    return [*errors, _error(sender.send, 1), receiver.closed, sender.closed]


def sending_to_nobody():
    errors = []
    for duplex in (False, True):
        receiver, sender = Pipe(duplex=duplex)
        receiver.close()
        errors.append(_error(sender.send, 1))
    return errors


def end_of_file_comes_after_the_messages():
    results = []
    for duplex in (False, True):
        receiver, sender = Pipe(duplex=duplex)
        sender.send(1)
        sender.send(2)
        sender.close()
        results.append([receiver.poll(), receiver.recv(), receiver.recv(), receiver.poll(), receiver.poll(1)])
        results.append([_error(receiver.recv), _error(receiver.recv), receiver.poll(None)])
    return results


def unread_messages_reset_a_duplex_connection():
    first, second = Pipe()
    first.send("never read")
    second.send("read")
    second.close()
    return [
        first.poll(),
        first.recv(),
        first.poll(),
        _error(first.recv),
        _error(first.recv),
        _error(first.send, 1),
    ]


def an_open_copy_delays_the_end_of_file():
    receiver, sender = Pipe(duplex=False)
    process = Process(target=_sleep_holding, args=(sender, 1.0))
    process.start()
    sender.close()
    before = receiver.poll(0.2)
    process.join()
    return [before, receiver.poll(), _error(receiver.recv)]


def _sleep_holding(connection, seconds):
    time.sleep(seconds)


def letting_go_closes():
    receiver, sender = Pipe(duplex=False)
    before = receiver.poll()
    del sender
    return [before, receiver.poll(), _error(receiver.recv)]


def letting_go_of_a_cycle_needs_the_collector():
    receiver, sender = Pipe(duplex=False)
    cycle = [sender]
    cycle.append(cycle)
    del sender, cycle
    gc.collect()
    return receiver.poll()


def a_process_object_lets_its_arguments_go_at_start():
    receiver, sender = Pipe(duplex=False)
    process = Process(target=_nothing, args=(sender,))
    del sender
    process.start()
    process.join()
    return [receiver.poll(), _error(receiver.recv), hasattr(process, "_args")]


def with_closes():
    receiver, sender = Pipe(duplex=False)
    with sender as same:
        same.send(1)
    return [sender.closed, receiver.recv(), _error(receiver.recv)]


def poll_waits_for_its_time_out():
    receiver, sender = Pipe(duplex=False)
    began = time.monotonic()
    empty = [receiver.poll(), receiver.poll(0), receiver.poll(0.3), receiver.poll(-1)]
    passed = time.monotonic() - began
    sender.send(1)
    return [empty, 0.25 < passed < 5, receiver.poll(), receiver.poll(None), receiver.poll(3)]


def poll_wakes_when_a_message_comes():
    receiver, sender = Pipe(duplex=False)
    process = Process(target=_wait_then_tell, args=(sender,))
    process.start()
    found = receiver.poll(30)
    process.join()
    return [found, receiver.recv()]


def wait_returns_the_ready_ones():
    pairs = [Pipe(duplex=False) for _ in range(3)]
    receivers = [receiver for receiver, _ in pairs]
    none = wait(receivers, timeout=0.1)
    pairs[1][1].send("message")
    pairs[2][1].close()
    ready = wait(receivers)
    return [none, [receivers.index(one) for one in ready], wait(receivers, timeout=0) == ready]


def wait_mixes_connections_and_sentinels():
    receiver, sender = Pipe(duplex=False)
    process = Process(target=_wait_then_tell, args=(sender,))
    process.start()
    ready = wait([receiver, process.sentinel], timeout=30)
    message = receiver.recv()
    process.join()
    return [receiver in ready, message, wait([receiver, process.sentinel], timeout=0) == [process.sentinel]]


def _send_all(connection, items):
    for item in items:
        connection.send(item)
    connection.close()


def a_connection_as_argument_of_both_ends():
    first, second = Pipe()
    process = Process(target=_answer_once, args=(second,))
    process.start()
    second.close()
    first.send(20)
    answer = first.recv()
    process.join()
    return [answer, _error(first.recv)]


def _answer_once(connection):
    connection.send(connection.recv() + 1)


def ping_pong():
    first, second = Pipe()
    process = Process(target=_double_until_end, args=(second,))
    process.start()
    second.close()
    answers = []
    for number in range(5):
        first.send(number)
        answers.append(first.recv())
    first.close()
    process.join()
    return [answers, process.exitcode]


def _double_until_end(connection):
    while True:
        try:
            connection.send(connection.recv() * 2)
        except EOFError:
            break


def sleeping_and_clocks():
    began, counted, wall = time.monotonic(), time.perf_counter(), time.time()
    time.sleep(0.5)
    passed = (time.monotonic() - began, time.perf_counter() - counted, time.time() - wall)
    return [all(0.45 < seconds < 5 for seconds in passed), _error(time.sleep, -1)]


def three_stages():
    first_receiver, first_sender = Pipe(duplex=False)
    second_receiver, second_sender = Pipe(duplex=False)
    source = Process(target=_send_all, args=(first_sender, [1, 2, 3]))
    doubler = Process(target=_double, args=(first_receiver, second_sender))
    source.start()
    doubler.start()
    for connection in (first_sender, first_receiver, second_sender):
        connection.close()
    received = []
    try:
        while True:
            received.append(second_receiver.recv())
    except EOFError:
        pass
    source.join()
    doubler.join()
    return [received, source.exitcode, doubler.exitcode]


def _double(receiver, sender):
    try:
        while True:
            sender.send(receiver.recv() * 2)
    except EOFError:
        sender.close()


def representations():
    receiver, _ = Pipe(duplex=False)
    process = Process(target=_nothing, name="worker")
    text = repr(process).replace(str(os.getpid()), "P")
    return [repr(receiver).partition(" ")[0], text, type(current_process()).__name__]


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
