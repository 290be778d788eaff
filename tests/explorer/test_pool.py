"""Pools under all schedules that matter: faults that the search finds, right programs that it lets pass."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from helpers.explorer import run as endings
from helpers.explorer.hidden_errors import hidden_errors
from helpers.explorer.lost_update import lost_update
from helpers.explorer.run import Run
from tests.explorer.conftest import Explored

Make = Callable[..., Explored]

SQUARE = """
def square(number):
    return number * number

def fail(number):
    raise ValueError(f"not {number}")
"""


class Wrong(NamedTuple):
    """A program that returns `expected` under the default schedule, and something else under another."""

    expected: Any
    text: str


WRONG = {
    "unordered results taken for ordered": Wrong(
        [1, 4, 9],
        SQUARE
        + """
def main():
    with Pool(2) as workers:
        return list(workers.imap_unordered(square, (1, 2, 3)))
""",
    ),
    "callbacks taken for ordered": Wrong(
        [1, 4, 9],
        SQUARE
        + """
def main():
    results = []
    with Pool(2) as workers:
        for number in (1, 2, 3):
            workers.apply_async(square, (number,), callback=results.append)
        workers.close()
        workers.join()
    return results
""",
    ),
    "an argument that changes": Wrong(
        2,
        """
def main():
    items = [1]
    with Pool(1) as workers:
        result = workers.apply_async(len, (items,))
        items.append(2)
        return result.get()
""",
    ),
    "a task that is ended with the block": Wrong(
        0,
        """
def keep(given):
    global number
    number = given

def count():
    number.value += 1

def main():
    number = Value("i", 0)
    with Pool(1, keep, (number,)) as workers:
        workers.apply_async(count)
    return number.value
""",
    ),
    "a worker that is reused": Wrong(
        [1, 2],
        """
SEEN = []

def look(number):
    SEEN.append(number)
    return len(SEEN)

def main():
    with Pool(2) as workers:
        return workers.map(look, [1, 2], chunksize=1)
""",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_the_search_finds_another_result(program: Make, name: str) -> None:
    expected, text = WRONG[name]
    explored = program(text)
    assert explored.once().root.value == expected
    assert explored.first(lambda run: run.root.value != expected)


COUNT = """
def keep(given):
    global number
    number = given

def count(_):
    LOCK:
        number.value += 1

def main():
    number = Value("i", 0)
    with Pool(2, keep, (number,)) as workers:
        workers.map(count, range(2), chunksize=1)
    return number.value
"""


def test_a_shared_value_without_its_lock_loses_an_update(program: Make) -> None:
    explored = program(COUNT.replace("LOCK", "if True"))
    run = explored.first(lambda run: run.root.value != 2)
    assert run is not None
    assert run.root.value == 1
    lost = lost_update(run)
    assert lost is not None
    assert {run.processes[step.process].name for step in lost_steps(lost)} == {
        "SpawnPoolWorker-1",
        "SpawnPoolWorker-2",
    }


def lost_steps(lost: Any) -> list[Any]:
    return [lost.read, lost.lost, lost.write]


RIGHT = {
    "a map": (
        [1, 4, 9],
        """
def main():
    with Pool(2) as workers:
        return workers.map(square, [1, 2, 3], chunksize=1)
""",
    ),
    "an imap": (
        [1, 4, 9],
        """
def main():
    with Pool(2) as workers:
        return list(workers.imap(square, [1, 2, 3]))
""",
    ),
    "sorted results": (
        [1, 4, 9],
        """
def main():
    with Pool(2) as workers:
        return sorted(workers.imap_unordered(square, (1, 2, 3)))
""",
    ),
    "callbacks and the end of the pool": (
        [1, 4],
        """
def main():
    results = []
    workers = Pool(2)
    for number in (1, 2):
        workers.apply_async(square, (number,), callback=results.append)
    workers.close()
    workers.join()
    return sorted(results)
""",
    ),
    "a value with its lock": (2, COUNT.replace("LOCK", "with number.get_lock()")),
    "errors that are taken": (
        ["not 1", "not 2"],
        """
def main():
    with Pool(2) as workers:
        results = [workers.apply_async(fail, (number,)) for number in (1, 2)]
        told = []
        for result in results:
            try:
                result.get()
            except ValueError as error:
                told.append(str(error))
    return told
""",
    ),
    "workers that are replaced": (
        [1, 4, 9],
        """
