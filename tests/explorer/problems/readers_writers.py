"""Readers and writers: many may read at a time, a writer must be alone."""

import sys
from multiprocessing import Array, Condition, Lock, Process, RLock, Value, set_start_method


def run(*processes):
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def write(page, number):
    page[0] = number
    page[1] = number


def look(page):
    assert page[0] == page[1], "read in the middle of a write"


def reader(page, count, mutex, room):
    with mutex:
        count.value += 1
        if count.value == 1:
            room.acquire()
    look(page)
    with mutex:
        count.value -= 1
        if count.value == 0:
            room.release()


def writer(page, number, room):
    with room:
        write(page, number)


def lightswitch():
    page, count = Array("i", 2, lock=False), Value("i", 0)
    mutex, room = Lock(), Lock()
    run(
        Process(target=writer, args=(page, 1, room)),
        Process(target=reader, args=(page, count, mutex, room)),
        Process(target=reader, args=(page, count, mutex, room)),
        Process(target=writer, args=(page, 2, room)),
    )
    assert page[:] in ([1, 1], [2, 2])


def polite_reader(page, readers, free):
    with free:
        readers.value += 1
    look(page)
    with free:
        readers.value -= 1
        if readers.value == 0:
            free.notify_all()


def polite_writer(page, number, readers, free):
    with free:
        while readers.value > 0:
            free.wait()
        write(page, number)


def monitor():
    page, readers, free = Array("i", 2, lock=False), Value("i", 0), Condition(RLock())
    run(
        Process(target=polite_reader, args=(page, readers, free)),
        Process(target=polite_writer, args=(page, 1, readers, free)),
        Process(target=polite_writer, args=(page, 2, readers, free)),
        Process(target=polite_reader, args=(page, readers, free)),
    )
    assert page[0] == page[1] > 0


RIGHT = ("lightswitch", "monitor")
BUGS = [
    (
        "lightswitch",
        "the writer takes no lock",
        "wrong result",
        """
        - with room:
        + if room:
              write(page, number)
        """,
    ),
    (
        "lightswitch",
        "the first reader does not close the room",
        "ValueError",
        """
        - if count.value == 1:
        -     room.acquire()
        """,
    ),
    (
        "lightswitch",
        "the second reader closes the room instead of the first",
        "ValueError",
        """
        - if count.value == 1:
        + if count.value == 2:
        """,
    ),
    (
        "lightswitch",
        "readers are counted without the mutex",
        "wrong result",
        """
        - with mutex:
        -     count.value += 1
        -     if count.value == 1:
        -         room.acquire()
        + count.value += 1
        + if count.value == 1:
        +     room.acquire()
        """,
    ),
    (
        "lightswitch",
        "the count is looked at after the mutex is free",
        "hang",
        """
        - with mutex:
        -     count.value -= 1
        -     if count.value == 0:
        -         room.release()
        + with mutex:
        +     count.value -= 1
        + if count.value == 0:
        +     room.release()
        """,
    ),
    (
        "lightswitch",
        "a lock that only its owner can release",
        "not the owner",
        """
        - mutex, room = Lock(), Lock()
        + mutex, room = Lock(), RLock()
        """,
    ),
    (
        "lightswitch",
        "one lock for both purposes",
        "hang",
        """
        - mutex, room = Lock(), Lock()
        + mutex = room = Lock()
        """,
    ),
    (
        "monitor",
        "the last reader tells nobody",
        "hang",
        """
        - if readers.value == 0:
        -     free.notify_all()
        """,
    ),
    (
        "monitor",
        "the last reader wakes one of the writers",
        "hang",
        """
          if readers.value == 0:
        -     free.notify_all()
        +     free.notify()
        """,
    ),
    (
        "monitor",
        "the writer looks once",
        "wrong result",
        """
          with free:
        -     while readers.value > 0:
        +     if readers.value > 0:
        """,
    ),
    (
        "monitor",
        "the writer lets go before it writes",
        "wrong result",
        """
          with free:
              while readers.value > 0:
                  free.wait()
        -     write(page, number)
        + write(page, number)
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
