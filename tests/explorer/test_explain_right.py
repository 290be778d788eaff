"""Programs that nobody may accuse: right ones, and those whose result may be meant to differ."""

from __future__ import annotations

import pytest

from tests.explorer.told import Make, Told, found

NEUTRAL = {
    "the order of arrival": Told(
        "result depends on the schedule",
        (
            "What comes of it depends on the schedule: main() returns [1, 2] at first, and [2, 1] here. "
            "If only one of them is right, say so with an assert."
        ),
        """
def work(queue, number):
    queue.put(number)
def main():
    queue = SimpleQueue()
    run((work, queue, 1), (work, queue, 2))
    return [queue.get(), queue.get()]
""",
    ),
    "the order of arrival, after much that is the same": Told(
        "result depends on the schedule",
        (
            "What comes of it depends on the schedule: main() returns ..., 98, 99, 1, 2] at first, and ..., "
            "98, 99, 2, 1] here. If only one of them is right, say so with an assert."
        ),
        """
def work(queue, number):
    queue.put(number)
def main():
    queue = SimpleQueue()
    run((work, queue, 1), (work, queue, 2))
    return [*range(100), queue.get(), queue.get()]
""",
    ),
    "the last one to write": Told(
        "result depends on the schedule",
        (
            "What comes of it depends on the schedule: main() returns 2 at first, and 1 here. If only one"
            " of them is right, say so with an assert."
        ),
        """
def work(status, number):
    status.value = number
def main():
    status = Value("i", 0)
    run((work, status, 1), (work, status, 2))
    return status.value
""",
    ),
    "a status that is looked at and written": Told(
        "result depends on the schedule",
        (
            "What comes of it depends on the schedule: main() returns [(2, 0), (1, 0)] here, and [(1, 0),"
            " (2, 1)] when nothing comes between reading and writing. Process-1 reads 0 from `status` "
            "(cell 1, line 2), Process-2 writes 2 there (cell 1, line 3), then Process-1 writes 1 over it"
            " (cell 1, line 3). If that isn't meant: hold `status.get_lock()` around reading and writing."
        ),
        """
def work(status, number, seen):
    seen.put((number, status.value))
    status.value = number
def main():
    status, seen = Value("i", 0), SimpleQueue()
    run((work, status, 1, seen), (work, status, 2, seen))
    return [seen.get(), seen.get()]
""",
    ),
    "a counter that is emptied": Told(
        "result depends on the schedule",
        (
            "What comes of it depends on the schedule: main() returns 0 here, and 1 when nothing comes "
            "between reading and writing. MainProcess reads 0 from `counter` (cell 1, line 8), Process-1 "
            "writes 1 there (cell 1, line 3), then MainProcess writes 0 over it (cell 1, line 9). If that"
            " isn't meant: hold `counter.get_lock()` around reading and writing."
        ),
        """
def add(counter):
    with counter.get_lock():
        counter.value += 1
def main():
    counter = Value("i", 0)
    process = Process(target=add, args=(counter,))
    process.start()
    taken = counter.value
    counter.value = 0
    process.join()
    return taken + counter.value
""",
    ),
}
RIGHT = {
    "a counter with its lock": """
def add(counter):
    with counter.get_lock():
        counter.value += 1
def main():
    counter = Value("i", 0)
    run((add, counter), (add, counter))
    return counter.value
""",
    "a counter with another lock": """
def add(counter, lock):
    with lock:
        counter.value += 1
def main():
    counter, lock = RawValue("i", 0), Lock()
    run((add, counter, lock), (add, counter, lock))
    return counter.value
""",
    "tested twice": """
def offer(best, cost):
    if cost < best.value:
        with best.get_lock():
            if cost < best.value:
                best.value = cost
def main():
    best = Value("i", 9)
    run((offer, best, 5), (offer, best, 3))
    return best.value
""",
    "the same written by both": """
def work(found):
    if not found.value:
        found.value = 1
def main():
    found = Value("b", 0)
    run((work, found), (work, found))
    return found.value
""",
    "elements of their own": """
def add(counts, mine):
    counts[mine] += 1
def main():
    counts = Array("i", 2)
    run((add, counts, 0), (add, counts, 1))
    return counts[:]
""",
    "locks in one order": """
def work(first, second):
    with first:
        with second:
            pass
def main():
    first, second = Lock(), Lock()
    run((work, first, second), (work, first, second))
""",
    "an RLock taken twice": """
def work(lock):
    with lock:
        with lock:
            pass
def main():
    lock = RLock()
    run((work, lock), (work, lock))
""",
    "a lock released by another": """
def work(lock):
    lock.release()
def main():
    lock = Lock()
    lock.acquire()
    run((work, lock))
    lock.acquire()
""",
    "a busy wait with a lock": """
def work(lock, stop):
    while True:
        with lock:
            if stop.value:
                break
def main():
    lock, stop = Lock(), Value("b", 0)
    process = Process(target=work, args=(lock, stop))
    process.start()
    with lock:
        stop.value = 1
    process.join()
""",
    "waits for a predicate": """
def work(condition, ready):
    with condition:
        condition.wait_for(lambda: ready.value)
def main():
    condition, ready = Condition(), Value("b", 0)
    processes = [Process(target=work, args=(condition, ready)) for _ in range(2)]
    for process in processes:
        process.start()
    with condition:
        ready.value = 1
        condition.notify_all()
    for process in processes:
        process.join()
""",
    "a sentinel for each": """
def work(queue):
    while queue.get() is not None:
        pass
def main():
    queue = SimpleQueue()
    for item in (1, None, None):
        queue.put(item)
    run((work, queue), (work, queue))
""",
    "a barrier": """
def work(barrier):
    barrier.wait()
def main():
    barrier = Barrier(2)
    run((work, barrier), (work, barrier))
""",
    "exit codes that tell something": """
def work(code):
    sys.exit(code)
def main():
    processes = [Process(target=work, args=(code,)) for code in (0, 3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
""",
    "a daemon": """
def work():
    while True:
        time.sleep(1)
def main():
    Process(target=work, daemon=True).start()
    time.sleep(2)
""",
    "terminated in time": """
def work():
    time.sleep(100)
def main():
    process = Process(target=work)
    process.start()
    process.terminate()
    process.join()
    return process.exitcode
""",
    "full is tested under the lock, and emptied under it later": """
class Journal:
    def __init__(self):
        self.lock = Lock()
        self.pending, self.flushed, self.flushes = (RawValue("i", 0) for _ in range(3))
    def write(self, amounts):
        for amount in amounts:
            with self.lock:
                self.pending.value += amount
                full = self.pending.value >= 10
            if full:
                self.flush()
    def flush(self):
        with self.lock:
            if self.pending.value:
                self.flushed.value += self.pending.value
                self.pending.value = 0
                self.flushes.value += 1
def main():
    journal = Journal()
    run(*((journal.write, amounts) for amounts in ([4, 7, 3], [5, 5, 5], [9, 1])))
    journal.flush()
    assert journal.flushed.value == 39
""",
    "a breaker that is asked under the lock, and told under it later": """
class Breaker:
    def __init__(self):
        self.lock, self.failures, self.opened_at = Lock(), RawValue("i", 0), RawValue("d", 0.0)
    def allows(self):
        with self.lock:
            if self.failures.value < 3:
                return True
            return time.monotonic() - self.opened_at.value >= 0.1
    def record(self, good):
        with self.lock:
            if good:
                self.failures.value = 0
                return
            self.failures.value += 1
            if self.failures.value >= 3:
                self.opened_at.value = time.monotonic()
def call(breaker, answers):
    for good in answers:
        while not breaker.allows():
            time.sleep(0.05)
        breaker.record(good)
def main():
    breaker = Breaker()
    plans = [False, False, True], [False, True, True], [False, False, True]
    run(*((call, breaker, plan) for plan in plans))
""",
    "rows are gathered under a lock, and written away when they are enough": """
def add(lock, rows, count, store, own):
    for row in own:
        with lock:
            rows[count.value] = row
            count.value += 1
            if count.value == 3:
                store.put(rows[:3])
                count.value = 0
def main():
    lock, rows, count, store = Lock(), RawArray("i", 3), RawValue("i", 0), SimpleQueue()
    run(*((add, lock, rows, count, store, range(first, first + 4)) for first in (10, 20)))
    gathered = [*store.get(), *store.get(), *rows[:2]]
    assert sorted(gathered) == [*range(10, 14), *range(20, 24)]
""",
    "waits for something to take, and takes it": """
def take(condition, count, taken):
    with condition:
        while count.value == 0:
            condition.wait()
        count.value -= 1
        taken[1] = count.value
def put(condition, count, taken):
    with condition:
        count.value += 1
        condition.notify()
def main():
    condition, count, taken = Condition(), RawValue("i", 0), RawArray("i", 2)
    run((take, condition, count, taken), (put, condition, count, taken), (put, condition, count, taken))
""",
    "a pool": """
def square(number):
    return number * number
def main():
    with Pool(2) as workers:
        return workers.map(square, [1, 2])
""",
}


@pytest.mark.parametrize("name", NEUTRAL)
def test_a_result_that_may_be_meant_is_told_without_blame(program: Make, name: str) -> None:
    told = NEUTRAL[name]
    kind, sentence = found(program, told.program)
    assert kind == told.kind
    assert sentence.startswith("No failure in ")
    assert sentence.endswith(f" {told.sentence}")


@pytest.mark.parametrize("name", RIGHT)
def test_nothing_is_found_in_a_right_program(program: Make, name: str) -> None:
    kind, sentence = found(program, RIGHT[name])
    assert kind == "", sentence
    assert sentence.startswith("No failure")