def main():
    with Pool(1, maxtasksperchild=1) as workers:
        return workers.map(square, [1, 2, 3], chunksize=1)
""",
    ),
    "a worker that is lost and not waited for": (
        4,
        """
def main():
    with Pool(1) as workers:
        lost = workers.apply_async(sys.exit)
        try:
            lost.get(timeout=5)
        except TimeoutError:
            return workers.apply(square, (2,))
""",
    ),
    "an initializer that fails and isn't waited for": (
        "too late",
        """
def main():
    with Pool(1, initializer=fail, initargs=(1,)) as workers:
        try:
            workers.apply_async(square, (2,)).get(30)
        except TimeoutError:
            return "too late"
""",
    ),
    "a queue for the workers": (
        [1, 4],
        """
def keep(given):
    global answers
    answers = given

def put(number):
    answers.put(square(number))

def main():
    answers = Queue()
    with Pool(2, keep, (answers,)) as workers:
        workers.map(put, [1, 2], chunksize=1)
        return sorted(answers.get() for _ in range(2))
""",
    ),
    "a callback that gives more work": (
        [4, 16],
        """
def main():
    results, more = [], []
    with Pool(2) as workers:
        def again(value):
            more.append(workers.apply_async(square, (value,), callback=results.append))
        workers.apply_async(square, (2,), callback=again).wait()
        more[0].wait()
        return [4, *results]
""",
    ),
    "two pools": (
        [[1, 4], [9]],
        """
def main():
    with Pool(1) as first, get_context("forkserver").Pool(1) as second:
        later = second.map_async(square, (3,))
        return [first.map(square, [1, 2]), later.get()]
""",
    ),
}


@pytest.mark.parametrize("name", RIGHT)
def test_a_right_program_passes_under_all_schedules(program: Make, name: str) -> None:
    expected, text = RIGHT[name]
    explored = program(text if "def count" in text else SQUARE + text)
    wrong = explored.first(lambda run: run.ending != endings.FINISHED or run.root.value != expected)
    assert wrong is None, (wrong.ending, wrong.message, wrong.root.value, wrong.root.error)


@pytest.mark.parametrize(
    ("hidden", "body"),
    [
        (1, "workers.apply_async(fail, (1,)).wait()"),
        (2, "workers.map_async(fail, (1, 2), 1).wait()"),
        (1, "workers.apply_async(square, (Lock(),)).wait()"),
        (1, "workers.apply_async(fail, (1,), callback=print).wait()"),
        (0, "workers.apply_async(fail, (1,), error_callback=print).wait()"),
        (0, "workers.apply_async(square, (Lock(),), error_callback=print).wait()"),
        (0, "workers.apply_async(square, (1,)).wait()"),
        (0, "result = workers.apply_async(fail, (1,)); result.wait(); result.successful()"),
        (0, "list(workers.imap(fail, (1,)))"),
        (0, "workers.apply(fail, (1,))"),
    ],
)
def test_an_error_that_nobody_looks_at_is_found(program: Make, hidden: int, body: str) -> None:
    text = f"""
def main():
    with Pool(1) as workers:
        try:
            {body}
        except ValueError:
            pass
"""
    run = program(SQUARE + text).once()
    found = hidden_errors(run)
    assert len(found) == hidden
    submitted = {step.target for step in run.steps if step.operation == "pool.submit"}
    assert {step.target for step in found} <= submitted


def test_a_pool_that_is_left_open_is_seen(program: Make) -> None:
    run = program("def main():\n    global workers\n    workers = Pool(2)").once()
    assert run.ending == endings.FINISHED
    assert [process.name for process in run.alive_when_returned()] == [
        "SpawnPoolWorker-1",
        "SpawnPoolWorker-2",
    ]
    assert [process.exitcode for process in run.processes] == [0, -15, -15]


def _closed(run: Run) -> bool:
    return not run.alive_when_returned()


def test_a_pool_that_is_let_go_ends_its_workers(program: Make) -> None:
    run = program(SQUARE + "def main():\n    return Pool(2).map(square, [1])").once()
    assert run.root.value == [1]
    assert _closed(run)


def test_an_operation_that_waits_in_a_callback_is_not_modelled(program: Make) -> None:
    run = program(
        SQUARE
        + """
def main():
    with Pool(1) as workers:
        workers.apply_async(square, (1,), callback=time.sleep).get()
"""
    ).once()
    assert run.ending == endings.NOT_MODELLED
    assert "in a callback" in run.message
