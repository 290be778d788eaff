"""Unisex bathroom: never both kinds at once, and never more than there is room for."""

import sys
from multiprocessing import Array, Condition, Lock, Process, Semaphore, set_start_method

ROOM = 2


def run(*processes):
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def enter(kind, inside):
    with inside.get_lock():
        inside[kind] += 1
        assert inside[1 - kind] == 0, "the other kind is inside"
        assert inside[kind] <= ROOM, "too many are inside"


def leave(kind, inside):
    with inside.get_lock():
        inside[kind] -= 1


def visitor(kind, counts, mutexes, empty, places, inside):
    with mutexes[kind]:
        counts[kind] += 1
        if counts[kind] == 1:
            empty.acquire()
    with places[kind]:
        enter(kind, inside)
        leave(kind, inside)
    with mutexes[kind]:
        counts[kind] -= 1
        if counts[kind] == 0:
            empty.release()


def switches():
    counts, inside = Array("i", 2, lock=False), Array("i", 2)
    mutexes, empty, places = [Lock(), Lock()], Lock(), [Semaphore(ROOM), Semaphore(ROOM)]
    run(
        *(
            Process(target=visitor, args=(kind, counts, mutexes, empty, places, inside))
            for kind in (0, 0, 0, 1)
        )
    )
    assert inside[:] == counts[:] == [0, 0]


def guest(kind, present, changed, inside):
    with changed:
        while present[1 - kind] > 0 or present[kind] == ROOM:
            changed.wait()
        present[kind] += 1
    enter(kind, inside)
    leave(kind, inside)
    with changed:
        present[kind] -= 1
        changed.notify_all()


def monitor():
    present, inside, changed = Array("i", 2, lock=False), Array("i", 2), Condition()
    run(*(Process(target=guest, args=(kind, present, changed, inside)) for kind in (0, 1, 0)))
    assert inside[:] == present[:] == [0, 0]


RIGHT = ("switches", "monitor")
BUGS = [
    (
        "switches",
        "the first one locks nobody out",
        "wrong result",
        """
        - if counts[kind] == 1:
        -     empty.acquire()
        + if counts[kind] == 1 and not kind:
        +     empty.acquire()
        ...
        - if counts[kind] == 0:
        -     empty.release()
        + if counts[kind] == 0 and not kind:
        +     empty.release()
        """,
    ),
    (
        "switches",
        "a place too many",
        "wrong result",
        """
        - mutexes, empty, places = [Lock(), Lock()], Lock(), [Semaphore(ROOM), Semaphore(ROOM)]
        + mutexes, empty, places = [Lock(), Lock()], Lock(), [Semaphore(ROOM + 1), Semaphore(ROOM)]
        """,
    ),
    (
        "switches",
        "the room is locked before the count is",
        "ValueError",
        """
        - with mutexes[kind]:
        -     counts[kind] += 1
        -     if counts[kind] == 1:
        -         empty.acquire()
        + if counts[kind] == 0:
        +     empty.acquire()
        + with mutexes[kind]:
        +     counts[kind] += 1
        """,
    ),
    (
        "switches",
        "the count goes down without the mutex",
        "hang",
        """
        - with mutexes[kind]:
        -     counts[kind] -= 1
        -     if counts[kind] == 0:
        -         empty.release()
        + counts[kind] -= 1
        + if counts[kind] == 0:
        +     empty.release()
        """,
    ),
    (
        "monitor",
        "looks once for the other kind",
        "wrong result",
        """
        - while present[1 - kind] > 0 or present[kind] == ROOM:
        + if present[1 - kind] > 0 or present[kind] == ROOM:
              changed.wait()
        """,
    ),
    (
        "monitor",
        "enters before it is counted",
        "wrong result",
        """
          with changed:
              while present[1 - kind] > 0 or present[kind] == ROOM:
                  changed.wait()
        -     present[kind] += 1
        - enter(kind, inside)
        + enter(kind, inside)
        + with changed:
        +     present[kind] += 1
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
