"""What is said when a process acts on a value that another one has changed."""

from __future__ import annotations

import pytest

from tests.explorer.told import Make, Told, found

UPDATES = {
    "a counter whose result is returned": Told(
        "lost update",
        (
            "main() returns 1 here, and 2 when nothing comes between reading and writing. Process-1 reads"
            " 0 from `counter` (cell 1, line 2), Process-2 writes 1 there (cell 1, line 2), then "
            "Process-1 writes 1 over it (cell 1, line 2). Hold `counter.get_lock()` around reading and "
            "writing."
        ),
        """
def add(counter):
    counter.value += 1
def main():
    counter = Value("i", 0)
    run((add, counter), (add, counter))
    return counter.value
""",
    ),
    "a counter that others change with a lock": Told(
        "lost update",
        (
            "`counter` is 1 in the end, and 2 when nothing comes between reading and writing. Process-1 "
            "reads 0 from `counter` (cell 1, line 5), Process-2 writes 1 there (cell 1, line 3), then "
            "Process-1 writes 1 over it (cell 1, line 5). Hold `lock` around reading and writing."
        ),
        """
def add(lock, counter):
    with lock:
        counter.value += 1
def hurry(counter):
    counter.value += 1
def main():
    lock, counter = Lock(), RawValue("i", 0)
    run((hurry, counter), (add, lock, counter))
    print(counter.value)
""",
    ),
    "a counter that others only read with a lock": Told(
        "lost update",
        (
            "`counter` is 1 in the end, and 2 when nothing comes between reading and writing. Process-1 "
            "reads 0 from `counter` (cell 1, line 5), Process-2 writes 1 there (cell 1, line 5), then "
            "Process-1 writes 1 over it (cell 1, line 5). Hold `lock` around reading and writing."
        ),
        """
def show(lock, counter):
    with lock:
        counter.value
def hurry(counter):
    counter.value += 1
def main():
    lock, counter = Lock(), RawValue("i", 0)
    run((hurry, counter), (hurry, counter), (show, lock, counter))
""",
    ),
    "a counter that others change with a manager's lock": Told(
        "lost update",
        (
            "`counter` is 1 in the end, and 2 when nothing comes between reading and writing. Process-2 "
            "reads 0 from `counter` (cell 1, line 5), Process-3 writes 1 there (cell 1, line 3), then "
            "Process-2 writes 1 over it (cell 1, line 5). Hold `lock` around reading and writing."
        ),
        """
def add(lock, counter):
    with lock:
        counter.value += 1
def hurry(counter):
    counter.value += 1
def main():
    with Manager() as manager:
        lock, counter = manager.Lock(), RawValue("i", 0)
        run((hurry, counter), (add, lock, counter))
    print(counter.value)
""",
    ),
    "a counter that is only printed": Told(
        "lost update",
        (
            "`counter` is 1 in the end, and 2 when nothing comes between reading and writing. Process-1 "
            "reads 0 from `counter` (cell 1, line 2), Process-2 writes 1 there (cell 1, line 2), then "
            "Process-1 writes 1 over it (cell 1, line 2). Hold `counter.get_lock()` around reading and "
            "writing."
        ),
        """
def add(counter):
    counter.value += 1
def main():
    counter = Value("i", 0)
    run((add, counter), (add, counter))
    print(counter.value)
""",
    ),
    "a counter that is asserted": Told(
        "lost update",
        (
            'MainProcess ended with AssertionError "1" at cell 1, line 6: `assert counter.value == 2, '
            "counter.value`. Process-1 reads 0 from `counter` (cell 1, line 2), Process-2 writes 1 there "
            "(cell 1, line 2), then Process-1 writes 1 over it (cell 1, line 2). Make a Lock, give it to "
            "all who use `counter`, and hold it around reading and writing."
        ),
        """
def add(counter):
    counter.value += 1
def main():
    counter = RawValue("i", 0)
    run((add, counter), (add, counter))
    assert counter.value == 2, counter.value
""",
    ),
    "an element of an array": Told(
        "lost update",
        (
            "main() returns [0, 1, 0] here, and [0, 2, 0] when nothing comes between reading and writing."
            " Process-1 reads 0 from `counts[1]` (cell 1, line 2), Process-2 writes 1 there (cell 1, line"
            " 2), then Process-1 writes 1 over it (cell 1, line 2). Hold `counts.get_lock()` around "
            "reading and writing."
        ),
        """
def add(counts):
    counts[1] += 1
def main():
    counts = Array("i", 3)
    run((add, counts), (add, counts))
    return counts[:]
""",
    ),
    "shared memory": Told(
        "lost update",
        (
            "main() returns 1 here, and 2 when nothing comes between reading and writing. Process-1 reads"
            " 0 from `memory[0]` (cell 1, line 4), Process-2 writes 1 there (cell 1, line 4), then "
            "Process-1 writes 1 over it (cell 1, line 4). Make a Lock, give it to all who use `memory`, "
            "and hold it around reading and writing."
        ),
        """
from multiprocessing.shared_memory import SharedMemory
def add(name):
    memory = SharedMemory(name)
    memory.buf[0] += 1
    memory.close()
def main():
    memory = SharedMemory(create=True, size=8)
    run((add, memory.name), (add, memory.name))
    count = memory.buf[0]
    memory.close()
    memory.unlink()
    return count
""",
    ),
    "tested outside the lock": Told(
        "check then act",
        (
            "main() returns -1 here, and 0 when nothing comes between reading and writing. Process-1 "
            "reads 1 from `tickets` (cell 1, line 2), Process-2 writes 0 there (cell 1, line 4), and "
            "Process-1 goes on by what it had read: it writes -1 (cell 1, line 4). Hold `lock` around "
            "testing and changing, without letting it go in between."
        ),
        """
def buy(tickets, lock):
    if tickets.value > 0:
        with lock:
            tickets.value -= 1
def main():
    lock = Lock()
    tickets = Value("i", 1)
    run((buy, tickets, lock), (buy, tickets, lock))
    return tickets.value
""",
    ),
    "tested without a lock": Told(
        "lost update",
        (
            "main() returns 5 here, and 3 when nothing comes between reading and writing. Process-1 reads"
            " 9 from `best` (cell 1, line 2), Process-2 writes 3 there (cell 1, line 3), then Process-1 "
            "writes 5 over it (cell 1, line 3). Hold `best.get_lock()` around reading and writing."
        ),
        """
def offer(best, cost):
    if cost < best.value:
        best.value = cost
def main():
    best = Value("i", 9)
    run((offer, best, 5), (offer, best, 3))
    return best.value
""",
    ),
    "read in one block and written in the next": Told(
        "lost update",
        (
            "main() returns 1 here, and 2 when nothing comes between reading and writing. Process-1 reads"
            " 0 from `counter` (cell 1, line 3), Process-2 writes 1 there (cell 1, line 5), then "
            "Process-1 writes 1 over it (cell 1, line 5). Hold `counter.get_lock()` around reading and "
            "writing, without letting it go in between."
        ),
        """
def add(counter):
    with counter.get_lock():
        seen = counter.value
    with counter.get_lock():
        counter.value = seen + 1
def main():
    counter = Value("i", 0)
    run((add, counter), (add, counter))
    return counter.value
""",
    ),
    "one of two without the lock": Told(
        "lost update",
        (
            "main() returns 1 here, and 10 when nothing comes between reading and writing. Process-1 "
            "reads 0 from `counter` (cell 1, line 3), Process-2 writes 10 there (cell 1, line 5), then "
            "Process-1 writes 1 over it (cell 1, line 3). Process-2 has to hold `lock` as well when it "
            "writes."
        ),
        """
def add(counter, lock):
    with lock:
        counter.value += 1
def change(counter):
    counter.value = 10
def main():
    lock = Lock()
    counter = Value("i", 0, lock=False)
    run((add, counter, lock), (change, counter))
    return counter.value
""",
    ),
    "a hang for a lost update": Told(
        "event that nobody sets",
        (
            "MainProcess waits in `done.wait()` (cell 1, line 9) for `done` to be set, and nobody is left"
            " who would set it. An update was lost before: Process-1 reads 2 from `left` (cell 1, line "
            "2), Process-2 writes 1 there (cell 1, line 2), then Process-1 writes 1 over it (cell 1, line"
            " 2). Hold `left.get_lock()` around reading and writing."
        ),
        """
def work(left, done):
    left.value -= 1
    if left.value == 0:
        done.set()
def main():
    left, done = Value("i", 2), Event()
    for _ in range(2):
        Process(target=work, args=(left, done)).start()
    done.wait()
""",
    ),
    "a counter in a pool": Told(
        "lost update",
        (
            "main() returns 1 here, and 3 when nothing comes between reading and writing. "
            "SpawnPoolWorker-1 reads 0 from `counter` (cell 1, line 5), SpawnPoolWorker-2 writes 2 there "
            "(cell 1, line 5), then SpawnPoolWorker-1 writes 1 over it (cell 1, line 5). Hold "
            "`counter.get_lock()` around reading and writing."
        ),
        """
def begin(given):
    global counter
    counter = given
def add(number):
    counter.value += number
def main():
    counter = Value("i", 0)
    with Pool(2, begin, (counter,)) as workers:
        workers.map(add, [1, 2])
    return counter.value
""",
    ),
}


@pytest.mark.parametrize("name", UPDATES)
def test_the_three_steps_and_the_lock_are_told(program: Make, name: str) -> None:
    told = UPDATES[name]
    assert found(program, told.program) == (told.kind, told.sentence)
