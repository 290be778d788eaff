"""Time-outs: who gives up must leave everything as it was, and a result that comes late must not be lost."""

import sys
import time
from multiprocessing import Event, Lock, Pipe, Process, Queue, Value, set_start_method
from queue import Empty


def run(*processes):
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def try_both(first, second, done):
    while True:
        with first:
            if second.acquire(timeout=0.1):
                break
    with done.get_lock():
        done.value += 1
    second.release()


def insist(first, second, done):
    with first, second, done.get_lock():
        done.value += 1


def backing_off():
    left, right, done = Lock(), Lock(), Value("i", 0)
    run(
        Process(target=try_both, args=(left, right, done)),
        Process(target=insist, args=(right, left, done)),
    )
    assert done.value == 2


def answer(queue, seconds):
    time.sleep(seconds)
    queue.put("answer")


def patient():
    queue = Queue()
    process = Process(target=answer, args=(queue, 1.5))
    process.start()
    answer_or_none = None
    while answer_or_none is None:
        try:
            answer_or_none = queue.get(timeout=0.5)
        except Empty:
            assert process.is_alive() or not queue.empty()
    assert answer_or_none == "answer"
    process.join()


def beat(sender, stop):
    while not stop.wait(1):
        sender.send("alive")
    sender.close()


def heartbeat():
    receiver, sender = Pipe(duplex=False)
    stop = Event()
    process = Process(target=beat, args=(sender, stop))
    process.start()
    sender.close()
    assert receiver.poll(10), "seems dead"
    assert receiver.recv() == "alive"
    stop.set()
    process.join(60)
    assert process.exitcode == 0


def careful(lock, begun, stop):
    while not stop.is_set():
        with lock:
            begun.set()
        time.sleep(1)


def stopped():
    lock, begun, stop = Lock(), Event(), Event()
    process = Process(target=careful, args=(lock, begun, stop))
    process.start()
    begun.wait()
    stop.set()
    process.join()
    assert lock.acquire(timeout=10)
    assert process.exitcode == 0


RIGHT = ("backing_off", "patient", "heartbeat", "stopped")
BUGS = [
    (
        "backing_off",
        "both give way at the same time, again and again",
        "livelock",
        """
        - Process(target=insist, args=(right, left, done)),
        + Process(target=try_both, args=(right, left, done)),
        """,
    ),
    (
        "backing_off",
        "waits for the second lock for ever",
        "hang",
        """
        - if second.acquire(timeout=0.1):
        -     break
        + if second.acquire():
        +     break
        """,
    ),
    (
        "backing_off",
        "keeps the first lock when it gives up",
        "hang",
        """
        - with first:
        -     if second.acquire(timeout=0.1):
        -         break
        + first.acquire(timeout=0.1)
        + if second.acquire(timeout=0.1):
        +     break
        """,
    ),
    (
        "backing_off",
        "gives back what it may not have got",
        "ValueError",
        """
        - while True:
        -     with first:
        -         if second.acquire(timeout=0.1):
        -             break
        + with first:
        +     second.acquire(timeout=0.1)
        """,
    ),
    (
        "patient",
        "half a second must be enough",
        "Empty",
        """
        - try:
        -     answer_or_none = queue.get(timeout=0.5)
        - except Empty:
        -     assert process.is_alive() or not queue.empty()
        + answer_or_none = queue.get(timeout=0.5)
        """,
    ),
    (
        "patient",
        "no answer is taken for an answer",
        "wrong result",
        """
        - except Empty:
        -     assert process.is_alive() or not queue.empty()
        + except Empty:
        +     break
        """,
    ),
    (
        "heartbeat",
        "less patience than the heart needs",
        "wrong result",
        """
        - assert receiver.poll(10), "seems dead"
        + assert receiver.poll(0.5), "seems dead"
        """,
    ),
    (
        "heartbeat",
        "stop is never said",
        "hang",
        """
        - stop.set()
        - process.join(60)
        + process.join()
        """,
    ),
    (
        "stopped",
        "ended with the lock in its hand",
        "wrong result",
        """
        - stop.set()
        - process.join()
        - assert lock.acquire(timeout=10)
        - assert process.exitcode == 0
        + process.terminate()
        + process.join()
        + assert lock.acquire(timeout=10)
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
