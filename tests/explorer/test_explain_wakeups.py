"""What is said when a process waits to be woken, and nobody is left who would do it."""

from __future__ import annotations

import pytest

from tests.explorer.told import Make, Told, found

WAKEUPS = {
    "an event that nobody sets": Told(
        "event that nobody sets",
        (
            "Process-1 waits in `ready.wait()` (cell 1, line 2) for `ready` to be set, and nobody is left"
            " who would set it: MainProcess waits in `process.join()` (cell 1, line 12) for Process-1 to "
            "end. Let somebody call set() on `ready` who doesn't wait for this first."
        ),
        """
def work(ready):
    ready.wait()
def main():
    ready = Event()
    run((work, ready))
""",
    ),
    "an event that is cleared too early": Told(
        "event that nobody sets",
        (
            "Process-1 waits in `ready.wait()` (cell 1, line 2) for `ready` to be set, and nobody is left"
            " who would set it: MainProcess waits in `process.join()` (cell 1, line 9) for Process-1 to "
            "end. MainProcess set it (cell 1, line 7) and cleared it again (cell 1, line 8), before all "
            "had seen it. Don't clear an event that somebody has still to wait for."
        ),
        """
def work(ready):
    ready.wait()
def main():
    ready = Event()
    process = Process(target=work, args=(ready,))
    process.start()
    ready.set()
    ready.clear()
    process.join()
""",
    ),
    "two events in a ring": Told(
        "event that nobody sets",
        (
            "Process-1 waits in `other.wait()` (cell 1, line 2) for `second` to be set, and nobody is "
            "left who would set it: MainProcess waits in `process.join()` (cell 1, line 14) for Process-1"
            " to end; Process-2 waits in `other.wait()` (cell 1, line 2) for `first` to be set. Let "
            "somebody call set() on `second` who doesn't wait for this first."
        ),
        """
def work(mine, other):
    other.wait()
    mine.set()
def main():
    first = Event()
    second = Event()
    run((work, first, second), (work, second, first))
""",
    ),
    "an event that is set after a message": Told(
        "event that nobody sets",
        (
            "Process-1 waits in `go.wait()` (cell 1, line 2) for `go` to be set, and nobody is left who "
            "would set it: MainProcess waits in `print(receiver.recv())` (cell 1, line 9) for a message "
            "or the end of file. Let somebody call set() on `go` who doesn't wait for this first."
        ),
        """
def work(sender, go):
    go.wait()
    sender.send(1)
def main():
    receiver, sender = Pipe(duplex=False)
    go = Event()
    process = Process(target=work, args=(sender, go))
    process.start()
    print(receiver.recv())
    go.set()
""",
    ),
    "an event that is set after an item": Told(
        "event that nobody sets",
        (
            "Process-1 waits in `go.wait()` (cell 1, line 2) for `go` to be set, and nobody is left who "
            "would set it: MainProcess waits in `print(queue.get())` (cell 1, line 8) for an item. Let "
            "somebody call set() on `go` who doesn't wait for this first."
        ),
        """
def work(queue, go):
    go.wait()
    queue.put(1)
def main():
    queue, go = Queue(), Event()
    process = Process(target=work, args=(queue, go))
    process.start()
    print(queue.get())
    go.set()
""",
    ),
    "too few for a barrier": Told(
        "too few at a barrier",
        (
            "Process-1 and Process-2 wait in `barrier.wait()` (cell 1, line 2) for 3 processes to be at "
            "`barrier`, where only 2 are, and nobody is left who would come: MainProcess waits in "
            "`process.join()` (cell 1, line 12) for Process-1 to end. Give the barrier as many parties as"
            " there are processes that call its wait(), each equally often."
        ),
        """
def work(barrier):
    barrier.wait()
def main():
    barrier = Barrier(3)
    run((work, barrier), (work, barrier))
""",
    ),
    "a barrier used unequally often": Told(
        "too few at a barrier",
        (
            "Process-2 waits in `barrier.wait()` (cell 1, line 3) for 2 processes to be at `barrier`, "
            "where only 1 is, and nobody is left who would come: MainProcess waits in `process.join()` "
            "(cell 1, line 13) for Process-2 to end. Process-1 came before, and won't come again. Give "
            "the barrier as many parties as there are processes that call its wait(), each equally often."
        ),
        """
def work(barrier, times):
    for _ in range(times):
        barrier.wait()
def main():
    barrier = Barrier(2)
    run((work, barrier, 1), (work, barrier, 2))
""",
    ),
    "a notification before the wait": Told(
        "lost notification",
        (
            "Process-1 waits in `condition.wait()` (cell 1, line 3) to be notified of `condition`, and "
            "nobody is left who would notify it: MainProcess waits in `process.join()` (cell 1, line 10) "
            "for Process-1 to end. MainProcess notified it (cell 1, line 9) when nobody waited. A "
            "notification isn't kept: test under the lock whether there is anything to wait for, with "
            "`while` around wait(), or with wait_for()."
        ),
        """
def work(condition):
    with condition:
        condition.wait()
def main():
    condition = Condition()
    process = Process(target=work, args=(condition,))
    process.start()
    with condition:
        condition.notify()
    process.join()
""",
    ),
    "a notification for one of two": Told(
        "missing notification",
        (
            "Process-2 waits in `condition.wait()` (cell 1, line 4) to be notified of `condition`, and "
            "nobody is left who would notify it: MainProcess waits in `process.join()` (cell 1, line 15) "
            "for Process-2 to end. MainProcess notified it (cell 1, line 13): 1 notified, and more "
            "waited. Use notify_all() where more than one waits, or where they wait for different things."
        ),
        """
def work(condition, ready):
    with condition:
        while not ready.value:
            condition.wait()
def main():
    condition, ready = Condition(), Value("i", 0)
    processes = [Process(target=work, args=(condition, ready)) for _ in range(2)]
    for process in processes:
        process.start()
    time.sleep(20)
    with condition:
        ready.value = 1
        condition.notify()
    for process in processes:
        process.join()
""",
    ),
    "a condition that nobody notifies": Told(
        "missing notification",
        (
            "Process-1 waits in `condition.wait()` (cell 1, line 3) to be notified of `condition`, and "
            "nobody is left who would notify it: MainProcess waits in `process.join()` (cell 1, line 13) "
            "for Process-1 to end. Call notify_all() after each change of what is waited for."
        ),
        """
def work(condition):
    with condition:
        condition.wait()
def main():
    condition = Condition()
    run((work, condition))
""",
    ),
    "a permit that is kept": Told(
        "missing release",
        (
            "Process-2 waits in `permits.acquire()` (cell 1, line 2) for a permit of `permits`, and "
            "nobody is left who would release one: MainProcess waits in `process.join()` (cell 1, line "
            "14) for Process-2 to end. Process-1 took one (cell 1, line 2), and ended without giving it "
            "back. Release it on every way out: `with` does, and `finally`."
        ),
        """
def work(permits, fails):
    permits.acquire()
    if not fails:
        permits.release()
def main():
    permits = Semaphore(1)
    run((work, permits, True), (work, permits, False))
""",
    ),
    "an exception with a permit": Told(
        "missing release",
        (
            "Process-2 waits in `permits.acquire()` (cell 1, line 2) for a permit of `permits`, and "
            "nobody is left who would release one: MainProcess waits in `process.join()` (cell 1, line "
            "14) for Process-2 to end. Process-1 took one (cell 1, line 2), and ended without giving it "
            'back. Process-1 ended with ZeroDivisionError "integer division or modulo by zero" at cell 1, '
            "line 3: `1 // number`. Release the permit after an exception, too: `with` does, and `finally`."
        ),
        """
def work(permits, number):
    permits.acquire()
    1 // number
    permits.release()
def main():
    permits = Semaphore(1)
    run((work, permits, 0), (work, permits, 1))
""",
    ),
    "a semaphore that nobody releases": Told(
        "missing release",
        (
            "Process-1 waits in `done.acquire()` (cell 1, line 2) for a permit of `done`, and nobody is "
            "left who would release one: MainProcess waits in `process.join()` (cell 1, line 12) for "
            "Process-1 to end. Release it once for each time that it is to be acquired, or let it begin "
            "with more permits."
        ),
        """
def work(done):
    done.acquire()
def main():
    done = Semaphore(0)
    run((work, done))
""",
    ),
    "killed while it waits for an event": Told(
        "lock of an ended process",
        (
            "MainProcess waits in `ready.set()` (cell 1, line 10) for set() to end, which waits for a "
            "process that was ended while it waited for this event. Let a process that waits come to its "
            "end by itself: don't terminate it."
        ),
        """
def work(ready):
    ready.wait()
def main():
    ready = Event()
    process = Process(target=work, args=(ready,))
    process.start()
    time.sleep(20)
    process.kill()
    process.join()
    ready.set()
""",
    ),
}


@pytest.mark.parametrize("name", WAKEUPS)
def test_what_is_missing_is_told(program: Make, name: str) -> None:
    told = WAKEUPS[name]
    assert found(program, told.program) == (told.kind, told.sentence)
