"""Leaders and followers dance in pairs; a queue is served in the order of arrival."""

import sys
from multiprocessing import Array, Condition, Lock, Process, Semaphore, Value, set_start_method


def run(*processes):
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def leader(counts, mutex, leaders, followers, met, pairs):
    mutex.acquire()
    if counts[1] > 0:
        counts[1] -= 1
        followers.release()
    else:
        counts[0] += 1
        mutex.release()
        leaders.acquire()
    pairs.value += 1
    met.acquire()
    mutex.release()


def follower(counts, mutex, leaders, followers, met, pairs):
    mutex.acquire()
    if counts[0] > 0:
        counts[0] -= 1
        leaders.release()
    else:
        counts[1] += 1
        mutex.release()
        followers.acquire()
    assert pairs.value in (0, 1, 2)
    met.release()


def exclusive():
    counts, pairs = Array("i", 2, lock=False), Value("i", 0, lock=False)
    mutex, leaders, followers, met = Lock(), Semaphore(0), Semaphore(0), Semaphore(0)
    arguments = (counts, mutex, leaders, followers, met, pairs)
    run(
        Process(target=leader, args=arguments),
        Process(target=follower, args=arguments),
        Process(target=leader, args=arguments),
        Process(target=follower, args=arguments),
    )
    assert pairs.value == 2
    assert counts[:] == [0, 0]


def draw(tickets, serving, log, position, changed):
    with changed:
        mine = tickets.value
        tickets.value += 1
        changed.wait_for(lambda: serving.value == mine)
    log[position.value] = mine
    position.value += 1
    with changed:
        serving.value += 1
        changed.notify_all()


def tickets():
    drawn, serving, position = (Value("i", 0, lock=False) for _ in range(3))
    log, changed = Array("i", [-1] * 3, lock=False), Condition()
    run(*(Process(target=draw, args=(drawn, serving, log, position, changed)) for _ in range(3)))
    assert log[:] == [0, 1, 2], "out of order"


RIGHT = ("exclusive", "tickets")
BUGS = [
    (
        "exclusive",
        "a leader keeps the mutex while it queues",
        "hang",
        """
        - mutex.release()
          leaders.acquire()
        """,
    ),
    (
        "exclusive",
        "the leader dances without the mutex",
        "wrong result",
        """
        - pairs.value += 1
        - met.acquire()
        - mutex.release()
        + mutex.release()
        + pairs.value += 1
        + met.acquire()
        """,
    ),
    (
        "exclusive",
        "the follower signals its own queue",
        "hang",
        """
          counts[0] -= 1
        - leaders.release()
        + followers.release()
        """,
    ),
    (
        "exclusive",
        "the follower does not say that it has come",
        "hang",
        """
          assert pairs.value in (0, 1, 2)
        - met.release()
        """,
    ),
    (
        "tickets",
        "the ticket is drawn without the lock",
        "hang",
        """
        - with changed:
        -     mine = tickets.value
        -     tickets.value += 1
        -     changed.wait_for(lambda: serving.value == mine)
        + mine = tickets.value
        + tickets.value += 1
        + with changed:
        +     changed.wait_for(lambda: serving.value == mine)
        """,
    ),
    (
        "tickets",
        "the next is called by waking anyone",
        "hang",
        """
          serving.value += 1
        - changed.notify_all()
        + changed.notify()
        """,
    ),
    (
        "tickets",
        "the next number is called without being counted under the lock",
        "hang",
        """
          with changed:
        -     serving.value += 1
              changed.notify_all()
        + serving.value += 1
        """,
    ),
    (
        "tickets",
        "only the first comer waits for its number",
        "wrong result",
        """
        - changed.wait_for(lambda: serving.value == mine)
        + if serving.value != mine:
        +     changed.wait()
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
