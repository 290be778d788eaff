"""Dining savages: each takes a serving from the pot; who finds it empty wakes the cook, who fills it."""

import sys
from multiprocessing import Condition, Lock, Process, Semaphore, Value, set_start_method

SERVINGS = 2


def run(*processes):
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def cook(fillings, servings, empty, full):
    for _ in range(fillings):
        empty.acquire()
        assert servings.value == 0, "the pot is not empty"
        servings.value = SERVINGS
        full.release()


def savage(servings, eaten, mutex, empty, full):
    with mutex:
        if servings.value == 0:
            empty.release()
            full.acquire()
        servings.value -= 1
        assert servings.value >= 0, "served from an empty pot"
    with eaten.get_lock():
        eaten.value += 1


def semaphores():
    servings, eaten = Value("i", 0, lock=False), Value("i", 0)
    mutex, empty, full = Lock(), Semaphore(0), Semaphore(0)
    run(
        Process(target=cook, args=(2, servings, empty, full)),
        *(Process(target=savage, args=(servings, eaten, mutex, empty, full)) for _ in range(3)),
    )
    assert (eaten.value, servings.value) == (3, 1)


def chef(fillings, servings, changed):
    for _ in range(fillings):
        with changed:
            changed.wait_for(lambda: servings.value == 0)
            servings.value = SERVINGS
            changed.notify_all()


def eater(servings, changed):
    with changed:
        changed.wait_for(lambda: servings.value > 0)
        servings.value -= 1
        assert servings.value >= 0, "served from an empty pot"
        if servings.value == 0:
            changed.notify_all()


def monitor():
    servings, changed = Value("i", 0, lock=False), Condition()
    run(
        Process(target=chef, args=(2, servings, changed)),
        *(Process(target=eater, args=(servings, changed)) for _ in range(3)),
    )
    assert servings.value == 1


RIGHT = ("semaphores", "monitor")
BUGS = [
    (
        "semaphores",
        "the savages have no mutex",
        "wrong result",
        """
        - with mutex:
        + if mutex:
              if servings.value == 0:
        """,
    ),
    (
        "semaphores",
        "the pot is looked at outside the mutex",
        "wrong result",
        """
        - with mutex:
        -     if servings.value == 0:
        -         empty.release()
        -         full.acquire()
        + if servings.value == 0:
        +     empty.release()
        +     full.acquire()
        + with mutex:
              servings.value -= 1
        """,
    ),
    (
        "semaphores",
        "the cook says full before it is",
        "wrong result",
        """
        - servings.value = SERVINGS
          full.release()
        + servings.value = SERVINGS
        """,
    ),
    (
        "semaphores",
        "the savage waits before it wakes the cook",
        "hang",
        """
        - empty.release()
          full.acquire()
        + empty.release()
        """,
    ),
    (
        "semaphores",
        "the cook fills once",
        "hang",
        """
        - Process(target=cook, args=(2, servings, empty, full)),
        + Process(target=cook, args=(1, servings, empty, full)),
        """,
    ),
    (
        "semaphores",
        "the cook fills with one too few",
        "hang",
        """
          assert servings.value == 0, "the pot is not empty"
        - servings.value = SERVINGS
        + servings.value = SERVINGS - 1
        """,
    ),
    (
        "semaphores",
        "eaten is counted without its lock",
        "lost update",
        """
        - with eaten.get_lock():
        -     eaten.value += 1
        + eaten.value += 1
        """,
    ),
    (
        "monitor",
        "a savage waits once",
        "wrong result",
        """
        - changed.wait_for(lambda: servings.value > 0)
        + if servings.value == 0:
        +     changed.wait()
          servings.value -= 1
        """,
    ),
    (
        "monitor",
        "the cook wakes one",
        "hang",
        """
          servings.value = SERVINGS
        - changed.notify_all()
        + changed.notify()
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
