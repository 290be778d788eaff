"""The programs that the checks of 04_value put around a learner's function, and the demos it predicts.

They run in workers that never load what the learner wrote; `Answer` hands the learner's function to a
process of its own.
"""

from __future__ import annotations

import time
from multiprocessing import Pipe, Process, Value
from typing import Any

from helpers.explorer.answer import Answer


def count_with_answers(processes: int, times: int, first: int) -> int:
    """Let so many processes run `count_up` with one counter; return what it says in the end."""
    counter: Any = Value("i", first)
    children = [Process(target=Answer("count_up"), args=(counter, times)) for _ in range(processes)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return int(counter.value)


def look_at_announced(first: int, locked: float) -> list[int | bool]:
    """Let `announce` set a flag, whose lock is held for some time; return its value, and whether it is free.

    The process lives on after the call, as one that has more to do. One that does not return is ended.
    """
    flag: Any = Value("i", first)
    stay, leave = Pipe(duplex=False)
    child = Process(target=Answer("announce", stay_until=stay), args=(flag,))
    if locked:
        flag.acquire()
    child.start()
    stay.close()
    if locked:
        time.sleep(locked)
        flag.release()
    child.join(5)
    free = flag.acquire(timeout=5)
    now = flag.get_obj().value
    if free:
        flag.release()
    leave.close()
    child.join(5)
    child.terminate()
    child.join()
    return [now, free]


def look_at_announced_by_two() -> int:
    """Let two processes run `announce` with one flag; return what it says in the end."""
    flag: Any = Value("i", 0)
    children = [Process(target=Answer("announce"), args=(flag,)) for _ in range(2)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return int(flag.value)


def announce_to_answer(first: int, pause: float, locked: float) -> int:
    """Set a flag while `wait_until` waits for it, and return what it says in the end.

    It is set after a pause, in which its lock is held for some time: a look takes as long as that, so a long
    time goes by with few looks.
    """
    flag: Any = Value("i", first)
    child = Process(target=Answer("wait_until"), args=(flag,))
    child.start()
    if locked:
        with flag.get_lock():
            time.sleep(locked)
    time.sleep(pause - locked)
    flag.value = 1
    child.join()
    return int(flag.value)


# -- demos that the lesson shows


def _write_three(number: Any) -> None:
    for new in (10, 20, 30):
        number.value = new


def three_reads() -> list[int]:
    """What three reads give when a child has written 10, 20 and 30."""
    number = Value("i", 0)
    child = Process(target=_write_three, args=(number,))
    child.start()
    child.join()
    return [number.value, number.value, number.value]


def one_more() -> int:
    """What the largest 'i' and 1 give."""
    number: Any = Value("i", 2_147_483_647)
    number.value += 1
    return int(number.value)


def _read_then_write(counter: Any, connection: Any) -> None:
    seen = counter.value
    connection.send("I have read it")
    connection.recv()
    counter.value = seen + 1


def late_write() -> int:
    """What is left when somebody adds 10 between a child's read and its write of 1 more."""
    counter: Any = Value("i", 0)
    mine, theirs = Pipe()
    child = Process(target=_read_then_write, args=(counter, theirs))
    child.start()
    mine.recv()
    counter.value += 10
    mine.send("go on")
    child.join()
    return int(counter.value)
