"""Water: two hydrogens and an oxygen go together; none goes before all three are there."""

import sys
from multiprocessing import Array, Barrier, Lock, Process, Semaphore, Value, set_start_method


def run(*processes):
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def bond(kind, atoms):
    with atoms.get_lock():
        atoms[kind] += 1


def hydrogen(atoms, places, bonded):
    places.acquire()
    bonded.wait()
    bond(0, atoms)
    places.release()


def oxygen(atoms, lock, bonded):
    with lock:
        bonded.wait()
        bond(1, atoms)


def barrier():
    atoms, places, lock, bonded = Array("i", 2), Semaphore(2), Lock(), Barrier(3)
    run(
        Process(target=hydrogen, args=(atoms, places, bonded)),
        Process(target=oxygen, args=(atoms, lock, bonded)),
        Process(target=hydrogen, args=(atoms, places, bonded)),
    )
    assert atoms[:] == [2, 1]


def arrive(kind, counts, mutex, queues, made):
    with mutex:
        counts[kind] += 1
        if counts[0] >= 2 and counts[1] >= 1:
            counts[0] -= 2
            counts[1] -= 1
            made.value += 1
            queues[0].release()
            queues[0].release()
            queues[1].release()
    queues[kind].acquire()
    assert made.value >= 1, "bonds alone"


def queues():
    counts, made, mutex = Array("i", 2, lock=False), Value("i", 0, lock=False), Lock()
    waiting = [Semaphore(0), Semaphore(0)]
    run(*(Process(target=arrive, args=(kind, counts, mutex, waiting, made)) for kind in (0, 1, 0)))
    assert made.value == 1


RIGHT = ("barrier", "queues")
BUGS = [
    (
        "barrier",
        "a barrier for four",
        "hang",
        """
        - atoms, places, lock, bonded = Array("i", 2), Semaphore(2), Lock(), Barrier(3)
        + atoms, places, lock, bonded = Array("i", 2), Semaphore(2), Lock(), Barrier(4)
        """,
    ),
    (
        "barrier",
        "a place for one hydrogen",
        "hang",
        """
        - atoms, places, lock, bonded = Array("i", 2), Semaphore(2), Lock(), Barrier(3)
        + atoms, places, lock, bonded = Array("i", 2), Semaphore(1), Lock(), Barrier(3)
        """,
    ),
    (
        "barrier",
        "bonds without the lock",
        "lost update",
        """
        - with atoms.get_lock():
        -     atoms[kind] += 1
        + atoms[kind] += 1
        """,
    ),
    (
        "barrier",
        "waits with the lock of the atoms in its hand",
        "hang",
        """
        - places.acquire()
        - bonded.wait()
        - bond(0, atoms)
        - places.release()
        + with atoms.get_lock():
        +     bonded.wait()
        +     bond(0, atoms)
        """,
    ),
    (
        "queues",
        "counts without the mutex",
        "hang",
        """
        - with mutex:
        + if mutex:
              counts[kind] += 1
        """,
    ),
    (
        "queues",
        "the second hydrogen is not let go",
        "hang",
        """
          queues[0].release()
        - queues[0].release()
          queues[1].release()
        """,
    ),
    (
        "queues",
        "the atom that completes the molecule waits in the mutex",
        "hang",
        """
        - queues[kind].acquire()
        - assert made.value >= 1, "bonds alone"
        + with mutex:
        +     queues[kind].acquire()
        +     assert made.value >= 1, "bonds alone"
        """,
    ),
    (
        "queues",
        "the atoms are let go before the molecule is counted",
        "wrong result",
        """
        - made.value += 1
          queues[0].release()
          queues[0].release()
          queues[1].release()
        + made.value += 1
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
