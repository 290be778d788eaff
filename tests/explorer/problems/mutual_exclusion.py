"""Mutual exclusion without a lock: Peterson's algorithm, strict turns, spinning."""

import sys
import time
from multiprocessing import Array, Event, Lock, Process, RawArray, RawValue, set_start_method


def run(*processes):
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def critical(inside):
    assert inside.value == 0, "two are inside"
    inside.value = 1
    inside.value = 0


def petersons(mine, wants, turn, inside):
    other = 1 - mine
    wants[mine] = 1
    turn.value = other
    while wants[other] and turn.value == other:
        pass
    critical(inside)
    wants[mine] = 0


def peterson():
    wants, turn, inside = RawArray("i", 2), RawValue("i", 0), RawValue("i", 0)
    run(*(Process(target=petersons, args=(mine, wants, turn, inside)) for mine in range(2)))
    assert wants[:] == [0, 0]


def in_turn(mine, turn, log):
    for _ in range(2):
        while turn.value != mine:
            pass
        log[log[0] + 1] = mine
        log[0] += 1
        turn.value = 1 - mine


def turns():
    turn, log = RawValue("i", 0), RawArray("i", 5)
    run(*(Process(target=in_turn, args=(mine, turn, log)) for mine in range(2)))
    assert log[:] == [4, 0, 1, 0, 1]


def spin(guard, taken, inside):
    while True:
        with guard:
            if not taken.value:
                taken.value = 1
                break
    critical(inside)
    taken.value = 0


def spin_lock():
    guard, taken, inside = Lock(), RawValue("i", 0), RawValue("i", 0)
    run(*(Process(target=spin, args=(guard, taken, inside)) for _ in range(3)))


def look_now_and_then(ready, data):
    while not ready.is_set():
        time.sleep(0.01)
    assert data[:] == [1, 2]


def prepare(ready, data):
    data[0] = 1
    data[1] = 2
    ready.set()


def polling():
    ready, data = Event(), Array("i", 2, lock=False)
    run(
        Process(target=look_now_and_then, args=(ready, data)),
        Process(target=prepare, args=(ready, data)),
        Process(target=look_now_and_then, args=(ready, data)),
    )


RIGHT = ("peterson", "turns", "spin_lock", "polling")
BUGS = [
    (
        "peterson",
        "gives way before it says that it wants",
        "wrong result",
        """
        - wants[mine] = 1
          turn.value = other
        + wants[mine] = 1
          while wants[other] and turn.value == other:
        """,
    ),
    (
        "peterson",
        "looks before it says that it wants",
        "wrong result",
        """
        - wants[mine] = 1
        - turn.value = other
        - while wants[other] and turn.value == other:
        -     pass
        + turn.value = other
        + while wants[other] and turn.value == other:
        +     pass
        + wants[mine] = 1
        """,
    ),
    (
        "peterson",
        "no turn, only what each wants",
        "livelock",
        """
        - while wants[other] and turn.value == other:
        + while wants[other]:
        """,
    ),
    (
        "peterson",
        "takes the turn for itself",
        "wrong result",
        """
        - turn.value = other
        + turn.value = mine
        """,
    ),
    (
        "peterson",
        "or in place of and",
        "wrong result",
        """
        - while wants[other] and turn.value == other:
        + while wants[other] and turn.value == mine:
        """,
    ),
    (
        "peterson",
        "does not say that it is out",
        "livelock",
        """
          critical(inside)
        - wants[mine] = 0
        """,
    ),
    (
        "turns",
        "the turn is not passed on",
        "livelock",
        """
          log[0] += 1
        - turn.value = 1 - mine
        """,
    ),
    (
        "turns",
        "the turn is passed on too early",
        "wrong result",
        """
        - log[log[0] + 1] = mine
        - log[0] += 1
        - turn.value = 1 - mine
        + turn.value = 1 - mine
        + log[log[0] + 1] = mine
        + log[0] += 1
        """,
    ),
    (
        "turns",
        "one takes a turn less",
        "wrong result",
        """
        - for _ in range(2):
        + for _ in range(2 - mine):
              while turn.value != mine:
        """,
    ),
    (
        "spin_lock",
        "looks and takes without the guard",
        "wrong result",
        """
        - with guard:
        -     if not taken.value:
        -         taken.value = 1
        -         break
        + if not taken.value:
        +     taken.value = 1
        +     break
        """,
    ),
    (
        "spin_lock",
        "looks with the guard and takes without it",
        "wrong result",
        """
        - with guard:
        -     if not taken.value:
        -         taken.value = 1
        -         break
        + with guard:
        +     free = not taken.value
        + if free:
        +     taken.value = 1
        +     break
        """,
    ),
    (
        "spin_lock",
        "never given back",
        "livelock",
        """
          critical(inside)
        - taken.value = 0
        """,
    ),
    (
        "polling",
        "ready is said before all is ready",
        "wrong result",
        """
        - data[1] = 2
          ready.set()
        + data[1] = 2
        """,
    ),
    (
        "polling",
        "ready is never said",
        "livelock",
        """
        - ready.set()
        """,
    ),
    (
        "polling",
        "sleeps and hopes",
        "wrong result",
        """
        - while not ready.is_set():
        -     time.sleep(0.01)
        + time.sleep(1)
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
