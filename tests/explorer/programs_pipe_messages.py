"""Little programs with the messages in pipes, and how much fits: see `programs_pipe.py`."""

import json
import multiprocessing
import pickle
import time
from multiprocessing import Pipe, Process


def _error(function, *arguments, **keywords):
    try:
        result = function(*arguments, **keywords)
    except BaseException as error:
        return [type(error).__name__, str(error)]
    return ["returned", repr(result)]


def _raise():
    raise ValueError("on purpose")


def messages_of_many_types():
    receiver, sender = Pipe(duplex=False)
    items = [
        None,
        1,
        2.5,
        "text",
        b"bytes",
        [1, [2]],
        (1, 2),
        {"a": {1}},
        frozenset([1]),
        10**40,
        True,
        ...,
        range(3),
    ]
    for item in items:
        sender.send(item)
    return [repr(receiver.recv()) for _ in items]


def one_recv_takes_one_message():
    receiver, sender = Pipe(duplex=False)
    sender.send_bytes(b"ab")
    sender.send_bytes(b"cd")
    return [repr(receiver.recv_bytes()), repr(receiver.recv_bytes()), receiver.poll()]


def bytes_with_offset_and_size():
    receiver, sender = Pipe(duplex=False)
    sender.send_bytes(b"abcdef", 2)
    sender.send_bytes(b"abcdef", 2, 3)
    sender.send_bytes(bytearray(b"xyz"))
    sender.send_bytes(b"")
    good = [repr(receiver.recv_bytes()) for _ in range(4)]
    return [
        *good,
        _error(sender.send_bytes, b"abc", -1),
        _error(sender.send_bytes, b"abc", 4),
        _error(sender.send_bytes, b"abc", 1, -1),
        _error(sender.send_bytes, b"abc", 1, 3),
        _error(sender.send_bytes, "text"),
        _error(receiver.recv_bytes, -1),
    ]


def a_message_longer_than_allowed():
    results = []
    for duplex in (False, True):
        receiver, sender = Pipe(duplex=duplex)
        sender.send_bytes(b"abcdef")
        results.append([_error(receiver.recv_bytes, 3), receiver.closed, _error(receiver.recv_bytes)])
    return results


def receiving_into_a_buffer():
    receiver, sender = Pipe(duplex=False)
    buffer = bytearray(8)
    for data in (b"abc", b"de", b"123456789"):
        sender.send_bytes(data)
    sizes = [receiver.recv_bytes_into(buffer), receiver.recv_bytes_into(buffer, 6)]
    return [
        sizes,
        repr(bytes(buffer)),
        _error(receiver.recv_bytes_into, buffer),
        _error(receiver.recv_bytes_into, buffer, -1),
        _error(receiver.recv_bytes_into, buffer, 9),
    ]


def receiving_what_is_no_pickle():
    receiver, sender = Pipe(duplex=False)
    sender.send_bytes(b"this is no pickle")
    sender.send("good")
    return [_error(receiver.recv)[0], receiver.recv()]


def receiving_a_pickle_as_bytes():
    receiver, sender = Pipe(duplex=False)
    sender.send([1, 2])
    sender.send_bytes(pickle.dumps({"a": 1}))
    return [pickle.loads(receiver.recv_bytes()), receiver.recv()]


def sending_what_cannot_be_pickled():
    receiver, sender = Pipe(duplex=False)
    error = _error(sender.send, lambda: None)
    sender.send("after")
    return [error[0] in ("AttributeError", "PicklingError"), receiver.recv()]


def how_much_fits_into_a_pipe():
    return [[size, _fits(False, size)] for size in (65_531, 65_532, 65_533, 70_000)]


def how_much_fits_into_a_duplex_pipe():
    return [[size, _fits(True, size)] for size in (219_263, 219_264, 219_265)]


def _fits(duplex, size):
    receiver, sender = Pipe(duplex=duplex)
    process = Process(target=_send_size, args=(sender, size))
    process.start()
    sender.close()
    process.join(1.5)
    fits = process.exitcode == 0
    receiver.recv_bytes()
    process.join()
    return fits


def _send_size(connection, size):
    connection.send_bytes(bytes(size))


def many_small_messages_fit():
    return [
        [size, _count_fitting(size, duplex)] for size in (2_000, 5_000, 20_000) for duplex in (False, True)
    ]


def _count_fitting(size, duplex):
    receiver, sender = Pipe(duplex=duplex)
    assert not receiver.closed  # it stays open, unread
    notes, note = Pipe(duplex=False)
    process = Process(target=_send_many, args=(sender, note, size))
    process.start()
    note.close()
    process.join(1.5)
    process.terminate()
    process.join()
    count = 0
    while notes.poll():
        try:
            count = notes.recv()
        except EOFError:
            break
    return count


def _send_many(connection, note, size):
    for number in range(1, 300):
        connection.send_bytes(bytes(size))
        note.send(number)


def a_blocked_sender_goes_on_when_there_is_room():
    receiver, sender = Pipe(duplex=False)
    process = Process(target=_send_all, args=(sender, [bytes(100_000), "small", bytes(70_000)]))
    process.start()
    sender.close()
    sizes = []
    try:
        while True:
            sizes.append(len(receiver.recv()))
    except EOFError:
        pass
    process.join()
    return sizes


def _send_all(connection, items):
    for item in items:
        connection.send(item)
    connection.close()


def a_blocked_sender_learns_that_the_reader_is_gone():
    receiver, sender = Pipe(duplex=False)
    notes, note = Pipe(duplex=False)
    process = Process(target=_send_and_note, args=(sender, note))
    process.start()
    time.sleep(1)
    receiver.close()
    process.join()
    return notes.recv()


def _send_and_note(connection, note):
    note.send(_error(connection.send, bytes(100_000)))


def a_sender_killed_in_the_middle_of_a_message():
    receiver, sender = Pipe(duplex=False)
    process = Process(target=_send_size, args=(sender, 100_000))
    process.start()
    sender.close()
    process.join(1.5)
    process.kill()
    process.join()
    return [receiver.poll(), _error(receiver.recv_bytes)]


def exceptions_travel():
    receiver, sender = Pipe(duplex=False)
    process = Process(target=_send_exception, args=(sender,))
    process.start()
    process.join()
    error = receiver.recv()
    return [type(error).__name__, str(error)]


def _send_exception(connection):
    try:
        _raise()
    except ValueError as error:
        connection.send(error)


class _Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


def instances_travel():
    receiver, sender = Pipe(duplex=False)
    process = Process(target=_send_all, args=(sender, [_Point(1, 2), _Point]))
    process.start()
    process.join()
    point, kind = receiver.recv(), receiver.recv()
    return [point.x, point.y, kind is type(point)]


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
