"""What is said of what went wrong without anybody noticing."""

from __future__ import annotations

import pytest

from helpers.explorer import kinds
from tests.explorer.told import Make, Told, found

UNSEEN = {
    "an item that nobody waits for": Told(
        "item that can't be pickled",
        (
            "An item was lost: MainProcess puts <generator> into `jobs` at cell 1, line 7: `jobs.put(number "
            "for number in [2])`, and its feeder can't pickle it: TypeError cannot pickle 'generator' "
            "object. put() itself raises nothing. What goes to another process is pickled first: pass plain "
            "data, connections, and what is defined at the top level."
        ),
        """
def work(jobs):
    while (job := jobs.get()) is not None:
        sum(job)
def main():
    jobs = Queue()
    jobs.put([1])
    jobs.put(number for number in [2])
    jobs.put(None)
    run((work, jobs))
""",
    ),
    "an item that is missed later": Told(
        "wrong result",
        (
            'MainProcess ended with AssertionError "[1, 3]" at cell 1, line 6: `assert taken == [1, 2, 3], '
            "taken`. An item was lost: MainProcess puts <generator> into `items` at cell 1, line 4: "
            "`items.put(item)`, and its feeder can't pickle it: TypeError cannot pickle 'generator' object. "
            "put() itself raises nothing. What goes to another process is pickled first: pass plain data, "
            "connections, and what is defined at the top level."
        ),
        """
def main():
    items = Queue()
    for item in (1, (number for number in [2]), 3):
        items.put(item)
    taken = [items.get(), items.get()]
    assert taken == [1, 2, 3], taken
""",
    ),
    "an exception that can't be rebuilt": Told(
        "ended result handler",
        (
            "MainProcess waits in `workers.apply(fail)` (cell 1, line 8) for the result of fail, but the "
            "pool's result handler has ended with TypeError \"Wrong.__init__() missing 1 required "
            "positional argument: 'value'\", and no result arrives any more. SpawnPoolWorker-1: fail() "
            'raises Wrong "age is -1". pickle rebuilds an exception by calling its class with its args: '
            "hand all arguments of __init__ on to super().__init__(), and no others, or define __reduce__."
        ),
        """
class Wrong(Exception):
    def __init__(self, name, value):
        super().__init__(f"{name} is {value}")
def fail():
    raise Wrong("age", -1)
def main():
    with Pool(1) as workers:
        workers.apply(fail)
""",
    ),
    "arguments that are no tuple": Told(
        "error that nobody looked at",
        (
            "Nobody saw that a task of the pool failed, handed out at cell 1, line 5: "
            '`workers.apply_async(len_of, args=("abc")).wait()`. SpawnPoolWorker-1: len_of(...) raises '
            'TypeError "len_of() takes 1 positional argument but 3 were given". args is a tuple with one '
            "item for each parameter of the target; with one item alone it needs the comma, args=(item,). "
            "A tuple that you are given is passed on as it is: args=args. Call get() on each result: it "
            "raises what the task raised."
        ),
        """
def len_of(text):
    return len(text)
def main():
    with Pool(1) as workers:
        workers.apply_async(len_of, args=("abc")).wait()
""",
    ),
    "a block that another process has unlinked": Told(
        "exception",
        (
            "Process-2 ended with FileNotFoundError \"[Errno 2] No such file or directory: '/numbers'\" at "
            "cell 1, line 3: `block = SharedMemory(name)`. Process-1 had unlinked it at cell 1, line 5: "
            "`block.unlink()`. Call unlink() once, in one process, when nobody opens it by its name any "
            "more."
        ),
        """
from multiprocessing.shared_memory import SharedMemory
def work(name):
    block = SharedMemory(name)
    block.close()
    block.unlink()
def main():
    block = SharedMemory("numbers", create=True, size=8)
    run((work, "numbers"), (work, "numbers"))
    block.close()
""",
    ),
    "a block that is unlinked twice": Told(
        "exception",
        (
            "MainProcess ended with FileNotFoundError \"[Errno 2] No such file or directory: '/numbers'\" "
            "at cell 1, line 6: `block.unlink()`. MainProcess had unlinked it at cell 1, line 5: "
            "`block.unlink()`. Call unlink() once, in one process, when nobody opens it by its name any "
            "more."
        ),
        """
from multiprocessing.shared_memory import SharedMemory
def main():
    block = SharedMemory("numbers", create=True, size=8)
    block.close()
    block.unlink()
    block.unlink()
""",
    ),
    "results that nobody asked for, missed later": Told(
        "wrong result",
        (
            'MainProcess ended with AssertionError "[]" at cell 1, line 8: `assert len(doubled) == 2, '
            "doubled`. Leaving the `with` block ended the pool before 2 results of double, handed out at "
            "cell 1, line 7: `workers.apply_async(double, (number,), callback=doubled.append)`, were "
            "there. If that isn't meant: get() the results inside the block, or close() the pool and "
            "join() it there."
        ),
        """
def double(number):
    return 2 * number
def main():
    doubled = []
    with Pool(2) as workers:
        for number in range(2):
            workers.apply_async(double, (number,), callback=doubled.append)
    assert len(doubled) == 2, doubled
""",
    ),
}
DOUBLE = "def double(number):\n    return 2 * number\n"


@pytest.mark.parametrize("name", UNSEEN)
def test_it_is_told(program: Make, name: str) -> None:
    told = UNSEEN[name]
    assert found(program, told.program) == (told.kind, told.sentence)


def test_what_a_with_block_can_cut_off_is_said_and_is_no_fault(program: Make) -> None:
    kind, sentence = found(
        program,
        f"""{DOUBLE}
def main():
    with Pool(1) as workers:
        workers.map_async(double, (1, 2))
""",
    )
    assert (kind, kind in kinds.FAULTS) == (kinds.CUT_OFF, False)
    assert sentence.startswith("No failure in ")
    assert sentence.endswith(
        "Leaving the `with` block can end the pool before the result of double, handed out at cell 1, line "
        "6: `workers.map_async(double, (1, 2))`, is there. If that isn't meant: get() the results inside the "
        "block, or close() the pool and join() it there."
    )


@pytest.mark.parametrize(
    "body",
    [
        "workers.map_async(double, (1, 2)); workers.terminate()",
        "workers.map_async(double, (1, 2)).wait(1)",
        "next(workers.imap(double, (1, 2)))",
        "[workers.apply_async(double, (number,)) for number in range(3)][0].get()",
        "workers.map_async(double, ()); workers.map(double, (1, 2))",
        "workers.map_async(double, (1, 2)); workers.close(); workers.join()",
    ],
)
def test_what_is_meant_to_be_cut_off_is_not_mentioned(program: Make, body: str) -> None:
    kind, sentence = found(program, f"{DOUBLE}\ndef main():\n    with Pool(1) as workers:\n        {body}\n")
    assert kind == ""
    assert "pool" not in sentence


def test_an_exception_in_the_with_block_is_no_cut(program: Make) -> None:
    kind, sentence = found(
        program,
        f"""{DOUBLE}
def main():
    with Pool(1) as workers:
        workers.map_async(double, (1, 2))
        raise ValueError
""",
    )
    assert kind == kinds.EXCEPTION
    assert sentence == "MainProcess ended with ValueError at cell 1, line 7: `raise ValueError`."
