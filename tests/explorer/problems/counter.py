"""A counter that several processes count up."""

import sys
from multiprocessing import Array, Lock, Pipe, Process, RawValue, Value, set_start_method


def run(*processes):
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def count(counter, times):
    for _ in range(times):
        with counter.get_lock():
            counter.value += 1


def own_lock():
    counter = Value("i", 0)
    run(*(Process(target=count, args=(counter, 3)) for _ in range(3)))
    assert counter.value == 9


def add(total, lock, numbers):
    part = 0
    for number in numbers:
        part += number
    with lock:
        total.value += part


def partial_sums():
    total, lock = RawValue("i", 0), Lock()
    run(*(Process(target=add, args=(total, lock, range(start, 12, 4))) for start in range(4)))
    assert total.value == sum(range(12))


def fill(sums, index, numbers):
    for number in numbers:
        sums[index] += number


def own_slots():
    sums = Array("i", 3)
    run(*(Process(target=fill, args=(sums, start, range(start, 9, 3))) for start in range(3)))
    assert sum(sums) == sum(range(9))


def messages():
    receiver, sender = Pipe(duplex=False)
    lock = Lock()
    processes = [Process(target=locked_report, args=(sender, lock, range(n, 9, 3))) for n in range(3)]
    for process in processes:
        process.start()
    assert sum(receiver.recv() for _ in processes) == sum(range(9))
    for process in processes:
        process.join()


def locked_report(sender, lock, numbers):
    with lock:
        sender.send(sum(numbers))


def largest(best, number):
    with best.get_lock():
        if number > best.value:
            best.value = number


def maximum():
    best = Value("i", 0)
    run(*(Process(target=largest, args=(best, number)) for number in (3, 9, 7)))
    assert best.value == 9


RIGHT = ("own_lock", "partial_sums", "own_slots", "messages", "maximum")
BUGS = [
    (
        "own_lock",
        "counts without the lock",
        "lost update",
        """
        - with counter.get_lock():
        -     counter.value += 1
        + counter.value += 1
        """,
    ),
    (
        "own_lock",
        "reads under the lock, writes without it",
        "lost update",
        """
          with counter.get_lock():
        -     counter.value += 1
        +     value = counter.value
        + counter.value = value + 1
        """,
    ),
    (
        "own_lock",
        "a lock of its own in each process",
        "lost update",
        """
        - with counter.get_lock():
        + with Lock():
              counter.value += 1
        """,
    ),
    (
        "own_lock",
        "two different locks for one counter",
        "lost update",
        """
        - run(*(Process(target=count, args=(counter, 3)) for _ in range(3)))
        - assert counter.value == 9
        + lock = Lock()
        + run(
        +     Process(target=count, args=(counter, 3)),
        +     Process(target=add, args=(counter, lock, [3])),
        + )
        + assert counter.value == 6
        """,
    ),
    (
        "partial_sums",
        "adds the parts without the lock",
        "lost update",
        """
        - with lock:
        -     total.value += part
        + total.value += part
        """,
    ),
    (
        "partial_sums",
        "one process in four forgets the lock",
        "lost update",
        """
        - with lock:
        -     total.value += part
        + if 3 not in numbers:
        +     lock.acquire()
        + total.value += part
        + if 3 not in numbers:
        +     lock.release()
        """,
    ),
    (
        "own_slots",
        "two processes share a slot",
        "lost update",
        """
        - sums[index] += number
        + sums[index % 2] += number
        """,
    ),
    (
        "messages",
        "the parent receives one message too many",
        "hang",
        """
        - assert sum(receiver.recv() for _ in processes) == sum(range(9))
        + assert sum(receiver.recv() for _ in range(4)) == sum(range(9))
        """,
    ),
    (
        "maximum",
        "looks without the lock, writes with it",
        "lost update",
        """
        - with best.get_lock():
        -     if number > best.value:
        + if number > best.value:
        +     with best.get_lock():
                  best.value = number
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
