"""A consistent snapshot: a version counter tells a reader whether a writer came in between."""

import sys
from multiprocessing import Array, Lock, Process, RawArray, RawValue, Value, set_start_method


def run(*processes):
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def write(version, pair, lock, number):
    with lock:
        version.value += 1
        pair[0] = number
        pair[1] = number
        version.value += 1


def read(version, pair):
    while True:
        before = version.value
        first, second = pair[0], pair[1]
        if before % 2 == 0 and version.value == before:
            break
    assert first == second, "half old, half new"


def version_counter():
    version, pair, lock = RawValue("i", 0), RawArray("i", 2), Lock()
    run(
        Process(target=write, args=(version, pair, lock, 1)),
        Process(target=read, args=(version, pair)),
        Process(target=write, args=(version, pair, lock, 2)),
    )
    assert version.value == 4


def flip(current, buffers, number):
    spare = 1 - current.value
    buffers[2 * spare] = number
    buffers[2 * spare + 1] = number
    current.value = spare


def look(current, buffers):
    at = 2 * current.value
    assert buffers[at] == buffers[at + 1], "half old, half new"


def two_buffers():
    current, buffers = Value("i", 0, lock=False), Array("i", 4, lock=False)
    run(
        Process(target=flip, args=(current, buffers, 1)),
        Process(target=look, args=(current, buffers)),
        Process(target=look, args=(current, buffers)),
    )
    assert buffers[2] == buffers[3] == 1


def move(accounts, amount):
    with accounts.get_lock():
        accounts[0] -= amount
        accounts[1] += amount


def audit(accounts):
    with accounts.get_lock():
        total = sum(accounts)
    assert total == 10, "money in flight"


def whole_array():
    accounts = Array("i", [10, 0])
    run(
        Process(target=move, args=(accounts, 3)),
        Process(target=audit, args=(accounts,)),
        Process(target=move, args=(accounts, 4)),
    )
    assert accounts[:] == [3, 7]


RIGHT = ("version_counter", "two_buffers", "whole_array")
BUGS = [
    (
        "version_counter",
        "the reader does not look at the version again",
        "wrong result",
        """
        - if before % 2 == 0 and version.value == before:
        + if before % 2 == 0:
              break
        """,
    ),
    (
        "version_counter",
        "the reader does not care for odd versions",
        "wrong result",
        """
        - if before % 2 == 0 and version.value == before:
        + if version.value == before:
              break
        """,
    ),
    (
        "version_counter",
        "the version is counted once, after the writing",
        "wrong result",
        """
          with lock:
        -     version.value += 1
              pair[0] = number
        """,
    ),
    (
        "version_counter",
        "the writers don't exclude each other",
        "wrong result",
        """
        - with lock:
        -     version.value += 1
        -     pair[0] = number
        -     pair[1] = number
        -     version.value += 1
        + version.value += 1
        + pair[0] = number
        + pair[1] = number
        + version.value += 1
        """,
    ),
    (
        "version_counter",
        "the version is looked at first after the reading",
        "wrong result",
        """
        - before = version.value
        - first, second = pair[0], pair[1]
        + first = pair[0]
        + before = version.value
        + second = pair[1]
        """,
    ),
    (
        "two_buffers",
        "writes into the buffer that is read",
        "wrong result",
        """
        - spare = 1 - current.value
        + spare = current.value
        """,
    ),
    (
        "two_buffers",
        "flips before it has written",
        "wrong result",
        """
        - buffers[2 * spare + 1] = number
        - current.value = spare
        + current.value = spare
        + buffers[2 * spare + 1] = number
        """,
    ),
    (
        "two_buffers",
        "a second writer",
        "wrong result",
        """
          Process(target=flip, args=(current, buffers, 1)),
        - Process(target=look, args=(current, buffers)),
        + Process(target=flip, args=(current, buffers, 2)),
          Process(target=look, args=(current, buffers)),
        ...
        - assert buffers[2] == buffers[3] == 1
        + assert buffers[2] == buffers[3]
        """,
    ),
    (
        "whole_array",
        "the audit holds no lock",
        "wrong result",
        """
        - with accounts.get_lock():
        -     total = sum(accounts)
        + total = sum(accounts)
        """,
    ),
    (
        "whole_array",
        "each account is locked, but not both at a time",
        "wrong result",
        """
        - with accounts.get_lock():
        -     accounts[0] -= amount
        -     accounts[1] += amount
        + with accounts.get_lock():
        +     accounts[0] -= amount
        + with accounts.get_lock():
        +     accounts[1] += amount
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
