"""Cigarette smokers: an agent puts down two ingredients, and the one who has the third takes both."""

import sys
from multiprocessing import Array, Condition, Lock, Process, Semaphore, Value, set_start_method

TOBACCO, PAPER, MATCHES = range(3)
DEALS = ((TOBACCO, PAPER), (PAPER, MATCHES))


def run(*processes):
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def agent(table, changed):
    for first, second in DEALS:
        with changed:
            changed.wait_for(lambda: sum(table) == 0)
            table[first] = table[second] = 1
            changed.notify_all()


def smoker(mine, table, changed):
    others = [ingredient for ingredient in range(3) if ingredient != mine]
    with changed:
        while not all(table[other] for other in others):
            changed.wait()
        for other in others:
            table[other] -= 1
        assert sum(table) == 0, "something is left on the table"
        changed.notify_all()


def monitor():
    table, changed = Array("i", 3, lock=False), Condition()
    run(
        Process(target=smoker, args=(TOBACCO, table, changed)),
        Process(target=smoker, args=(MATCHES, table, changed)),
        Process(target=agent, args=(table, changed)),
    )
    assert table[:] == [0, 0, 0]


def dealer(wake, smoked):
    for first, second in DEALS:
        wake[3 - first - second].release()
        smoked.acquire()


def sleeper(mine, wake, smoked, smoking):
    wake[mine].acquire()
    smoking.value += 1
    assert smoking.value == 1, "two smoke at a time"
    smoking.value -= 1
    smoked.release()


def woken():
    wake, smoked, smoking = [Semaphore(0) for _ in range(3)], Semaphore(0), Value("i", 0, lock=False)
    run(
        Process(target=dealer, args=(wake, smoked)),
        Process(target=sleeper, args=(TOBACCO, wake, smoked, smoking)),
        Process(target=sleeper, args=(MATCHES, wake, smoked, smoking)),
    )


def push(mine, ingredient, table, mutex, wake):
    ingredient.acquire()
    with mutex:
        for other in range(3):
            if other != mine and table[other]:
                table[other] = 0
                wake[3 - mine - other].release()
                break
        else:
            table[mine] = 1


def consume(wake):
    wake.acquire()


def pushers():
    ingredients, wake = [Semaphore(0) for _ in range(3)], [Semaphore(0) for _ in range(3)]
    table, mutex = Array("i", 3, lock=False), Lock()
    ingredients[TOBACCO].release()
    ingredients[PAPER].release()
    run(
        Process(target=push, args=(TOBACCO, ingredients[TOBACCO], table, mutex, wake)),
        Process(target=push, args=(PAPER, ingredients[PAPER], table, mutex, wake)),
        Process(target=consume, args=(wake[MATCHES],)),
    )


RIGHT = ("monitor", "woken", "pushers")
BUGS = [
    (
        "monitor",
        "the agent wakes one smoker, perhaps the wrong one",
        "hang",
        """
          table[first] = table[second] = 1
        - changed.notify_all()
        + changed.notify()
        """,
    ),
    (
        "monitor",
        "a smoker waits once",
        "wrong result",
        """
        - while not all(table[other] for other in others):
        -     changed.wait()
        + if not all(table[other] for other in others):
        +     changed.wait()
        """,
    ),
    (
        "monitor",
        "the agent does not wait for an empty table",
        "wrong result",
        """
        - changed.wait_for(lambda: sum(table) == 0)
          table[first] = table[second] = 1
        """,
    ),
    (
        "monitor",
        "a smoker takes what there is, one by one",
        "hang",
        """
        - while not all(table[other] for other in others):
        -     changed.wait()
        - for other in others:
        -     table[other] -= 1
        - assert sum(table) == 0, "something is left on the table"
        + for other in others:
        +     while not table[other]:
        +         changed.wait()
        +     table[other] -= 1
        """,
    ),
    (
        "monitor",
        "the smoker tells nobody that the table is empty",
        "hang",
        """
          assert sum(table) == 0, "something is left on the table"
        - changed.notify_all()
        """,
    ),
    (
        "woken",
        "the dealer does not wait",
        "wrong result",
        """
          wake[3 - first - second].release()
        - smoked.acquire()
        """,
    ),
    (
        "woken",
        "the dealer wakes one who has no part in it",
        "hang",
        """
        - wake[3 - first - second].release()
        + wake[first].release()
        """,
    ),
    (
        "woken",
        "smoked is said before it is so",
        "wrong result",
        """
          wake[mine].acquire()
        + smoked.release()
          smoking.value += 1
          assert smoking.value == 1, "two smoke at a time"
          smoking.value -= 1
        - smoked.release()
        """,
    ),
    (
        "pushers",
        "the pushers have no mutex",
        "hang",
        """
        - with mutex:
        + if mutex:
              for other in range(3):
        """,
    ),
    (
        "pushers",
        "a pusher looks before it takes the mutex",
        "hang",
        """
        - with mutex:
        -     for other in range(3):
        -         if other != mine and table[other]:
        + seen = table[:]
        + with mutex:
        +     for other in range(3):
        +         if other != mine and seen[other]:
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
