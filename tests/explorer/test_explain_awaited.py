"""What is said of a wait for what can't come any more: because of who ended early, or of who doesn't do it.

Parts of the sentences are checked: the cause, and the advice at the end.
"""

from __future__ import annotations

from typing import NamedTuple

import pytest

from tests.explorer.told import Make, found


class Case(NamedTuple):
    """What the sentence begins with or holds, what it ends with, and the program."""

    cause: str
    advice: str
    program: str


CASES = {
    "a barrier that a failed process never reaches": Case(
        "Process-1 ended with ZeroDivisionError",
        "when that fails, call abort() on `barrier`, and the others get a BrokenBarrierError.",
        """
def work(barrier, number):
    number = 12 // number
    barrier.wait()
def main():
    barrier = Barrier(2)
    run((work, barrier, 0), (work, barrier, 1))
""",
    ),
    "an event that a failed process was to set": Case(
        "Process-1 ended with KeyError",
        "If Process-1 was to set it: call set() in `finally`, so that nobody waits in vain.",
        """
def load(ready):
    {}["missing"]
    ready.set()
def use(ready):
    ready.wait()
def main():
    ready = Event()
    run((load, ready), (use, ready))
""",
    ),
    "a loop that waits for a failed process": Case(
        "Process-1 ended with ZeroDivisionError",
        "nobody is left who would change that. Make sure that the loop can end.",
        """
def work(done, number):
    number = 12 // number
    with done.get_lock():
        done.value += 1
def main():
    done = Value("i", 0)
    for number in range(2):
        Process(target=work, args=(done, number)).start()
    while done.value < 2:
        pass
""",
    ),
    "a stage that leaves by an exit code": Case(
        'Process-1 ended with SystemExit "bad item"',
        "Put as many items as are taken, or one more that means the end for each process that takes them.",
        """
def stage(source):
    if source.get() == "bad":
        raise SystemExit("bad item")
    source.get()
def main():
    source, results = Queue(), Queue()
    source.put("bad")
    Process(target=stage, args=(source,)).start()
    results.get()
""",
    ),
    "a condition that is tested rightly": Case(
        "At the last look, what is waited for wasn't so.",
        "Let somebody change what is waited for, and call notify_all() after it, on every way.",
        """
def work(changed, count):
    with changed:
        changed.wait_for(lambda: count.value == 2)
def main():
    changed, count = Condition(), Value("i", 0)
    process = Process(target=work, args=(changed, count))
    process.start()
    with changed:
        count.value = 1
        changed.notify_all()
    process.join()
""",
    ),
    "one condition for two things, and notify()": Case(
        "`changed.wait()` (cell 1, line 10) and Process-4 waits in `changed.wait()` (cell 1, line 4)",
        "Use notify_all() where more than one waits, or where they wait for different things.",
        """
def put(changed, full):
    with changed:
        while full.value:
            changed.wait()
        full.value = 1
        changed.notify()
def take(changed, full):
    with changed:
        while not full.value:
            changed.wait()
        full.value = 0
        changed.notify()
def main():
    changed, full = Condition(), Value("b", 0)
    run((take, changed, full), (take, changed, full), (put, changed, full), (put, changed, full))
""",
    ),
    "a wait before the test, in an endless loop": Case(
        "MainProcess notified it (cell 1, line 13) when nobody waited.",
        "test under the lock whether there is anything to wait for, with `while` around wait(), or with "
        "wait_for().",
        """
def work(changed, count):
    while True:
        with changed:
            changed.wait()
            if count.value:
                return
def main():
    changed, count = Condition(), Value("i", 0)
    process = Process(target=work, args=(changed, count))
    process.start()
    with changed:
        count.value = 1
        changed.notify_all()
    process.join()
""",
    ),
    "a test without the lock": Case(
        "MainProcess notified it (cell 1, line 11) when nobody waited.",
        "test under the lock whether there is anything to wait for, with `while` around wait(), or with "
        "wait_for().",
        """
def work(changed, count):
    while not count.value:
        with changed:
            changed.wait()
def main():
    changed, count = Condition(), Value("i", 0)
    process = Process(target=work, args=(changed, count))
    process.start()
    with changed:
        count.value = 1
        changed.notify_all()
    process.join()
""",
    ),
    "a notification that another one got": Case(
        "MainProcess notified it (cell 1, line 11) when Process-2 didn't wait.",
        "test under the lock whether there is anything to wait for, with `while` around wait(), or with "
        "wait_for().",
        """
def watch(changed, delay):
    time.sleep(delay)
    with changed:
        changed.wait()
def main():
    changed = Condition()
    for delay in (0, 9):
        Process(target=watch, args=(changed, delay)).start()
    time.sleep(5)
    with changed:
        changed.notify_all()
""",
    ),
    "a change that nobody is told of": Case(
        "Process-1 had read 0 from `count` (cell 1, line 3), MainProcess wrote 1 there (cell 1, line 9), and "
        "no notification followed.",
        "If it waits for such a change: call notify_all() after it, on every way.",
        """
def work(changed, count):
    with changed:
        changed.wait_for(lambda: count.value == 1)
def main():
    changed, count = Condition(), Value("i", 0)
    process = Process(target=work, args=(changed, count))
    process.start()
    with changed:
        count.value = 1
    process.join()
""",
    ),
    "a change that isn't the one that is waited for": Case(
        "At the last look, what is waited for wasn't so.",
        "Let somebody change what is waited for, and call notify_all() after it, on every way.",
        """
def work(changed, count):
    with changed:
        count.value += 1
        while count.value < 3:
            changed.wait()
def main():
    changed, count = Condition(), Value("i", 0)
    run((work, changed, count), (work, changed, count))
""",
    ),
    "a barrier made by hand, without rounds": Case(
        "Process-2 notified it when `here` was 0 (cell 1, line 7), and wrote 1 there (cell 1, line 4) before "
        "Process-1 looked.",
        "Wait for something that stays so, such as the number of a round, if each has to see it.",
        """
def meet(changed, here):
    for _ in range(2):
        with changed:
            here.value += 1
            if here.value == 2:
                here.value = 0
                changed.notify_all()
            while here.value:
                changed.wait()
def main():
    changed, here = Condition(), Value("i", 0)
    run((meet, changed, here), (meet, changed, here))
""",
    ),
    "a semaphore that is a signal": Case(
        "for a permit of `loaves`, and nobody is left who would release one",
        "Release it once for each time that it is to be acquired, or let it begin with more permits.",
        """
def bake(loaves):
    loaves.release()
def buy(loaves):
    loaves.acquire()
def main():
    loaves = Semaphore(0)
    run((bake, loaves), (buy, loaves), (buy, loaves))
""",
    ),
    "places that another one would give back": Case(
        "Process-1 waits in `places.acquire()` (cell 1, line 3) for a permit of `places`, and nobody is left "
        "who would release one: MainProcess waits in `process.join()` (cell 1, line 9) for Process-1 to end.",
        "Process-1 itself took one (cell 1, line 3), and nobody has released one. Release it first, or let "
        "somebody else release it in the meantime.",
        """
def put(places, items):
    for number in range(3):
        places.acquire()
        items.put(number)
def main():
    places, items = Semaphore(2), SimpleQueue()
    process = Process(target=put, args=(places, items))
    process.start()
    process.join()
    for _ in range(3):
        items.get()
        places.release()
""",
    ),
    "the last reader looks without the lock": Case(
        "Process-1 read 1 from `readers` (cell 1, line 8) without `mutex`, when Process-2 had changed it "
        "(cell 1, line 3).",
        "Test `readers` before `mutex` is released.",
        """
def read(mutex, room, readers):
    with mutex:
        readers.value += 1
        if readers.value == 1:
            room.acquire()
    with mutex:
        readers.value -= 1
    if readers.value == 0:
        room.release()
def main():
    mutex, room, readers = Lock(), Semaphore(1), RawValue("i", 0)
    run(*[(twice, mutex, room, readers)] * 2)
def twice(*shared):
    for _ in range(2):
        read(*shared)
""",
    ),
    "permits that are taken one by one": Case(
        "for `permits`, which it holds since cell 1, line 2 and Process-2 holds since cell 1, line 2",
        "Let only one process at a time take more than one of `permits`.",
        """
def work(permits):
    permits.acquire()
    permits.acquire()
    permits.release()
    permits.release()
def main():
    permits = Semaphore(2)
    run((work, permits), (work, permits))
""",
    ),
    "a lock that is released too often, inside of another": Case(
        "It is about `rooms`.",
        "Release it once for each time that it was taken: `with` does.",
        """
def main():
    guard, rooms = Lock(), BoundedSemaphore(1)
    with guard:
        rooms.release()
""",
    ),
    "a failed task beside a wrong result": Case(
        "Nobody saw that a task of the pool failed, handed out at cell 1, line 7",
        "Call get() on each result: it raises what the task raised.",
        """
def parse(text):
    return int(text)
def main():
    results = []
    with Pool(1) as pool:
        for text in ("1", "x"):
            pool.apply_async(parse, (text,), callback=results.append)
        pool.close()
        pool.join()
    assert results == [1, 2]
""",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_cause_is_told_and_the_advice_fits(program: Make, name: str) -> None:
    case = CASES[name]
    _, sentence = found(program, case.program)
    assert case.cause in sentence
    assert sentence.endswith(case.advice)
