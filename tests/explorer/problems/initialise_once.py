"""Something that is set up once, by whoever needs it first, and nobody uses it before it is ready."""

import sys
from multiprocessing import Array, Condition, Lock, Process, Value, set_start_method


def run(*processes):
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def use(table):
    assert table[:] == [1, 4, 9], "used before it was ready"


def build(table, built):
    with built.get_lock():
        built.value += 1
    for index in range(3):
        table[index] = (index + 1) ** 2


def locked(table, ready, lock, built):
    with lock:
        if not ready.value:
            build(table, built)
            ready.value = 1
    use(table)


def one_lock():
    table, ready, lock = Array("i", 3, lock=False), Value("i", 0, lock=False), Lock()
    built = Value("i", 0)
    run(*(Process(target=locked, args=(table, ready, lock, built)) for _ in range(2)))
    assert built.value == 1, "built twice"


def double_checked(table, ready, lock, built):
    if not ready.value:
        with lock:
            if not ready.value:
                build(table, built)
                ready.value = 1
    use(table)


def two_looks():
    table, ready, lock = Array("i", 3, lock=False), Value("i", 0, lock=False), Lock()
    built = Value("i", 0)
    run(*(Process(target=double_checked, args=(table, ready, lock, built)) for _ in range(2)))
    assert built.value == 1, "built twice"


def claim(table, state, changed, built):
    with changed:
        mine = state.value == 0
        if mine:
            state.value = 1
    if mine:
        build(table, built)
        with changed:
            state.value = 2
            changed.notify_all()
    with changed:
        changed.wait_for(lambda: state.value == 2)
    use(table)


def claimed():
    table, state, changed = Array("i", 3, lock=False), Value("i", 0, lock=False), Condition()
    built = Value("i", 0)
    run(*(Process(target=claim, args=(table, state, changed, built)) for _ in range(3)))
    assert built.value == 1, "built twice"


RIGHT = ("one_lock", "two_looks", "claimed")
BUGS = [
    (
        "one_lock",
        "looks without the lock",
        "wrong result",
        """
        - with lock:
        -     if not ready.value:
        -         build(table, built)
        -         ready.value = 1
        - use(table)
        + if not ready.value:
        +     with lock:
        +         build(table, built)
        +         ready.value = 1
        + use(table)
        """,
    ),
    (
        "two_looks",
        "ready is said before it is so",
        "wrong result",
        """
          if not ready.value:
              with lock:
                  if not ready.value:
        -             build(table, built)
        -             ready.value = 1
        +             ready.value = 1
        +             build(table, built)
        """,
    ),
    (
        "two_looks",
        "the second look is left out",
        "wrong result",
        """
          if not ready.value:
              with lock:
        -         if not ready.value:
        -             build(table, built)
        -             ready.value = 1
        +         build(table, built)
        +         ready.value = 1
        """,
    ),
    (
        "claimed",
        "the others don't wait",
        "wrong result",
        """
        - with changed:
        -     changed.wait_for(lambda: state.value == 2)
          use(table)
        """,
    ),
    (
        "claimed",
        "the claim is seen and made in two steps",
        "wrong result",
        """
        - with changed:
        -     mine = state.value == 0
        -     if mine:
        -         state.value = 1
        + mine = state.value == 0
        + if mine:
        +     with changed:
        +         state.value = 1
        """,
    ),
    (
        "claimed",
        "ready without a notification",
        "hang",
        """
          state.value = 2
        - changed.notify_all()
        """,
    ),
    (
        "claimed",
        "the one who builds waits for itself",
        "hang",
        """
        - if mine:
        -     build(table, built)
        -     with changed:
        -         state.value = 2
        -         changed.notify_all()
        - with changed:
        -     changed.wait_for(lambda: state.value == 2)
        - use(table)
        + with changed:
        +     changed.wait_for(lambda: state.value == 2)
        + if mine:
        +     build(table, built)
        +     with changed:
        +         state.value = 2
        +         changed.notify_all()
        + use(table)
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
