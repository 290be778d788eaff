"""A parent looks after its children: it starts them, notices their end, and leaves none behind."""

import sys
import time
from multiprocessing import Event, Lock, Pipe, Process, Queue, Value, active_children, set_start_method
from multiprocessing.connection import wait


class Worker(Process):
    def __init__(self, number, results):
        super().__init__()
        self.number = number
        self.results = results

    def run(self):
        self.results.put((self.number, self.number**2))


def subclass():
    results = Queue()
    workers = [Worker(number, results) for number in range(3)]
    for worker in workers:
        worker.start()
    assert dict(results.get() for _ in workers) == {0: 0, 1: 1, 2: 4}
    for worker in workers:
        worker.join()


def grow(depth, leaves):
    if depth == 0:
        with leaves.get_lock():
            leaves.value += 1
        return
    children = [Process(target=grow, args=(depth - 1, leaves)) for _ in range(2)]
    for child in children:
        child.start()
    for child in children:
        child.join()


def tree():
    leaves = Value("i", 0)
    grow(1, leaves)
    root = Process(target=grow, args=(1, leaves))
    root.start()
    root.join()
    assert leaves.value == 4


def attempt(number, attempts):
    with attempts.get_lock():
        attempts.value += 1
        mine = attempts.value
    if mine < number:
        sys.exit(3)


def retried():
    attempts, exitcode = Value("i", 0), None
    while exitcode != 0:
        process = Process(target=attempt, args=(2, attempts))
        process.start()
        process.join()
        exitcode = process.exitcode
        assert exitcode in (0, 3)
    assert attempts.value == 2


def work_until(stop, lock, started):
    started.set()
    while not stop.is_set():
        with lock:
            pass
        time.sleep(0.1)


def asked_to_stop():
    stop, lock, started = Event(), Lock(), Event()
    process = Process(target=work_until, args=(stop, lock, started))
    process.start()
    started.wait()
    stop.set()
    process.join()
    with lock:
        assert process.exitcode == 0
    assert not active_children()


def race(number, sender):
    with sender:
        sender.send(number)


def first_come():
    receivers, processes = [], []
    for number in range(2):
        receiver, sender = Pipe(duplex=False)
        processes.append(Process(target=race, args=(number, sender)))
        processes[-1].start()
        sender.close()
        receivers.append(receiver)
    ready = wait([*receivers])
    assert ready[0].recv() in (0, 1)
    for process in processes:
        process.join()
    assert sorted(receiver.poll() for receiver in receivers) == [True, True]


RIGHT = ("subclass", "tree", "retried", "asked_to_stop", "first_come")
BUGS = [
    (
        "subclass",
        "the subclass forgets the base's __init__",
        "AttributeError",
        """
        - super().__init__()
          self.number = number
        + self.tried = True
        """,
    ),
    (
        "subclass",
        "run is called instead of start",
        "wrong result",
        """
          for worker in workers:
        -     worker.start()
        - assert dict(results.get() for _ in workers) == {0: 0, 1: 1, 2: 4}
        +     worker.run()
        + assert not results.empty() and dict(results.get() for _ in workers) == {0: 0, 1: 1, 2: 4}
        """,
    ),
    (
        "tree",
        "the leaves are counted without the lock",
        "lost update",
        """
        - with leaves.get_lock():
        -     leaves.value += 1
        + leaves.value += 1
        """,
    ),
    (
        "tree",
        "the children are not waited for",
        "wrong result",
        """
        - for child in children:
        -     child.join()
        """,
    ),
    (
        "retried",
        "the exit code is looked at before the end",
        "wrong result",
        """
        - process.join()
          exitcode = process.exitcode
        """,
    ),
    (
        "asked_to_stop",
        "ended with the lock in its hand",
        "wrong result",
        """
        - stop.set()
        - process.join()
        - with lock:
        -     assert process.exitcode == 0
        + process.terminate()
        + process.join()
        + assert lock.acquire(timeout=5)
        """,
    ),
    (
        "asked_to_stop",
        "ended with the lock in its hand, which is then waited for",
        "hang",
        """
        - stop.set()
        - process.join()
        - with lock:
        -     assert process.exitcode == 0
        + process.terminate()
        + process.join()
        + with lock:
        +     assert process.exitcode == -15
        """,
    ),
    (
        "asked_to_stop",
        "still there",
        "wrong result",
        """
          stop.set()
        - process.join()
        - with lock:
        -     assert process.exitcode == 0
        """,
    ),
    (
        "first_come",
        "the first is always the first",
        "wrong result",
        """
        - assert ready[0].recv() in (0, 1)
        + assert ready[0].recv() == 0
        """,
    ),
    (
        "first_come",
        "both are ready at once",
        "wrong result",
        """
        - ready = wait([*receivers])
        + ready = wait([*receivers])
        + assert len(ready) == 2
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
