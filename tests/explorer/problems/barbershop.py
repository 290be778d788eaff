"""Barbershop: a customer leaves if no chair is free; the barber sleeps while there is nobody."""

import sys
from multiprocessing import Condition, Lock, Process, Semaphore, Value, set_start_method

CHAIRS = 1


def customer(waiting, mutex, came, called, served, lost):
    with mutex:
        if waiting.value == CHAIRS:
            lost.value += 1
            return
        waiting.value += 1
        assert waiting.value <= CHAIRS, "nowhere to sit"
    came.release()
    called.acquire()
    with mutex:
        served.value += 1


def barber(waiting, mutex, came, called):
    while True:
        came.acquire()
        with mutex:
            if waiting.value == 0:
                return
            waiting.value -= 1
        called.release()


def close(processes, came):
    for process in processes:
        process.start()
    for process in processes[1:]:
        process.join()
    came.release()
    processes[0].join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def semaphores():
    waiting, served, lost = (Value("i", 0, lock=False) for _ in range(3))
    mutex, came, called = Lock(), Semaphore(0), Semaphore(0)
    customers = [
        Process(target=customer, args=(waiting, mutex, came, called, served, lost)) for _ in range(2)
    ]
    close([Process(target=barber, args=(waiting, mutex, came, called)), *customers], came)
    assert served.value + lost.value == 2
    assert served.value >= 1


def guest(seats, cut, changed):
    with changed:
        if seats.value == CHAIRS:
            return
        seats.value += 1
        changed.notify_all()
        mine = cut.value
        while cut.value == mine:
            changed.wait()


def cutter(seats, cut, changed, closing):
    with changed:
        while True:
            while seats.value == 0 and not closing.value:
                changed.wait()
            if seats.value == 0:
                return
            seats.value -= 1
            cut.value += 1
            changed.notify_all()


def monitor():
    seats, cut, closing = (Value("i", 0, lock=False) for _ in range(3))
    changed = Condition()
    shop = Process(target=cutter, args=(seats, cut, changed, closing))
    guests = [Process(target=guest, args=(seats, cut, changed)) for _ in range(2)]
    for process in (shop, *guests):
        process.start()
    for process in guests:
        process.join()
    with changed:
        closing.value = 1
        changed.notify_all()
    shop.join()
    assert shop.exitcode == 0
    assert cut.value in (1, 2)


RIGHT = ("semaphores", "monitor")
BUGS = [
    (
        "semaphores",
        "looks for a chair before it takes the mutex",
        "wrong result",
        """
        - with mutex:
        -     if waiting.value == CHAIRS:
        -         lost.value += 1
        -         return
        + if waiting.value == CHAIRS:
        +     lost.value += 1
        +     return
        + with mutex:
              waiting.value += 1
              assert waiting.value <= CHAIRS, "nowhere to sit"
        """,
    ),
    (
        "semaphores",
        "leaves with the mutex in its hand",
        "hang",
        """
        - with mutex:
        -     if waiting.value == CHAIRS:
        -         lost.value += 1
        -         return
        -     waiting.value += 1
        -     assert waiting.value <= CHAIRS, "nowhere to sit"
        + mutex.acquire()
        + if waiting.value == CHAIRS:
        +     lost.value += 1
        +     return
        + waiting.value += 1
        + assert waiting.value <= CHAIRS, "nowhere to sit"
        + mutex.release()
          came.release()
        """,
    ),
    (
        "semaphores",
        "the barber calls before he sleeps",
        "hang",
        """
          came.acquire()
          with mutex:
              if waiting.value == 0:
                  return
              waiting.value -= 1
        - called.release()
        """,
    ),
    (
        "semaphores",
        "the customer waits to be called before the barber knows",
        "hang",
        """
        - came.release()
          called.acquire()
        + came.release()
        """,
    ),
    (
        "monitor",
        "the customer waits once more after the cut",
        "hang",
        """
          changed.notify_all()
        - mine = cut.value
        + changed.wait()
        + mine = cut.value
          while cut.value == mine:
        """,
    ),
    (
        "monitor",
        "the shop's closing wakes nobody",
        "hang",
        """
          closing.value = 1
        - changed.notify_all()
        """,
    ),
    (
        "monitor",
        "the barber forgets to look for closing",
        "hang",
        """
        - while seats.value == 0 and not closing.value:
        + while seats.value == 0:
              changed.wait()
        """,
    ),
    (
        "monitor",
        "the barber takes a customer and tells nobody",
        "hang",
        """
          cut.value += 1
        - changed.notify_all()
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
