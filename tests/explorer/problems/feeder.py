"""What goes into a queue goes by way of a feeder: later than it seems, and only while its process lives."""

import os  # noqa: F401  # a bug needs it
import sys
from multiprocessing import Event, Process, Queue, Value, set_start_method
from queue import Empty, Full


def check(*processes):
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def collect(queue):
    numbers = []
    for number in range(3):
        numbers.append(number)
        queue.put(list(numbers))
        numbers = list(numbers)


def copies():
    queue = Queue()
    process = Process(target=collect, args=(queue,))
    process.start()
    assert [queue.get() for _ in range(3)] == [[0], [0, 1], [0, 1, 2]]
    check(process)


def report(queue, done):
    queue.put("result")
    queue.close()
    queue.join_thread()
    done.value = 1


def flushed():
    queue, done = Queue(), Value("i", 0)
    process = Process(target=report, args=(queue, done))
    process.start()
    assert queue.get() == "result"
    check(process)
    assert done.value == 1


def fill(queue, numbers):
    for number in numbers:
        while True:
            try:
                queue.put(number, timeout=0.1)
                break
            except Full:
                continue


def drain(queue, total, stop):
    while True:
        nothing_follows = stop.is_set()
        try:
            total.value += queue.get(timeout=0.1)
        except Empty:
            if nothing_follows:
                return


def patient_ends():
    queue, total, stop = Queue(1), Value("i", 0, lock=False), Event()
    filler = Process(target=fill, args=(queue, (1, 2)))
    drainer = Process(target=drain, args=(queue, total, stop))
    filler.start()
    drainer.start()
    check(filler)
    stop.set()
    check(drainer)
    assert total.value == 3


def forward(inbox, outbox):
    for item in iter(inbox.get, None):
        outbox.put(item + 1)
    outbox.put(None)


def two_bounded():
    there, back = Queue(1), Queue(1)
    process = Process(target=forward, args=(there, back))
    process.start()
    results = []
    for number in (1, 2, 3):
        there.put(number)
        results.append(back.get())
    there.put(None)
    assert back.get() is None
    check(process)
    assert results == [2, 3, 4]


RIGHT = ("copies", "flushed", "patient_ends", "two_bounded")
BUGS = [
    (
        "copies",
        "the list changes before the feeder has pickled it",
        "wrong result",
        """
        - queue.put(list(numbers))
        - numbers = list(numbers)
        + queue.put(numbers)
        """,
    ),
    (
        "flushed",
        "the process ends at once after it has put",
        "hang",
        """
        - queue.close()
        - queue.join_thread()
        - done.value = 1
        + done.value = 1
        + os._exit(0)
        """,
    ),
    (
        "flushed",
        "nobody waits for the feeder",
        "hang",
        """
        - queue.close()
        - queue.join_thread()
        - done.value = 1
        + queue.cancel_join_thread()
        + done.value = 1
        """,
    ),
    (
        "patient_ends",
        "an empty queue is taken for the end",
        "wrong result",
        """
        - if nothing_follows:
        -     return
        + return
        """,
    ),
    (
        "patient_ends",
        "asks whether anything follows when it has found nothing, and not before",
        "wrong result",
        """
        - if nothing_follows:
        + if stop.is_set():
              return
        """,
    ),
    (
        "patient_ends",
        "stops when it is told to and not when all is taken",
        "wrong result",
        """
        - while True:
        -     nothing_follows = stop.is_set()
        + nothing_follows = False
        + while not stop.is_set():
              try:
                  total.value += queue.get(timeout=0.1)
        """,
    ),
    (
        "patient_ends",
        "a number that did not fit is given up",
        "wrong result",
        """
        - while True:
        -     try:
        -         queue.put(number, timeout=0.1)
        -         break
        -     except Full:
        -         continue
        + try:
        +     queue.put_nowait(number)
        + except Full:
        +     pass
        """,
    ),
    (
        "two_bounded",
        "sends all before it takes an answer",
        "hang",
        """
        - for number in (1, 2, 3):
        -     there.put(number)
        -     results.append(back.get())
        + for number in (1, 2, 3, 4, 5):
        +     there.put(number)
        + for number in (1, 2, 3, 4, 5):
        +     results.append(back.get())
        """,
    ),
    (
        "two_bounded",
        "the queue is looked at, and something comes in between",
        "wrong result",
        """
        - for number in (1, 2, 3):
        -     there.put(number)
        -     results.append(back.get())
        + for number in (1, 2, 3):
        +     there.put(number)
        +     while not back.empty():
        +         results.append(back.get())
          there.put(None)
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
