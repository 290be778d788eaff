"""What is said when a process waits for what another one holds."""

from __future__ import annotations

import pytest

from tests.explorer.told import Make, Told, found

LOCKS = {
    "two locks in two orders": Told(
        "deadlock",
        (
            "Process-1 waits in `with second:` (cell 1, line 3) for `lock_b`, which Process-2 holds since"
            " cell 1, line 2; Process-2 waits in `with second:` (cell 1, line 3) for `lock_a`, which "
            "Process-1 holds since cell 1, line 2. Nobody can go on. Take `lock_a` and `lock_b` in the "
            "same order everywhere."
        ),
        """
def work(first, second):
    with first:
        with second:
            pass
def main():
    lock_a, lock_b = Lock(), Lock()
    run((work, lock_a, lock_b), (work, lock_b, lock_a))
""",
    ),
    "locks in a ring of three": Told(
        "deadlock",
        (
            "Process-1 waits in `with left, right:` (cell 1, line 2) for `forks[1]`, which Process-2 "
            "holds since cell 1, line 2; Process-2 waits in `with left, right:` (cell 1, line 2) for "
            "`forks[2]`, which Process-3 holds since cell 1, line 2; Process-3 waits in `with left, "
            "right:` (cell 1, line 2) for `forks[0]`, which Process-1 holds since cell 1, line 2. Nobody "
            "can go on. Take `forks[0]`, `forks[1]` and `forks[2]` in the same order everywhere."
        ),
        """
def eat(left, right):
    with left, right:
        pass
def main():
    forks = [Lock() for _ in range(3)]
    run(*[(eat, forks[i], forks[(i + 1) % 3]) for i in range(3)])
""",
    ),
    "semaphores used as locks": Told(
        "deadlock",
        (
            "Process-1 waits in `right.acquire()` (cell 1, line 3) for `forks[1]`, which Process-2 holds "
            "since cell 1, line 2; Process-2 waits in `right.acquire()` (cell 1, line 3) for `forks[0]`, "
            "which Process-1 holds since cell 1, line 2. Nobody can go on. Take `forks[0]` and `forks[1]`"
            " in the same order everywhere."
        ),
        """
def eat(left, right):
    left.acquire()
    right.acquire()
    right.release()
    left.release()
def main():
    forks = []
    for _ in range(2):
        forks.append(Semaphore(1))
    run((eat, *forks), (eat, *reversed(forks)))
""",
    ),
    "a lock taken twice": Told(
        "deadlock",
        (
            "MainProcess waits in `lock.acquire()` (cell 1, line 4) for `lock`, which it holds itself "
            "since cell 1, line 3. Nobody can go on. Take it once, or use an RLock: a Lock can't be taken"
            " again, even by its holder."
        ),
        """
def main():
    lock = Lock()
    with lock:
        lock.acquire()
""",
    ),
    "a value read under its own Lock": Told(
        "deadlock",
        (
            "Process-1 waits in `counter.value += 1` (cell 1, line 3) for `counter.get_lock()`, which it "
            "holds itself since cell 1, line 2. Nobody can go on. Take it once, or use an RLock: a Lock "
            "can't be taken again, even by its holder."
        ),
        """
def add(counter):
    with counter.get_lock():
        counter.value += 1
def main():
    counter = Value("i", 0, lock=Lock())
    run((add, counter))
""",
    ),
    "joins inside the lock": Told(
        "deadlock",
        (
            "MainProcess waits in `process.join()` (cell 1, line 9) for Process-1 to end; Process-1 waits"
            " in `with lock:` (cell 1, line 2) for `lock`, which MainProcess holds since cell 1, line 7. "
            "Nobody can go on. Release `lock` before joining."
        ),
        """
def work(lock):
    with lock:
        pass
def main():
    lock = Lock()
    process = Process(target=work, args=(lock,))
    with lock:
        process.start()
        process.join()
""",
    ),
    "a lock held while getting": Told(
        "deadlock",
        (
            "MainProcess waits in `queue.get()` (cell 1, line 9) for an item; Process-1 waits in `with "
            "lock:` (cell 1, line 2) for `lock`, which MainProcess holds since cell 1, line 7. Nobody can"
            " go on. Release `lock` before waiting."
        ),
        """
def put(queue, lock):
    with lock:
        queue.put(1)
def main():
    lock, queue = Lock(), SimpleQueue()
    process = Process(target=put, args=(queue, lock))
    with lock:
        process.start()
        queue.get()
""",
    ),
    "a lock held while receiving": Told(
        "deadlock",
        (
            "MainProcess waits in `receiver.recv()` (cell 1, line 10) for a message or the end of file; "
            "Process-1 waits in `with lock:` (cell 1, line 2) for `lock`, which MainProcess holds since "
            "cell 1, line 8. Nobody can go on. Release `lock` before waiting."
        ),
        """
def put(connection, lock):
    with lock:
        connection.send(1)
def main():
    lock = Lock()
    receiver, sender = Pipe(duplex=False)
    process = Process(target=put, args=(sender, lock))
    with lock:
        process.start()
        receiver.recv()
""",
    ),
    "a lock held while waiting for an event": Told(
        "deadlock",
        (
            "MainProcess waits in `ready.wait()` (cell 1, line 10) for `ready` to be set; Process-1 waits"
            " in `with lock:` (cell 1, line 2) for `lock`, which MainProcess holds since cell 1, line 8. "
            "Nobody can go on. Release `lock` before waiting."
        ),
        """
def tell(ready, lock):
    with lock:
        ready.set()
def main():
    lock = Lock()
    ready = Event()
    process = Process(target=tell, args=(ready, lock))
    with lock:
        process.start()
        ready.wait()
""",
    ),
    "a release forgotten on one path": Told(
        "lock of an ended process",
        (
            "Process-2 waits in `lock.acquire()` (cell 1, line 2) for `lock`, which Process-1 took (cell "
            "1, line 2) and held when it ended. Release it on every way out: `with` does, and `finally`."
        ),
        """
def work(lock, fails):
    lock.acquire()
    if not fails:
        lock.release()
def main():
    lock = Lock()
    run((work, lock, True), (work, lock, False))
""",
    ),
    "an exception inside the lock": Told(
        "lock of an ended process",
        (
            "Process-2 waits in `lock.acquire()` (cell 1, line 2) for `lock`, which Process-1 took (cell "
            '1, line 2) and held when it ended. Process-1 ended with ZeroDivisionError "integer division or '
            'modulo by zero" at cell 1, line 3: `1 // number`. Release the lock after an exception, too: '
            "`with` does, and `finally`."
        ),
        """
def work(lock, number):
    lock.acquire()
    1 // number
    lock.release()
def main():
    lock = Lock()
    run((work, lock, 0), (work, lock, 1))
""",
    ),
    "a slip inside the lock": Told(
        "lock of an ended process",
        (
            "Process-2 waits in `counter.acquire()` (cell 1, line 2) for `counter.get_lock()`, which "
            "Process-1 took (cell 1, line 2) and held when it ended. Process-1 ended with AttributeError "
            "\"'Synchronized' object has no attribute 'vale'\" at cell 1, line 3: `counter.vale += 1`. A "
            "Value is an object that holds a number: the number itself is its .value, and its lock is "
            "get_lock(). Release the lock after an exception, too: `with` does, and `finally`."
        ),
        """
def add(counter):
    counter.acquire()
    counter.vale += 1
    counter.release()
def main():
    counter = Value("i", 0)
    run((add, counter), (add, counter))
""",
    ),
    "terminated inside the lock": Told(
        "lock of an ended process",
        (
            "MainProcess waits in `lock.acquire()` (cell 1, line 11) for `lock`, which Process-1 took "
            "(cell 1, line 2) and held when it ended. Don't terminate a process that may hold a lock: "
            "nobody releases it then."
        ),
        """
def work(lock):
    with lock:
        time.sleep(60)
def main():
    lock = Lock()
    process = Process(target=work, args=(lock,))
    process.start()
    time.sleep(20)
    process.terminate()
    process.join()
    lock.acquire()
""",
    ),
    "a lock for each process": Told(
        "deadlock",
        (
            "Process-1 waits in `with second:` (cell 1, line 6) for `lock` (number 2 of those from cell "
            "1, line 2), which Process-2 holds since cell 1, line 5; Process-2 waits in `with second:` "
            "(cell 1, line 6) for `lock` (number 1 of those from cell 1, line 2), which Process-1 holds "
            "since cell 1, line 5. Nobody can go on. Take `lock` (number 1 of those from cell 1, line 2) "
            "and `lock` (number 2 of those from cell 1, line 2) in the same order everywhere."
        ),
        """
def make():
    lock = Lock()
    return lock
def work(first, second):
    with first:
        with second:
            pass
def main():
    one = make()
    two = make()
    run((work, one, two), (work, two, one))
""",
    ),
}


@pytest.mark.parametrize("name", LOCKS)
def test_who_holds_what_and_since_when_is_told(program: Make, name: str) -> None:
    told = LOCKS[name]
    assert found(program, told.program) == (told.kind, told.sentence)
