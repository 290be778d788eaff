"""Rendezvous: two processes meet. Neither begins its second half before the other has ended its first."""

import sys
from multiprocessing import Barrier, Condition, Event, Process, Semaphore, Value, set_start_method


def run(*processes):
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def half(mine, arrive, meet, other):
    mine.value = 1
    arrive.release()
    meet.acquire()
    assert other.value == 1, "the other has not come yet"


def semaphores():
    first, second = Value("i", 0, lock=False), Value("i", 0, lock=False)
    first_came, second_came = Semaphore(0), Semaphore(0)
    run(
        Process(target=half, args=(first, first_came, second_came, second)),
        Process(target=half, args=(second, second_came, first_came, first)),
    )


def signal(mine, here, there, other):
    mine.value = 1
    here.set()
    there.wait()
    assert other.value == 1, "the other has not come yet"


def events():
    first, second = Value("i", 0, lock=False), Value("i", 0, lock=False)
    left, right = Event(), Event()
    run(
        Process(target=signal, args=(first, left, right, second)),
        Process(target=signal, args=(second, right, left, first)),
    )


def tell(came, changed):
    with changed:
        came.value += 1
        changed.notify()


def hear(came, changed):
    with changed:
        while came.value < 2:
            changed.wait()


def condition():
    came, changed = Value("i", 0, lock=False), Condition()
    run(
        Process(target=hear, args=(came, changed)),
        Process(target=tell, args=(came, changed)),
        Process(target=tell, args=(came, changed)),
    )


def twice(place, mine, other):
    for number in (1, 2):
        mine.value = number
        place.wait()
        assert other.value == number, "not in step"
        place.wait()


def barrier():
    first, second = Value("i", 0, lock=False), Value("i", 0, lock=False)
    place = Barrier(2)
    run(
        Process(target=twice, args=(place, first, second)),
        Process(target=twice, args=(place, second, first)),
    )


RIGHT = ("semaphores", "events", "condition", "barrier")
BUGS = [
    (
        "semaphores",
        "each waits before it says that it has come",
        "hang",
        """
        - arrive.release()
          meet.acquire()
        + arrive.release()
        """,
    ),
    (
        "semaphores",
        "one semaphore for both",
        "wrong result",
        """
        - first_came, second_came = Semaphore(0), Semaphore(0)
        + first_came = second_came = Semaphore(0)
        """,
    ),
    (
        "semaphores",
        "comes before the work is done",
        "wrong result",
        """
        - mine.value = 1
          arrive.release()
        + mine.value = 1
          meet.acquire()
        """,
    ),
    (
        "semaphores",
        "a permit too many",
        "wrong result",
        """
        - first_came, second_came = Semaphore(0), Semaphore(0)
        + first_came, second_came = Semaphore(0), Semaphore(1)
        """,
    ),
    (
        "events",
        "one event for both",
        "wrong result",
        """
        - left, right = Event(), Event()
        + left = right = Event()
        """,
    ),
    (
        "events",
        "the event is cleared again at once",
        "hang",
        """
          here.set()
        + here.clear()
          there.wait()
        """,
    ),
    (
        "events",
        "each clears its own event after it has waited and before it waits again",
        "hang",
        """
          here.set()
          there.wait()
        + here.clear()
        + here.set()
        + here.clear()
        + there.wait()
        """,
    ),
    (
        "condition",
        "waits without looking first",
        "hang",
        """
        - while came.value < 2:
        -     changed.wait()
        + for _ in range(2):
        +     changed.wait()
        """,
    ),
    (
        "condition",
        "counts one and stops waiting",
        "wrong result",
        """
        - while came.value < 2:
        -     changed.wait()
        + if came.value < 2:
        +     changed.wait()
        + assert came.value == 2, "somebody is missing"
        """,
    ),
    (
        "condition",
        "looks without the lock",
        "hang",
        """
        - with changed:
        -     while came.value < 2:
        -         changed.wait()
        + while came.value < 2:
        +     with changed:
        +         changed.wait()
        """,
    ),
    (
        "barrier",
        "goes on without waiting for the end of the round",
        "wrong result",
        """
          assert other.value == number, "not in step"
        - place.wait()
        """,
    ),
    (
        "barrier",
        "a place for three",
        "hang",
        """
        - place = Barrier(2)
        + place = Barrier(3)
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
