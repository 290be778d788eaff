"""Transfers between accounts, each with a lock of its own: no money is lost, and nobody waits for ever."""

import sys
from multiprocessing import Array, Lock, Process, set_start_method


def run(*processes):
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def transfer(balances, locks, giver, taker, amount):
    first, second = sorted((giver, taker))
    with locks[first], locks[second]:
        if balances[giver] >= amount:
            balances[giver] -= amount
            balances[taker] += amount


def two_locks():
    balances, locks = Array("i", [5, 5, 0]), [Lock(), Lock(), Lock()]
    run(
        Process(target=transfer, args=(balances, locks, 0, 1, 5)),
        Process(target=transfer, args=(balances, locks, 1, 2, 8)),
        Process(target=transfer, args=(balances, locks, 1, 0, 8)),
    )
    assert sum(balances) == 10
    assert min(balances) >= 0, "an account is overdrawn"


def withdraw(balances, amount):
    with balances.get_lock():
        if balances[0] < amount:
            return
        balances[0] -= amount
        balances[1] += amount


def one_lock():
    balances = Array("i", [5, 0])
    run(*(Process(target=withdraw, args=(balances, 5)) for _ in range(3)))
    assert balances[:] == [0, 5]


RIGHT = ("two_locks", "one_lock")
BUGS = [
    (
        "two_locks",
        "the giver's lock always first",
        "hang",
        """
        - first, second = sorted((giver, taker))
        + first, second = giver, taker
        """,
    ),
    (
        "two_locks",
        "only the lower account is locked",
        "wrong result",
        """
        - with locks[first], locks[second]:
        + with locks[first]:
        """,
    ),
    (
        "two_locks",
        "the balance is looked at before the locks are taken",
        "wrong result",
        """
        + enough = balances[giver] >= amount
          with locks[first], locks[second]:
        -     if balances[giver] >= amount:
        +     if enough:
        """,
    ),
    (
        "two_locks",
        "the first lock is free again before the money has come",
        "wrong result",
        """
        - with locks[first], locks[second]:
        -     if balances[giver] >= amount:
        -         balances[giver] -= amount
        -         balances[taker] += amount
        + with locks[first]:
        +     locks[second].acquire()
        + if balances[giver] >= amount:
        +     balances[giver] -= amount
        +     balances[taker] += amount
        + locks[second].release()
        """,
    ),
    (
        "one_lock",
        "the lock is kept when the money isn't enough",
        "hang",
        """
        - with balances.get_lock():
        -     if balances[0] < amount:
        -         return
        -     balances[0] -= amount
        -     balances[1] += amount
        + lock = balances.get_lock()
        + lock.acquire()
        + if balances[0] < amount:
        +     return
        + balances[0] -= amount
        + balances[1] += amount
        + lock.release()
        """,
    ),
    (
        "one_lock",
        "the lock is given back between the look and the change",
        "lost update",
        """
          with balances.get_lock():
              if balances[0] < amount:
                  return
        +     kept = balances[0] - amount
        -     balances[0] -= amount
        -     balances[1] += amount
        + balances[0] = kept
        + balances[1] += amount
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
