"""What is said of a program that can't be explored, or not to its end."""

from __future__ import annotations

import pytest

from helpers.explorer import kinds
from tests.explorer.told import RUN, Make, Told, found

UNEXPLORED = {
    "a file of two processes": Told(
        "not modelled",
        (
            "The code uses a file, log.txt, that Process-1 may use at the same time, at cell 1, line 2: "
            '`with open("log.txt", "a") as log:`, which the check can\'t follow. Do without it here.'
        ),
        """
def work():
    with open("log.txt", "a") as log:
        log.write("x")
def main():
    run((work,), (work,))
""",
    ),
    "more rounds than can be tried": Told(
        "too long",
        (
            "Process-1 and Process-2 still run after 12,480 operations, at cell 1, line 3: "
            "`counter.value += 1`. By then an update was lost: Process-1 reads 30 from `counter` (cell 1, "
            "line 3), Process-2 writes 60 there (cell 1, line 3), then Process-1 writes 31 over it (cell 1, "
            "line 3). Hold `counter.get_lock()` around reading and writing. Make sure that the loop can end. "
            "If it does, try it with fewer rounds: a few are enough where all orders are tried."
        ),
        """
def work(counter):
    for _ in range(100_000):
        counter.value += 1
def main():
    counter = Value("i", 0)
    run((work, counter), (work, counter))
""",
    ),
    "not modelled": Told(
        "not modelled",
        (
            'The code uses os.system() at cell 1, line 2: `os.system("true")`, which the check can\'t '
            "follow. Do without it here."
        ),
        """
def main():
    os.system("true")
""",
    ),
    "a connection's descriptor": Told(
        "not modelled",
        (
            "The code uses Connection.fileno() at cell 1, line 4: `select.select([receiver], [], [])`, which "
            "the check can't follow. Use the connection's own methods: poll waits for one connection, and "
            "multiprocessing.connection.wait for several, or for the end of a process."
        ),
        """
import select
def main():
    receiver, sender = Pipe(duplex=False)
    select.select([receiver], [], [])
""",
    ),
    "not the same again": Told(
        "non-determinism",
        (
            "main() does not do the same thing twice, although nothing differs between the two runs. "
            "Leave out what differs from run to run, such as real time, the order of a set, or id(), which "
            "gives the same object another number in each process."
        ),
        """
def main():
    with open("/proc/sys/kernel/random/uuid") as random:
        return random.read()
""",
    ),
    "one lock or the other": Told(
        "non-determinism",
        (
            "main() does not do the same thing twice, although nothing differs between the two runs: after 3 "
            "equal steps, they go different ways at cell 1, line 5, `locks[string.runs % 2].acquire()`. "
            "Leave out what differs from run to run, such as real time, the order of a set, or id(), which "
            "gives the same object another number in each process."
        ),
        """
def main():
    import string
    string.runs = getattr(string, "runs", 0) + 1
    locks = [Lock() for _ in range(2)]
    locks[string.runs % 2].acquire()
""",
    ),
}


@pytest.mark.parametrize("name", UNEXPLORED)
def test_it_is_told(program: Make, name: str) -> None:
    told = UNEXPLORED[name]
    assert found(program, told.program) == (told.kind, told.sentence)


@pytest.mark.parametrize("name", UNEXPLORED)
def test_the_kind_says_that_it_is_no_fault(program: Make, name: str) -> None:
    failure = program(UNEXPLORED[name].program + RUN).failure(operations=100)
    assert failure.kind in kinds.UNEXPLORED
    assert not failure.is_fault
