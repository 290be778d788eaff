"""A barrier made of semaphores: nobody goes on before all have come."""

import sys
from multiprocessing import Condition, Lock, Process, Semaphore, Value, set_start_method

PROCESSES = 3


def run(*processes):
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def cross(came, mutex, turnstile):
    with mutex:
        came.value += 1
        if came.value == PROCESSES:
            turnstile.release()
    turnstile.acquire()
    turnstile.release()
    assert came.value == PROCESSES, "somebody is missing"


def turnstiles():
    came = Value("i", 0, lock=False)
    mutex, turnstile = Lock(), Semaphore(0)
    run(*(Process(target=cross, args=(came, mutex, turnstile)) for _ in range(PROCESSES)))


def last_opens(came, mutex, gate):
    mutex.acquire()
    came.value += 1
    last = came.value == PROCESSES
    mutex.release()
    if last:
        for _ in range(PROCESSES - 1):
            gate.release()
    else:
        gate.acquire()
    assert came.value == PROCESSES, "somebody is missing"


def counted():
    came = Value("i", 0, lock=False)
    mutex, gate = Lock(), Semaphore(0)
    run(*(Process(target=last_opens, args=(came, mutex, gate)) for _ in range(PROCESSES)))


def arrive(came, all_here):
    with all_here:
        came.value += 1
        all_here.notify_all()
        all_here.wait_for(lambda: came.value == PROCESSES)
    assert came.value == PROCESSES, "somebody is missing"


def monitor():
    came, all_here = Value("i", 0, lock=False), Condition()
    run(*(Process(target=arrive, args=(came, all_here)) for _ in range(PROCESSES)))


RIGHT = ("turnstiles", "counted", "monitor")
BUGS = [
    (
        "turnstiles",
        "the turnstile is not passed on",
        "hang",
        """
          turnstile.acquire()
        - turnstile.release()
        """,
    ),
    (
        "turnstiles",
        "counts without the mutex",
        "hang",
        """
        - with mutex:
        -     came.value += 1
        -     if came.value == PROCESSES:
        -         turnstile.release()
        + came.value += 1
        + if came.value == PROCESSES:
        +     turnstile.release()
        """,
    ),
    (
        "turnstiles",
        "opens when one is still missing",
        "wrong result",
        """
        - if came.value == PROCESSES:
        + if came.value == PROCESSES - 1:
              turnstile.release()
        """,
    ),
    (
        "turnstiles",
        "waits with the mutex in its hand",
        "hang",
        """
          with mutex:
              came.value += 1
              if came.value == PROCESSES:
                  turnstile.release()
        - turnstile.acquire()
        - turnstile.release()
        +     turnstile.acquire()
        +     turnstile.release()
        """,
    ),
    (
        "counted",
        "opens for one too few",
        "hang",
        """
        - for _ in range(PROCESSES - 1):
        + for _ in range(PROCESSES - 2):
        """,
    ),
    (
        "counted",
        "counts without the mutex",
        "hang",
        """
        - mutex.acquire()
          came.value += 1
          last = came.value == PROCESSES
        - mutex.release()
        """,
    ),
    (
        "counted",
        "the last one waits too",
        "hang",
        """
        - else:
        -     gate.acquire()
        + gate.acquire()
        """,
    ),
    (
        "monitor",
        "wakes one only",
        "hang",
        """
          came.value += 1
        - all_here.notify_all()
        + all_here.notify()
        """,
    ),
    (
        "monitor",
        "the last one does not wake the others",
        "hang",
        """
          came.value += 1
        - all_here.notify_all()
        + if came.value < PROCESSES:
        +     all_here.notify_all()
        """,
    ),
    (
        "monitor",
        "the first wake-up is taken for the last",
        "wrong result",
        """
        - all_here.wait_for(lambda: came.value == PROCESSES)
        + if came.value < PROCESSES:
        +     all_here.wait()
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
