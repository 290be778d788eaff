"""Dining philosophers: each needs the fork at its left and the one at its right."""

import sys
from multiprocessing import Array, Lock, Process, Semaphore, set_start_method

SEATS = 3


def run(*processes):
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def eat(seat, held, meals):
    left, right = seat, (seat + 1) % SEATS
    assert held[left] == held[right] == 0, "somebody has that fork"
    held[left] = held[right] = 1
    meals[seat] += 1
    held[left] = held[right] = 0


def orderly(seat, forks, held, meals):
    first, second = sorted((seat, (seat + 1) % SEATS))
    with forks[first], forks[second]:
        eat(seat, held, meals)


def ordered():
    forks = [Lock() for _ in range(SEATS)]
    held, meals = Array("i", SEATS, lock=False), Array("i", SEATS, lock=False)
    run(*(Process(target=orderly, args=(seat, forks, held, meals)) for seat in range(SEATS)))
    assert meals[:] == [1] * SEATS


def guest(seat, forks, places, held, meals):
    left, right = forks[seat], forks[(seat + 1) % SEATS]
    places.acquire()
    left.acquire()
    right.acquire()
    eat(seat, held, meals)
    left.release()
    right.release()
    places.release()


def waiter():
    forks = [Lock() for _ in range(SEATS)]
    places = Semaphore(SEATS - 1)
    held, meals = Array("i", SEATS, lock=False), Array("i", SEATS, lock=False)
    run(*(Process(target=guest, args=(seat, forks, places, held, meals)) for seat in range(SEATS)))
    assert meals[:] == [1] * SEATS


def considerate(seat, forks, held, meals):
    left, right = forks[seat], forks[(seat + 1) % SEATS]
    while True:
        left.acquire()
        if right.acquire(block=False):
            break
        left.release()
    eat(seat, held, meals)
    right.release()
    left.release()


def stubborn(seat, forks, held, meals):
    with forks[seat], forks[(seat + 1) % SEATS]:
        eat(seat, held, meals)


def put_back():
    forks = [Lock() for _ in range(SEATS)]
    held, meals = Array("i", SEATS, lock=False), Array("i", SEATS, lock=False)
    run(
        Process(target=considerate, args=(0, forks, held, meals)),
        *(Process(target=stubborn, args=(seat, forks, held, meals)) for seat in range(1, SEATS)),
    )
    assert meals[:] == [1] * SEATS


RIGHT = ("ordered", "waiter", "put_back")
BUGS = [
    (
        "ordered",
        "everybody takes the left fork first",
        "hang",
        """
        - first, second = sorted((seat, (seat + 1) % SEATS))
        + first, second = seat, (seat + 1) % SEATS
        """,
    ),
    (
        "ordered",
        "only the left fork is taken",
        "wrong result",
        """
        - with forks[first], forks[second]:
        + with forks[seat]:
              eat(seat, held, meals)
        """,
    ),
    (
        "ordered",
        "the first fork is put down before the meal",
        "wrong result",
        """
        - with forks[first], forks[second]:
        -     eat(seat, held, meals)
        + with forks[first]:
        +     forks[second].acquire()
        + eat(seat, held, meals)
        + forks[second].release()
        """,
    ),
    (
        "ordered",
        "each has a fork of its own for every neighbour",
        "wrong result",
        """
        - forks = [Lock() for _ in range(SEATS)]
          held, meals = Array("i", SEATS, lock=False), Array("i", SEATS, lock=False)
        - run(*(Process(target=orderly, args=(seat, forks, held, meals)) for seat in range(SEATS)))
        + forks = [[Lock() for _ in range(SEATS)] for _ in range(SEATS)]
        + run(*(Process(target=orderly, args=(seat, forks[seat], held, meals)) for seat in range(SEATS)))
        """,
    ),
    (
        "waiter",
        "a place for everybody",
        "hang",
        """
        - places = Semaphore(SEATS - 1)
        + places = Semaphore(SEATS)
        """,
    ),
    (
        "waiter",
        "the place is given back before the second fork is there",
        "hang",
        """
          left.acquire()
        + places.release()
          right.acquire()
          eat(seat, held, meals)
          left.release()
          right.release()
        - places.release()
        """,
    ),
    (
        "waiter",
        "the right fork is kept",
        "hang",
        """
          eat(seat, held, meals)
          left.release()
        - right.release()
        """,
    ),
    (
        "waiter",
        "the left fork is put down twice",
        "ValueError",
        """
          left.release()
        - right.release()
          places.release()
        + left.release()
        """,
    ),
    (
        "put_back",
        "all put their forks back at the same time, again and again",
        "livelock",
        """
        - *(Process(target=stubborn, args=(seat, forks, held, meals)) for seat in range(1, SEATS)),
        + *(Process(target=considerate, args=(seat, forks, held, meals)) for seat in range(1, SEATS)),
        """,
    ),
    (
        "put_back",
        "tries for the right fork and eats without it",
        "wrong result",
        """
        - while True:
        -     left.acquire()
        -     if right.acquire(block=False):
        -         break
        -     left.release()
        + left.acquire()
        + got = right.acquire(block=False)
          eat(seat, held, meals)
        - right.release()
        + if got:
        +     right.release()
          left.release()
        """,
    ),
    (
        "put_back",
        "keeps the left fork while it tries for the right one",
        "livelock",
        """
        - while True:
        -     left.acquire()
        -     if right.acquire(block=False):
        -         break
        -     left.release()
        + left.acquire()
        + while not right.acquire(block=False):
        +     pass
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
