"""How fast the explorer runs schedules, and how soon it reports a hang."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable

from helpers.explorer import run as endings
from helpers.explorer.run import Run
from helpers.explorer.scheduler import Execution, Program
from helpers.explorer.search.replay import Replay
from helpers.explorer.workers import WorkerPool, on_one_processor
from helpers.explorer.world import ProcessState
from helpers.runtime.definitions import Cell, collect

BATCHES, SCHEDULES = 7, 200
SCHEDULES_PER_SECOND = 400
HANG_SECONDS = 0.05

TWENTY_OPERATIONS = """
from multiprocessing import Pipe, Process

def send(connection):
    connection.send("message")
    connection.close()

def main():
    receiver, sender = Pipe(duplex=False)
    processes = [Process(target=send, args=(sender,)) for _ in range(2)]
    for process in processes:
        process.start()
    sender.close()
    received = [receiver.recv() for _ in processes]
    for process in processes:
        process.join()
    receiver.close()
    return received

def hang():
    receiver, sender = Pipe(duplex=False)
    process = Process(target=send, args=(sender,))
    process.start()
    receiver.recv()
    receiver.recv()
"""
ECHO = """
import os, sys
reading, writing = int(sys.argv[1]), int(sys.argv[2])
while data := os.read(reading, 65536):
    os.write(writing, data)
"""


def _program(name: str) -> Program:
    definitions = collect([Cell("cell 1", TWENTY_OPERATIONS)]).to_plain()
    return Program({"kind": "call", "name": name, "arguments": ()}, definitions)


def _seconds(action: Callable[[], object], times: int) -> float:
    began = time.perf_counter()
    for _ in range(times):
        action()
    return (time.perf_counter() - began) / times


def _round_trip() -> float:
    """Seconds of a bare round trip between two processes, over two pipes."""
    reading, their_writing = os.pipe()
    their_reading, writing = os.pipe()
    with subprocess.Popen(
        [sys.executable, "-S", "-c", ECHO, str(their_reading), str(their_writing)],
        pass_fds=(their_reading, their_writing),
    ):
        os.close(their_reading)
        os.close(their_writing)

        def hand_over() -> None:
            os.write(writing, bytes(100))
            os.read(reading, 65536)

        hand_over()
        seconds = statistics.median(_seconds(hand_over, 1000) for _ in range(BATCHES))
        os.close(writing)
        os.close(reading)
    return seconds


def test_schedules_per_second() -> None:
    program = _program("main")
    with on_one_processor(), WorkerPool() as pool:
        operations = len(Execution(program, pool).run(Replay()).steps)
        schedule = statistics.median(
            _seconds(lambda: Execution(program, pool).run(Replay()), SCHEDULES) for _ in range(BATCHES)
        )
        floor = 2 * _round_trip()
    apart = 2 * _round_trip()
    each = schedule / operations
    print(f"\n{os.cpu_count()} cores")
    print(f"{1 / schedule:,.0f} schedules/s of {operations} operations, {each * 1e6:.1f} us per operation")
    print(f"two bare round trips: {floor * 1e6:.1f} us on one processor, {apart * 1e6:.1f} us across")
    print(f"an operation takes {each / floor:.1f} times as long as that, or {each / apart:.2f} times")
    assert operations == 20
    assert 1 / schedule >= SCHEDULES_PER_SECOND


class _Timed(Execution):
    """Notes when the last operation was granted."""

    last = 0.0

    def _step(self, process: ProcessState) -> None:
        super()._step(process)
        self.last = time.perf_counter()


def test_a_hang_is_reported_at_once() -> None:
    program = _program("hang")
    delays = []
    with on_one_processor(), WorkerPool() as pool:
        for _ in range(50):
            execution = _Timed(program, pool)
            found: Run = execution.run(Replay())
            delays.append(time.perf_counter() - execution.last)
            assert found.ending == endings.HANG
    median, worst = statistics.median(delays) * 1e3, max(delays) * 1e3
    print(
        f"\na hang is reported {median:.2f} ms after the operation that completes it (worst {worst:.2f} ms)"
    )
    assert max(delays) < HANG_SECONDS
