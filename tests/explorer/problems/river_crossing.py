"""River crossing: a boat takes two, either of one kind or of both, and leaves when it is full."""

import sys
from multiprocessing import Array, Barrier, Condition, Lock, Process, Semaphore, Value, set_start_method


def run(*processes):
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def board(kind, waiting, mutex, queues, aboard, trips):
    captain = False
    mutex.acquire()
    waiting[kind] += 1
    if waiting[kind] == 2:
        waiting[kind] = 0
        queues[kind].release()
        captain = True
    else:
        mutex.release()
        queues[kind].acquire()
    aboard.wait()
    if captain:
        trips.value += 1
        mutex.release()


def boats():
    waiting, trips, mutex = Array("i", 2, lock=False), Value("i", 0, lock=False), Lock()
    queues, aboard = [Semaphore(0), Semaphore(0)], Barrier(2)
    run(*(Process(target=board, args=(kind, waiting, mutex, queues, aboard, trips)) for kind in (0, 1, 1, 0)))
    assert trips.value == 2
    assert waiting[:] == [0, 0]


def embark(seats, trip, changed):
    with changed:
        mine = trip.value
        seats.value += 1
        assert seats.value <= 2, "the boat sinks"
        if seats.value == 2:
            seats.value = 0
            trip.value += 1
            changed.notify_all()
        while trip.value == mine:
            changed.wait()


def monitor():
    seats, trip, changed = Value("i", 0, lock=False), Value("i", 0, lock=False), Condition()
    run(*(Process(target=embark, args=(seats, trip, changed)) for _ in range(4)))
    assert trip.value == 2


RIGHT = ("boats", "monitor")
BUGS = [
    (
        "boats",
        "the captain waits in the queue too",
        "hang",
        """
          else:
              mutex.release()
        -     queues[kind].acquire()
        + queues[kind].acquire()
        """,
    ),
    (
        "boats",
        "the captain forgets to open the quay again",
        "hang",
        """
          trips.value += 1
        - mutex.release()
        """,
    ),
    (
        "boats",
        "the captain opens the quay before he has counted",
        "wrong result",
        """
        - trips.value += 1
        - mutex.release()
        + mutex.release()
        + trips.value += 1
        """,
    ),
    (
        "monitor",
        "the seats are free only when somebody has woken",
        "hang",
        """
          if seats.value == 2:
        -     seats.value = 0
              trip.value += 1
              changed.notify_all()
          while trip.value == mine:
              changed.wait()
        + seats.value = 0
        """,
    ),
    (
        "monitor",
        "the second trip wakes nobody",
        "hang",
        """
        - changed.notify_all()
        + if trip.value == 1:
        +     changed.notify_all()
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
