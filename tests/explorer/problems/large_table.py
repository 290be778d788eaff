"""Five at a table: the same problems at the size in which books tell them."""

import sys
from multiprocessing import Array, Lock, Process, Semaphore, Value, set_start_method

SEATS = 5


def run(*processes):
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def eat(forks, first, second, meals, seat):
    forks[first].acquire()
    forks[second].acquire()
    meals[seat] += 1
    forks[second].release()
    forks[first].release()


def philosophers():
    forks, meals = [Lock() for _ in range(SEATS)], Array("i", SEATS, lock=False)
    pairs = [sorted((seat, (seat + 1) % SEATS)) for seat in range(SEATS)]
    run(*(Process(target=eat, args=(forks, *pairs[seat], meals, seat)) for seat in range(SEATS)))
    assert meals[:] == [1] * SEATS


def visit(room, inside, most):
    with room:
        with inside.get_lock():
            inside.value += 1
            most.value = max(most.value, inside.value)
        with inside.get_lock():
            inside.value -= 1


def room_for_four():
    room, inside, most = Semaphore(SEATS - 1), Value("i", 0), Value("i", 0, lock=False)
    run(*(Process(target=visit, args=(room, inside, most)) for _ in range(SEATS)))
    assert most.value <= SEATS - 1, "too many inside"


def vote(votes, number, lock):
    with lock:
        votes[number % 2] += 1


def count_votes():
    votes, lock = Array("i", 2, lock=False), Lock()
    run(*(Process(target=vote, args=(votes, number, lock)) for number in range(SEATS)))
    assert votes[:] == [3, 2]


RIGHT = ("philosophers", "room_for_four", "count_votes")
BUGS = [
    (
        "philosophers",
        "everybody takes the left fork first",
        "hang",
        """
        - pairs = [sorted((seat, (seat + 1) % SEATS)) for seat in range(SEATS)]
        + pairs = [(seat, (seat + 1) % SEATS) for seat in range(SEATS)]
        """,
    ),
    (
        "room_for_four",
        "a permit too many",
        "wrong result",
        """
        - room, inside, most = Semaphore(SEATS - 1), Value("i", 0), Value("i", 0, lock=False)
        + room, inside, most = Semaphore(SEATS), Value("i", 0), Value("i", 0, lock=False)
        """,
    ),
    (
        "count_votes",
        "the last voter takes no lock",
        "lost update",
        """
        - with lock:
        -     votes[number % 2] += 1
        + if number < SEATS - 1:
        +     lock.acquire()
        + votes[number % 2] += 1
        + if number < SEATS - 1:
        +     lock.release()
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
