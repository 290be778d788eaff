"""A barrier that is used again: in no round is anybody ahead of the others."""

import sys
from multiprocessing import Array, Barrier, Condition, Lock, Process, Semaphore, Value, set_start_method

PROCESSES, ROUNDS = 2, 2


def run(*processes):
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0] * len(processes)


def work(index, done, wait_for_all):
    for number in range(1, ROUNDS + 1):
        done[index] = number
        wait_for_all()
        assert min(done) >= number, "somebody is behind"


class Turnstiles:
    def __init__(self):
        self.count = Value("i", 0, lock=False)
        self.mutex = Lock()
        self.entry, self.exit = Semaphore(0), Semaphore(0)

    def wait(self):
        with self.mutex:
            self.count.value += 1
            if self.count.value == PROCESSES:
                for _ in range(PROCESSES):
                    self.entry.release()
        self.entry.acquire()
        with self.mutex:
            self.count.value -= 1
            if self.count.value == 0:
                for _ in range(PROCESSES):
                    self.exit.release()
        self.exit.acquire()


def two_turnstiles():
    done, barrier = Array("i", PROCESSES, lock=False), Turnstiles()
    run(*(Process(target=work, args=(index, done, barrier.wait)) for index in range(PROCESSES)))


class Generations:
    def __init__(self):
        self.came, self.generation = Value("i", 0, lock=False), Value("i", 0, lock=False)
        self.changed = Condition()

    def wait(self):
        with self.changed:
            mine = self.generation.value
            self.came.value += 1
            if self.came.value == PROCESSES:
                self.came.value = 0
                self.generation.value += 1
                self.changed.notify_all()
            while self.generation.value == mine:
                self.changed.wait()


def generations():
    done, barrier = Array("i", PROCESSES, lock=False), Generations()
    run(*(Process(target=work, args=(index, done, barrier.wait)) for index in range(PROCESSES)))


def sweep(index, cells, barrier):
    for _ in range(ROUNDS):
        left = cells[index - 1]
        barrier.wait()
        cells[index] += left
        barrier.wait()


def swept(cells):
    for _ in range(ROUNDS):
        cells = [cells[index] + cells[index - 1] for index in range(3)]
    return cells


def the_librarys():
    cells, barrier = Array("i", [1, 2, 3], lock=False), Barrier(3)
    run(*(Process(target=sweep, args=(index, cells, barrier)) for index in range(3)))
    assert cells[:] == swept([1, 2, 3])


RIGHT = ("two_turnstiles", "generations", "the_librarys")
BUGS = [
    (
        "two_turnstiles",
        "one turnstile only",
        "wrong result",
        """
        - with self.mutex:
        -     self.count.value -= 1
        -     if self.count.value == 0:
        -         for _ in range(PROCESSES):
        -             self.exit.release()
        - self.exit.acquire()
        """,
    ),
    (
        "two_turnstiles",
        "the count goes back, but nobody waits for that",
        "wrong result",
        """
        - self.exit.acquire()
        """,
    ),
    (
        "two_turnstiles",
        "the second turnstile opens for one too few",
        "hang",
        """
        - if self.count.value == 0:
        -     for _ in range(PROCESSES):
        + if self.count.value == 0:
        +     for _ in range(PROCESSES - 1):
                  self.exit.release()
        """,
    ),
    (
        "two_turnstiles",
        "leaves without the mutex",
        "hang",
        """
        - with self.mutex:
        -     self.count.value -= 1
        -     if self.count.value == 0:
        -         for _ in range(PROCESSES):
        -             self.exit.release()
        + self.count.value -= 1
        + if self.count.value == 0:
        +     for _ in range(PROCESSES):
        +         self.exit.release()
        """,
    ),
    (
        "two_turnstiles",
        "one turnstile for in and out",
        "wrong result",
        """
        - self.entry, self.exit = Semaphore(0), Semaphore(0)
        + self.entry = self.exit = Semaphore(0)
        ...
        - if self.count.value == 0:
        -     for _ in range(PROCESSES):
        + if self.count.value == 0:
        +     for _ in range(PROCESSES - 1):
                  self.exit.release()
        """,
    ),
    (
        "generations",
        "waits for the count, which the next round counts up again",
        "hang",
        """
        - if self.came.value == PROCESSES:
        -     self.came.value = 0
        + if self.came.value % PROCESSES == 0:
              self.generation.value += 1
              self.changed.notify_all()
        - while self.generation.value == mine:
        + while self.came.value % PROCESSES:
              self.changed.wait()
        """,
    ),
    (
        "generations",
        "nobody is told of the new generation",
        "hang",
        """
          self.generation.value += 1
        - self.changed.notify_all()
        """,
    ),
    (
        "the_librarys",
        "no wait between the rounds",
        "wrong result",
        """
          cells[index] += left
        - barrier.wait()
        """,
    ),
    (
        "the_librarys",
        "no wait between reading and writing",
        "wrong result",
        """
          left = cells[index - 1]
        - barrier.wait()
        """,
    ),
    (
        "the_librarys",
        "one process leaves a round early",
        "hang",
        """
        - for _ in range(ROUNDS):
        + for _ in range(ROUNDS - index // 2):
              left = cells[index - 1]
        """,
    ),
]

if __name__ == "__main__":
    set_start_method("spawn")
    globals()[sys.argv[1]]()
