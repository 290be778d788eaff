"""One run of a program: how it ends, and what is known of it."""

from __future__ import annotations

from collections.abc import Callable

import psutil
import pytest

from helpers.explorer import run as endings
from helpers.explorer.operations import Place
from helpers.explorer.run import Run
from helpers.explorer.workers import WorkerPool
from tests.explorer.conftest import Explored

Make = Callable[..., Explored]

SENDER = """
def send(connection, items):
    for item in items:
        connection.send(item)
    connection.close()
"""

FORGETS_TO_CLOSE = (
    SENDER
    + """
def main(items):
    receiver, sender = Pipe(duplex=False)
    process = Process(target=send, args=(sender, items))
    process.start()
    received = []
    while True:
        try:
            received.append(receiver.recv())
        except EOFError:
            return received
"""
)
STREAMS = FORGETS_TO_CLOSE.replace("    received = []", "    sender.close()\n    received = []")


def test_a_right_program_finishes_and_returns(program: Make) -> None:
    run = program(STREAMS, [1, "two", None]).once()
    assert run.ending == endings.FINISHED
    assert run.root.value == [1, "two", None]
    assert [process.exitcode for process in run.processes] == [0, 0]


def test_a_hang_is_seen_at_once(program: Make) -> None:
    explored = program(FORGETS_TO_CLOSE, [1, 2])
    run = explored.once()
    assert run.ending == endings.HANG
    assert not run.root.returned
    assert explored.why(run).kind == "wait for a message that can't come"
    assert "MainProcess" in explored.why(run).sentence
    assert "`sender`" in explored.why(run).sentence


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("Manager().Pool()", "Manager().Pool()"),
        ("from multiprocessing.pool import ThreadPool; ThreadPool(2)", "ThreadPool"),
        ("from multiprocessing.dummy import Pool; Pool(2)", "multiprocessing.dummy"),
        ("from multiprocessing.dummy import Process; Process()", "multiprocessing.dummy"),
        ("from concurrent.futures import ProcessPoolExecutor; ProcessPoolExecutor(2)", "ProcessPoolExecutor"),
        ("from concurrent.futures import ThreadPoolExecutor; ThreadPoolExecutor().submit(print)", "threads"),
        ("import threading; threading.Thread(target=print).start()", "threads"),
        ("os.fork()", "os.fork()"),
        ("import subprocess; subprocess.run(['true'])", "subprocess"),
        ("os.system('true')", "os.system()"),
        ("get_context('fork')", "fork"),
        ("set_start_method('fork', force=True)", "fork"),
        ("Pipe()[0].fileno()", "fileno"),
        ("import signal; signal.alarm(1)", "signal.alarm()"),
        ("import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)", "a handler of signals"),
    ],
)
def test_what_is_not_modelled_is_named(program: Make, body: str, what: str) -> None:
    run = program(f"def main():\n    try:\n        {body}\n    except BaseException:\n        pass").once()
    assert run.ending == endings.NOT_MODELLED
    assert what in run.message
    assert run.place == Place("cell 1", 3)


def test_an_exception_is_known_by_type_text_and_line(program: Make) -> None:
    run = program("def main():\n    inner()\ndef inner():\n    raise ValueError('on purpose')").once()
    assert run.root.error == ("ValueError", "on purpose", Place("cell 1", 4))
    assert run.root.exitcode == 1


LEAVES_AT_ONCE = """
def main():
    process = Process(target=os._exit, args=(5,))
    process.start()
    process.join()
    return process.exitcode
"""


def test_a_process_that_ends_its_interpreter_ends_alone(program: Make) -> None:
    assert program(LEAVES_AT_ONCE).once().root.value == 5


def test_nothing_is_kept_between_runs(program: Make) -> None:
    explored = program(
        """
seen = []
def note(connection, default=[]):
    seen.append(1)
    default.append(1)
    connection.send((len(seen), len(default)))
def main():
    receiver, sender = Pipe(duplex=False)
    process = Process(target=note, args=(sender,))
    process.start()
    return receiver.recv()
"""
    )
    assert [explored.once().root.value for _ in range(5)] == [(1, 1)] * 5


DICE = """
import random, secrets, uuid
def main():
    return [random.random(), secrets.token_hex(), str(uuid.uuid4()), hash("text"), list({"a", "b", "c"})]
"""


def test_random_numbers_and_hashes_are_the_same_in_every_run(program: Make) -> None:
    explored = program(DICE)
    assert explored.once().root.value == explored.once().root.value


def test_what_is_not_plain_is_described(program: Make) -> None:
    run = program("def main(): return [object]").once()
    assert run.root.result == ("object", "list: [<class 'object'>]")


TWO_READERS = """
def read(connection, note):
    note.send(connection.recv())
def main():
    receiver, sender = Pipe(duplex=False)
    notes, note = Pipe(duplex=False)
    readers = [Process(target=read, args=(receiver, note)) for _ in range(2)]
    for reader in readers:
        reader.start()
    time.sleep(1)
    sender.send(1)
    sender.send(2)
    return [notes.recv(), notes.recv()]
"""
TWO_WRITERS = """
def write(connection):
    connection.send_bytes(bytes(100_000))
def main():
    receiver, sender = Pipe(duplex=False)
    writers = [Process(target=write, args=(sender,)) for _ in range(2)]
    for writer in writers:
        writer.start()
    time.sleep(1)
    return [len(receiver.recv_bytes()) for _ in writers]
"""


@pytest.mark.parametrize("text", [TWO_READERS, TWO_WRITERS])
def test_two_processes_at_one_end_at_a_time_are_a_fault(program: Make, text: str) -> None:
    explored = program(text)
    run = explored.once()
    assert run.ending == endings.CORRUPTED
    assert "Process-1" in run.message
    assert "Process-2" in run.message


RACE = """
def send(connection, item):
    connection.send(item)
def main():
    receiver, sender = Pipe(duplex=False)
    processes = [Process(target=send, args=(sender, item)) for item in "ab"]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [receiver.recv(), receiver.recv()]
"""


def _out_of_order(run: Run) -> bool:
    return run.root.value == ["b", "a"]


def test_an_order_that_only_luck_keeps_is_found_broken(program: Make) -> None:
    explored = program(RACE)
    assert not _out_of_order(explored.once())
    found = explored.first(_out_of_order)
    assert found is not None
    assert explored.once(*found.choices).shape() == found.shape()


def test_the_same_search_finds_the_same(program: Make) -> None:
    found = [program(RACE).first(_out_of_order) for _ in range(3)]
    assert found[0] is not None
    assert found[0] == found[1] == found[2]


def test_a_small_space_is_searched_whole(program: Make) -> None:
    exploration = program(STREAMS, [1]).search(delays=100)
    assert exploration.exhaustive
    assert exploration.random == 0
    assert exploration.pruned > 0


REMEMBERS = """
import string
def main():
    string.runs = getattr(string, "runs", 0) + 1
    receiver, sender = Pipe()
    for _ in range(string.runs):
        sender.send("once more")
"""


def test_a_program_that_differs_from_run_to_run_is_noticed(program: Make) -> None:
    assert program(REMEMBERS).search().differing is not None


def test_workers_are_gone_with_their_pool(program: Make) -> None:
    before = {child.pid for child in psutil.Process().children(recursive=True)}
    with WorkerPool() as own:
        own.warm(trusted=1, untrusted=2)
        during = {child.pid for child in psutil.Process().children(recursive=True)} - before
        assert len(during) == 3
    assert not [pid for pid in during if psutil.pid_exists(pid)]
