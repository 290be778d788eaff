"""The programs that the checks of 01_pipe put around a learner's function.

They run in workers that never load what the learner wrote; `Answer` hands the learner's function to a
process of its own.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Sequence
from decimal import Decimal
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection
from typing import Any

from helpers.explorer.answer import Again, Answer


def _drain(connection: Connection) -> list[Any]:
    received = []
    try:
        while True:
            received.append(connection.recv())
    except EOFError:
        return received


def receive_from_answer(items: list[Any], pause: float = 0.0) -> list[Any]:
    """Receive what `send_all` sends. Its process lives on, so that only close() ends the file.

    It pauses before it receives anything.
    """
    receiver, sender = Pipe(duplex=False)
    stay, leave = Pipe(duplex=False)
    process = Process(target=Answer("send_all", stay_until=stay), args=(sender, items))
    process.start()
    sender.close()
    stay.close()
    if pause:
        time.sleep(pause)
    received = _drain(receiver)
    leave.close()
    process.join()
    return received


def _collect(send: Any, *arguments: Any) -> None:
    receiver, sender = Pipe(duplex=False)
    process = Process(target=Answer("collect"), args=(receiver,))
    process.start()
    receiver.close()
    with contextlib.suppress(BrokenPipeError):
        send(sender, *arguments)
    sender.close()
    process.join()


def send_to_answer(items: list[Any]) -> None:
    """Send the items to `collect`, then close."""
    _collect(_send_each, items)


def _send_each(sender: Connection, items: list[Any]) -> None:
    for item in items:
        sender.send(item)


def send_to_answer_twice(items: list[Any], earlier: list[Any]) -> None:
    """Send to `collect`, which is called twice in one process: first `earlier`, then the items."""
    pipes = [Pipe(duplex=False), Pipe(duplex=False)]
    process = Process(target=Again("collect"), args=[(receiver,) for receiver, _ in pipes])
    process.start()
    for (receiver, sender), sent in zip(pipes, (earlier, items), strict=True):
        receiver.close()
        _send_each(sender, sent)
        sender.close()
    process.join()


def send_slowly_to_answer(items: list[Any], pause: float) -> None:
    """The same, with a pause after the first item."""
    _collect(_send_slowly, items, pause)


def _send_slowly(sender: Connection, items: list[Any], pause: float) -> None:
    for item in items:
        sender.send(item)
        if pause:
            time.sleep(pause)
            pause = 0.0


def send_what_is_no_pickle(payload: bytes) -> None:
    """Send a good message, one that can't be unpickled, and another good one."""
    _collect(_send_no_pickle, payload)


def _send_no_pickle(sender: Connection, payload: bytes) -> None:
    sender.send("good")
    sender.send_bytes(payload)
    sender.send("good again")


def _send_large(sender: Connection) -> None:
    sender.send("good")
    sender.send("x" * 200_000)


def die_while_sending() -> None:
    """Kill a sender while most of its second message still waits for room, then let `collect` read."""
    receiver, sender = Pipe(duplex=False)
    sending = Process(target=_send_large, args=(sender,))
    sending.start()
    sender.close()
    sending.join(1)
    sending.kill()
    sending.join()
    process = Process(target=Answer("collect"), args=(receiver,))
    process.start()
    receiver.close()
    process.join()


def _serve(numbers: Sequence[float], at_a_time: int, pause: float = 0.0) -> list[Any]:
    mine, theirs = Pipe()
    process = Process(target=Answer("serve"), args=(theirs,))
    process.start()
    theirs.close()
    answers = []
    try:
        for start in range(0, len(numbers), at_a_time):
            batch = numbers[start : start + at_a_time]
            if start:
                time.sleep(pause)
                pause = 0.0
            for number in batch:
                mine.send(number)
            answers += [mine.recv() for _ in batch]
    except (EOFError, OSError):
        pass
    mine.close()
    process.join()
    return answers


def ask_one_by_one(numbers: Sequence[float]) -> list[Any]:
    """Be a client that waits for each answer."""
    return _serve(numbers, at_a_time=1)


def ask_in_pairs(numbers: Sequence[float]) -> list[Any]:
    """Be a client that sends two numbers before it waits for the answers."""
    return _serve(numbers, at_a_time=2)


def ask_slowly(numbers: Sequence[float], pause: float) -> list[Any]:
    """Be a client that pauses once, after the first answer."""
    return _serve(numbers, at_a_time=1, pause=pause)


def exactly(number: object) -> tuple[type, object]:
    """A number, or its digits, and its type, because 2 equals 2.0; what is none equals no number."""
    return type(number), number if isinstance(number, (int, float, Decimal, str)) else None


def serve_answer(numbers: Sequence[float | Decimal], answers: list[Any], pause: float = 0.0) -> list[Any]:
    """Be the server for `ask`, until it closes or ends, or sends no such number; return what was asked.

    Each number has its answer. It pauses once, before its first answer.
    """
    known = dict(zip(map(exactly, numbers), answers, strict=True))
    mine, theirs = Pipe()
    process = Process(target=Answer("ask"), args=(theirs, numbers))
    process.start()
    theirs.close()
    asked = []
    try:
        while True:
            number = mine.recv()
            asked.append(number)
            if exactly(number) not in known:
                break
            time.sleep(pause)
            pause = 0.0
            mine.send(known[exactly(number)])
    except (EOFError, OSError):
        pass
    mine.close()
    process.join()
    return asked


def serve_long_numbers(numbers: list[str], answers: list[Any], pause: float = 0.0) -> list[str]:
    """Be the server for `ask`, which gets the numbers as objects that can be printed, however long they are.

    Python refuses to write an int of more than 4,300 digits. What goes in and comes out here are the digits.
    """
    return [str(number) for number in serve_answer([*map(Decimal, numbers)], answers, pause)]


def _send_two(sender: Connection) -> None:
    sender.send("one")
    sender.send("two")
    sender.close()


def drain_after_close() -> list[Any]:
    """What three recv() give when the sender has sent twice and closed before."""
    receiver, sender = Pipe(duplex=False)
    process = Process(target=_send_two, args=(sender,))
    process.start()
    sender.close()
    process.join()
    results: list[Any] = []
    for _ in range(3):
        try:
            results.append(receiver.recv())
        except EOFError:
            results.append("EOFError")
    return results


def poll_at_end() -> bool:
    """What poll() says when the pipe is empty and the sender has closed."""
    receiver, sender = Pipe(duplex=False)
    sender.close()
    return receiver.poll()
