"""Programs with locks, semaphores, events, conditions and barriers, which many tests share."""

from __future__ import annotations


def changed(text: str, *replacements: tuple[str, str]) -> str:
    """The program with all of these pieces replaced."""
    for old, new in replacements:
        assert old in text
        text = text.replace(old, new)
    return text


START = """
def start(*calls):
    processes = [Process(target=target, args=arguments) for target, *arguments in calls]
    for process in processes:
        process.start()
    return processes
def join(processes):
    for process in processes:
        process.join()
"""

PHILOSOPHERS = (
    START
    + """
def eat(first, second):
    with first:
        with second:
            pass
def main(count):
    forks = [Lock() for _ in range(count)]
    pairs = [(forks[i], forks[(i + 1) % count]) for i in range(count)]
    join(start(*((eat, *pair) for pair in pairs)))
"""
)
ORDERED = changed(
    PHILOSOPHERS,
    ("(forks[i], forks[(i + 1) % count])", "sorted((i, (i + 1) % count))"),
    ("(eat, *pair)", "(eat, *(forks[i] for i in pair))"),
)
HOST = changed(
    PHILOSOPHERS,
    ("(first, second):\n", "(first, second, host):\n    with host:\n        dine(first, second)\n"),
    ("def main", "def dine(first, second):\n    with first, second:\n        pass\ndef main"),
    ("    with first:\n        with second:\n            pass\n", ""),
    ("    forks = [", "    host = Semaphore(count - 1)\n    forks = ["),
    ("*pair)", "*pair, host)"),
)

RENDEZVOUS = (
    START
    + """
def meet(mine, other):
    mine.release()
    other.acquire()
def main():
    first, second = Semaphore(0), Semaphore(0)
    join(start((meet, first, second), (meet, second, first)))
"""
)

INSIDE = (
    START
    + """
def visit(door, counter, sender):
    with door:
        counter.release()
        sender.send(counter.get_value())
        counter.acquire()
def main(permits):
    door, counter = Semaphore(permits), Semaphore(0)
    receiver, sender = Pipe(duplex=False)
    join(start(*[(visit, door, counter, sender)] * 3))
    return max(receiver.recv() for _ in range(3))
"""
)

WAITS_FOR_ITEM = (
    START
    + """
def consume(condition, receiver, back):
    with condition:
        condition.wait_for(receiver.poll)
    back.send(receiver.recv())
def main():
    condition = Condition()
    receiver, sender = Pipe(duplex=False)
    answer, back = Pipe(duplex=False)
    processes = start((consume, condition, receiver, back))
    sender.send("item")
    with condition:
        condition.notify()
    join(processes)
    return answer.recv()
"""
)

BUFFER = (
    START
    + """
def put(condition, items):
    with condition:
        while items.get_value() == 1:
            condition.wait()
        items.release()
        condition.notify_all()
def get(condition, items):
    with condition:
        while items.get_value() == 0:
            condition.wait()
        items.acquire()
        condition.notify_all()
def main():
    condition, items = Condition(), Semaphore(0)
    join(start(*((side, condition, items) for side in (get, get, put, put))))
    return items.get_value()
"""
)

PULSE = (
    START
    + """
def wait_for_it(event, sender):
    sender.send(event.wait())
def main():
    event = Event()
    receiver, sender = Pipe(duplex=False)
    processes = start((wait_for_it, event, sender))
    event.set()
    event.clear()
    join(processes)
    return receiver.recv()
"""
)

PHASES = (
    START
    + """
def work(barrier, done, sender):
    done.release()
    barrier.wait()
    sender.send(done.get_value())
def main(workers, parties):
    barrier, done = Barrier(parties), Semaphore(0)
    receiver, sender = Pipe(duplex=False)
    join(start(*[(work, barrier, done, sender)] * workers))
    return min(receiver.recv() for _ in range(workers))
"""
)

OWN_BARRIER = (
    START
    + """
def arrive(count, gate, parties):
    count.release()
    if count.get_value() == parties:
        gate.release()
    gate.acquire()
    gate.release()
def main(parties):
    count, gate = Semaphore(0), Semaphore(0)
    join(start(*[(arrive, count, gate, parties)] * parties))
    return gate.get_value()
"""
)

JOINS_INSIDE = (
    START
    + """
def enter(lock):
    with lock:
        pass
def main():
    lock = Lock()
    with lock:
        processes = start((enter, lock))
        join(processes)
"""
)

FAILS_INSIDE = (
    START
    + """
def enter(lock, divisor):
    lock.acquire()
    try:
        1 / divisor
        lock.release()
    except ZeroDivisionError:
        pass
def main():
    lock = Lock()
    join(start((enter, lock, 0), (enter, lock, 1)))
"""
)

KILLED_INSIDE = (
    START
    + """
def enter(lock):
    lock.acquire()
    lock.release()
def main():
    lock = Lock()
    process, = start((enter, lock))
    process.kill()
    process.join()
    return lock.acquire()
"""
)

IGNORES_TIME_OUT = (
    START
    + """
def slow(lock):
    with lock:
        time.sleep(5)
def quick(lock):
    lock.acquire(timeout=1)
    lock.release()
def main():
    lock = Lock()
    join(start((slow, lock), (quick, lock)))
"""
)

KEEPS_NOTHING = """
def enter(lock):
    lock.acquire()
def main():
    lock = Lock()
    Process(target=enter, args=(lock,)).start()
"""

ONE_WORD = (
    START
    + """
def consume(condition, items):
    with condition:
        condition.wait_for(items.get_value)
        items.acquire()
def main():
    condition, items = Condition(), Semaphore(0)
    processes = start((consume, condition, items), (consume, condition, items))
    with condition:
        items.release()
        items.release()
        condition.notify_all()
    join(processes)
    return items.get_value()
"""
)

TAKEN_TWICE = """
def main():
    lock = Lock()
    with lock, lock:
        return 1
"""
