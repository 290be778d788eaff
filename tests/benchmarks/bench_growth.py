"""How the search grows with the program, and how fast operations are with many processes."""

from __future__ import annotations

import statistics
import time

from helpers.explorer.explore import Budget, Exploration, explore
from helpers.explorer.scheduler import Execution, Program
from helpers.explorer.search.replay import Replay
from helpers.explorer.workers import WorkerPool, on_one_processor
from helpers.runtime.definitions import Cell, collect
from tests.benchmarks.tables import markdown, show

BATCHES, SCHEDULES = 5, 20
PROCESSES = (2, 3, 4, 5)
OPERATIONS = (10, 20, 40, 80)
_ROUND = 5  # operations: take the lock, read, write, give the lock back, write to a place of one's own

COUNTER = """
from multiprocessing import Lock, Process, RawValue

def count(counter, lock, done, rounds):
    for number in range(rounds):
        with lock:
            counter.value += 1
        done.value = number + 1

def main(rounds):
    counter, lock = RawValue("i", 0), Lock()
    done = [RawValue("i", 0) for _ in rounds]
    work = zip(done, rounds)
    processes = [Process(target=count, args=(counter, lock, mine, number)) for mine, number in work]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert counter.value == sum(rounds)
"""


def _program(rounds: list[int]) -> Program:
    """So many rounds for each process."""
    definitions = collect([Cell("cell 1", COUNTER)]).to_plain()
    return Program({"kind": "call", "name": "main", "arguments": (rounds,)}, definitions)


def _spread(operations: int, processes: int) -> list[int]:
    """So many operations in all, in rounds, spread over the processes."""
    rounds = max(1, round(operations / _ROUND))
    return [rounds // processes + (number < rounds % processes) for number in range(processes)]


def test_operations_per_second() -> None:
    rows = []
    with on_one_processor(), WorkerPool() as pool:
        for processes in (2, 4, 8):
            program = _program([5] * processes)
            steps = len(Execution(program, pool).run(Replay()).steps)
            rates = []
            for _ in range(BATCHES):
                began = time.perf_counter()
                for _ in range(SCHEDULES):
                    Execution(program, pool).run(Replay())
                rates.append(SCHEDULES * steps / (time.perf_counter() - began))
            rate = statistics.median(rates)
            rows.append((processes, steps, f"{rate:,.0f}", f"{rate / steps:,.0f}"))
            assert rate > 0
    head = ("processes and a parent", "operations a schedule", "operations/s", "schedules/s")
    show("operations", markdown(head, rows))


def test_growth() -> None:
    rows = []
    with on_one_processor(), WorkerPool() as pool:
        for operations in OPERATIONS:
            for processes in PROCESSES:
                rounds = _spread(operations, processes)
                began = time.perf_counter()
                searched = explore(_program(rounds), pool, lambda run: bool(run.failed()), Budget())
                seconds = time.perf_counter() - began
                assert not searched.stopped
                rows.append(
                    (
                        _ROUND * sum(rounds),
                        processes,
                        searched.schedules,
                        searched.pruned,
                        searched.operations,
                        _depth(searched),
                        f"{seconds:.2f}",
                    )
                )
    head = ("operations", "processes", "schedules", "pruned", "operations run", "searched", "seconds")
    text = "Processes that count under a lock. The parent's operations and each process's start come on top."
    show("growth", text, markdown(head, rows))


def _depth(searched: Exploration) -> str:
    if searched.exhaustive:
        return "all"
    plural = "" if searched.delays == 1 else "s"
    return f"up to {searched.delays} delay{plural}, {searched.random} at random"
