"""Players take turns: two with a ball or a permit, three round a table."""

import sys
from multiprocessing import Condition, Pipe, Process, Semaphore, Value, set_start_method


def run(*processes):
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def play(mine, log, my_turn, other_turn):
    for _ in range(2):
        my_turn.acquire()
        log.value = log.value * 10 + mine
        other_turn.release()


def semaphores():
    log, first, second = Value("i", 0, lock=False), Semaphore(1), Semaphore(0)
    run(
        Process(target=play, args=(1, log, first, second)),
        Process(target=play, args=(2, log, second, first)),
    )
    assert log.value == 1212


def say(mine, count, log, changed):
    with changed:
        for _ in range(2):
            while log.value % count != mine:
                changed.wait()
            log.value += 1
            changed.notify_all()


def three():
    log, changed = Value("i", 0, lock=False), Condition()
    run(*(Process(target=say, args=(mine, 3, log, changed)) for mine in range(3)))
    assert log.value == 6


def rally(connection, serves):
    ball = 0
    if serves:
        connection.send(1)
    while ball < 4:
        ball = connection.recv()
        if ball < 5:
            connection.send(ball + 1)


def connections():
    here, there = Pipe()
    run(
        Process(target=rally, args=(here, True)),
        Process(target=rally, args=(there, False)),
    )


RIGHT = ("semaphores", "three", "connections")
BUGS = [
    (
        "semaphores",
        "both may begin",
        "wrong result",
        """
        - log, first, second = Value("i", 0, lock=False), Semaphore(1), Semaphore(0)
        + log, first, second = Value("i", 0, lock=False), Semaphore(1), Semaphore(1)
        """,
    ),
    (
        "semaphores",
        "nobody may begin",
        "hang",
        """
        - log, first, second = Value("i", 0, lock=False), Semaphore(1), Semaphore(0)
        + log, first, second = Value("i", 0, lock=False), Semaphore(0), Semaphore(0)
        """,
    ),
    (
        "semaphores",
        "each takes its turn again",
        "hang",
        """
        - other_turn.release()
        + my_turn.release()
        """,
    ),
    (
        "semaphores",
        "the turn is given away before the stroke",
        "wrong result",
        """
        - log.value = log.value * 10 + mine
        - other_turn.release()
        + other_turn.release()
        + log.value = log.value * 10 + mine
        """,
    ),
    (
        "three",
        "tells one of the two others",
        "hang",
        """
          log.value += 1
        - changed.notify_all()
        + changed.notify()
        """,
    ),
    (
        "three",
        "looks once whether it is its turn",
        "wrong result",
        """
        - while log.value % count != mine:
        -     changed.wait()
        + if log.value % count != mine:
        +     changed.wait()
        + assert log.value % count == mine, "out of turn"
        """,
    ),
    (
        "connections",
        "nobody serves",
        "hang",
        """
        - Process(target=rally, args=(here, True)),
        + Process(target=rally, args=(here, False)),
        """,
    ),
    (
        "connections",
        "one waits for a ball more",
        "hang",
        """
        - while ball < 4:
        + while ball < 4 + serves:
              ball = connection.recv()
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
