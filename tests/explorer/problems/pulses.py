"""Signals that are gone when nobody listens: pulses of an event, notifications, broken barriers."""

import sys
from multiprocessing import Array, Barrier, Condition, Event, Process, Semaphore, Value, set_start_method
from threading import BrokenBarrierError


def run(*processes):
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def starter(ready, go):
    for _ in range(2):
        ready.acquire()
    go.set()


def runner(ready, go, ran):
    ready.release()
    go.wait()
    with ran.get_lock():
        ran.value += 1


def race():
    ready, go, ran = Semaphore(0), Event(), Value("i", 0)
    run(
        Process(target=starter, args=(ready, go)),
        Process(target=runner, args=(ready, go, ran)),
        Process(target=runner, args=(ready, go, ran)),
    )
    assert ran.value == 2


def listen(state, changed):
    with changed:
        while state.value != 2:
            changed.wait(timeout=1)


def step(state, changed):
    for number in (1, 2):
        with changed:
            state.value = number
            changed.notify()


def with_time_out():
    state, changed = Value("i", 0, lock=False), Condition()
    run(Process(target=listen, args=(state, changed)), Process(target=step, args=(state, changed)))
    assert state.value == 2


def meet(barrier, met, patience):
    try:
        barrier.wait(patience)
        with met.get_lock():
            met.value += 1
    except BrokenBarrierError:
        pass


def abandoned():
    barrier, met = Barrier(3), Value("i", 0)
    run(*(Process(target=meet, args=(barrier, met, 1)) for _ in range(2)))
    assert met.value == 0
    assert barrier.broken


def complete():
    barrier, met = Barrier(3), Value("i", 0)
    run(*(Process(target=meet, args=(barrier, met, None)) for _ in range(3)))
    assert met.value == 3


def relay(index, baton, changed, log):
    with changed:
        while baton.value != index:
            changed.wait()
        log[index] = 1
        baton.value += 1
        changed.notify_all()


def baton():
    holder, changed, log = Value("i", 0, lock=False), Condition(), Array("i", 3, lock=False)
    run(*(Process(target=relay, args=(index, holder, changed, log)) for index in (2, 1, 0)))
    assert log[:] == [1, 1, 1]


RIGHT = ("race", "with_time_out", "abandoned", "complete", "baton")
BUGS = [
    (
        "race",
        "the event is a pulse",
        "hang",
        """
          go.set()
        + go.clear()
        """,
    ),
    (
        "race",
        "the starter waits for one only, and pulses",
        "hang",
        """
        - for _ in range(2):
        -     ready.acquire()
        - go.set()
        + ready.acquire()
        + go.set()
        + go.clear()
        """,
    ),
    (
        "race",
        "the runner says ready after it has waited",
        "hang",
        """
        - ready.release()
          go.wait()
        + ready.release()
        """,
    ),
    (
        "race",
        "the runners count without the lock",
        "lost update",
        """
        - with ran.get_lock():
        -     ran.value += 1
        + ran.value += 1
        """,
    ),
    (
        "with_time_out",
        "a time-out is taken for a notification",
        "wrong result",
        """
        - while state.value != 2:
        -     changed.wait(timeout=1)
        + changed.wait(timeout=1)
        + assert state.value > 0, "nothing has happened"
        """,
    ),
    (
        "with_time_out",
        "waits for the second notification, which may be the first",
        "hang",
        """
        - while state.value != 2:
        -     changed.wait(timeout=1)
        + changed.wait()
        + changed.wait()
        """,
    ),
    (
        "complete",
        "one of them has little patience and comes too early",
        "wrong result",
        """
        - run(*(Process(target=meet, args=(barrier, met, None)) for _ in range(3)))
        + run(*(Process(target=meet, args=(barrier, met, 0 if number else None)) for number in range(3)))
        """,
    ),
    (
        "complete",
        "a barrier for one too few",
        "wrong result",
        """
        - barrier, met = Barrier(3), Value("i", 0)
        - run(*(Process(target=meet, args=(barrier, met, None)) for _ in range(3)))
        + barrier, met = Barrier(2), Value("i", 0)
        + run(*(Process(target=meet, args=(barrier, met, 1)) for _ in range(3)))
        """,
    ),
    (
        "abandoned",
        "waits for ever for the one who does not come",
        "hang",
        """
        - run(*(Process(target=meet, args=(barrier, met, 1)) for _ in range(2)))
        + run(*(Process(target=meet, args=(barrier, met, None)) for _ in range(2)))
        """,
    ),
    (
        "baton",
        "the baton goes to whoever wakes",
        "hang",
        """
          baton.value += 1
        - changed.notify_all()
        + changed.notify()
        """,
    ),
    (
        "baton",
        "the baton is passed on silently",
        "hang",
        """
          baton.value += 1
        - changed.notify_all()
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
