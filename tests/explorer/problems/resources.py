"""A few things for many: each is in at most one hand, and all come back."""

import sys
from multiprocessing import Array, BoundedSemaphore, Lock, Process, RLock, Value, set_start_method

PRINTERS = 2


def run(*processes):
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def use(free, lock, permits):
    with permits:
        with lock:
            printer = free[:].index(1)
            free[printer] = 0
        assert free[printer] == 0
        with lock:
            free[printer] = 1


def printers():
    free, lock, permits = Array("i", [1] * PRINTERS, lock=False), Lock(), BoundedSemaphore(PRINTERS)
    run(*(Process(target=use, args=(free, lock, permits)) for _ in range(3)))
    assert free[:] == [1] * PRINTERS


def deposit(account, lock, amount):
    with lock:
        account.value += amount


def pay_interest(account, lock):
    with lock:
        if account.value > 0:
            deposit(account, lock, account.value // 10)


def nested():
    account, lock = Value("i", 100, lock=False), RLock()
    run(
        Process(target=deposit, args=(account, lock, 100)),
        Process(target=pay_interest, args=(account, lock)),
    )
    assert account.value in (210, 220)


def reserve(seats, number, lock):
    with lock:
        taken = [seat for seat in range(3) if not seats[seat]]
        if taken:
            seats[taken[0]] = number


def seats():
    hall, lock = Array("i", 3, lock=False), Lock()
    run(*(Process(target=reserve, args=(hall, number, lock)) for number in (1, 2, 3)))
    assert sorted(hall) == [1, 2, 3], "a seat sold twice"


def stock(shelf, orders, sold, lock):
    for order in orders:
        with lock:
            if shelf.value < order:
                continue
            shelf.value -= order
            sold.value += order


def shop():
    shelf, sold, lock = Value("i", 5, lock=False), Value("i", 0, lock=False), Lock()
    run(
        Process(target=stock, args=(shelf, (2, 2), sold, lock)),
        Process(target=stock, args=(shelf, (3, 1), sold, lock)),
    )
    assert shelf.value + sold.value == 5
    assert shelf.value >= 0


RIGHT = ("printers", "nested", "seats", "shop")
BUGS = [
    (
        "printers",
        "a permit more than printers",
        "ValueError",
        """
        - free, lock, permits = Array("i", [1] * PRINTERS, lock=False), Lock(), BoundedSemaphore(PRINTERS)
        + free, lock, permits = Array("i", [1] * PRINTERS, lock=False), Lock(), BoundedSemaphore(PRINTERS + 1)
        """,
    ),
    (
        "printers",
        "picks a printer without the lock",
        "wrong result",
        """
        - with lock:
        -     printer = free[:].index(1)
        -     free[printer] = 0
        - assert free[printer] == 0
        + printer = free[:].index(1)
        + free[printer] = 0
        + assert free[printer] == 0
        """,
    ),
    (
        "printers",
        "the permit is given back twice",
        "ValueError",
        """
          with lock:
              free[printer] = 1
        + permits.release()
        """,
    ),
    (
        "nested",
        "a lock that can't be taken twice",
        "hang",
        """
        - account, lock = Value("i", 100, lock=False), RLock()
        + account, lock = Value("i", 100, lock=False), Lock()
        """,
    ),
    (
        "nested",
        "the interest is worked out before the lock is taken",
        "wrong result",
        """
        - with lock:
        -     if account.value > 0:
        -         deposit(account, lock, account.value // 10)
        + before = account.value
        + with lock:
        +     account.value = before + before // 10
        """,
    ),
    (
        "seats",
        "looks for a seat without the lock",
        "wrong result",
        """
        - with lock:
        -     taken = [seat for seat in range(3) if not seats[seat]]
        -     if taken:
        -         seats[taken[0]] = number
        + taken = [seat for seat in range(3) if not seats[seat]]
        + with lock:
        +     if taken:
        +         seats[taken[0]] = number
        """,
    ),
    (
        "seats",
        "the lock is kept when the first seat is free",
        "hang",
        """
        - with lock:
        -     taken = [seat for seat in range(3) if not seats[seat]]
        -     if taken:
        -         seats[taken[0]] = number
        + lock.acquire()
        + taken = [seat for seat in range(3) if not seats[seat]]
        + seats[taken[0]] = number
        + if taken[0]:
        +     lock.release()
        """,
    ),
    (
        "shop",
        "leaves with the lock when there is too little",
        "hang",
        """
        - with lock:
        -     if shelf.value < order:
        -         continue
        -     shelf.value -= order
        -     sold.value += order
        + lock.acquire()
        + if shelf.value < order:
        +     continue
        + shelf.value -= order
        + sold.value += order
        + lock.release()
        """,
    ),
    (
        "shop",
        "the shelf is locked, what is sold is not",
        "wrong result",
        """
          with lock:
              if shelf.value < order:
                  continue
              shelf.value -= order
        -     sold.value += order
        + sold.value += order
        """,
    ),
    (
        "shop",
        "looks at the shelf before it takes the lock",
        "wrong result",
        """
        - with lock:
        -     if shelf.value < order:
        -         continue
        -     shelf.value -= order
        -     sold.value += order
        + if shelf.value < order:
        +     continue
        + with lock:
        +     shelf.value -= order
        +     sold.value += order
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
