"""What is said when a message or an item can't come, or go."""

from __future__ import annotations

import pytest

from tests.explorer.told import Make, Told, found

MESSAGES = {
    "an end left open by the receiver": Told(
        "wait for a message that can't come",
        (
            "MainProcess waits in `receiver.recv()` (cell 1, line 8) for a message or the end of file, "
            "but the sending end, `sender`, is still open in MainProcess (the pipe from cell 1, line 4). "
            "Receive only what is sent. Or close it in MainProcess when it isn't needed there, and catch "
            "the EOFError that comes when every copy is closed."
        ),
        """
def work(sender):
    sender.send(1)
def main():
    receiver, sender = Pipe(duplex=False)
    process = Process(target=work, args=(sender,))
    process.start()
    receiver.recv()
    receiver.recv()
""",
    ),
    "joins before it receives": Told(
        "deadlock",
        (
            "MainProcess waits in `process.join()` (cell 1, line 7) for Process-1 to end; Process-1 waits"
            " in `sender.send(bytes(100_000))` (cell 1, line 2) for room in the full pipe. Nobody can go "
            "on. Receive before joining: a process can't end while its messages don't fit into the pipe."
        ),
        """
def work(sender):
    sender.send(bytes(100_000))
def main():
    receiver, sender = Pipe(duplex=False)
    process = Process(target=work, args=(sender,))
    process.start()
    process.join()
    receiver.recv()
""",
    ),
    "each waits for the other's message": Told(
        "deadlock",
        (
            "MainProcess waits in `mine.recv()` (cell 1, line 9) for a message or the end of file; "
            "Process-1 waits in `theirs.recv()` (cell 1, line 2) for a message or the end of file. Nobody"
            " can go on. Each receives and none sends: one of them has to send first, or to close its "
            "end."
        ),
        """
def work(theirs):
    theirs.recv()
    theirs.send(1)
def main():
    mine, theirs = Pipe()
    process = Process(target=work, args=(theirs,))
    process.start()
    theirs.close()
    mine.recv()
""",
    ),
    "joins before it drains": Told(
        "join before drain",
        (
            "MainProcess waits in `process.join()` (cell 1, line 7) for Process-1 to end, but Process-1 "
            "can't end: 1 item waits in its feeder for room in `queue`, and nobody takes it out. Take the"
            " items out first: a process ends only when all that it has put is in the queue's pipe, and "
            "that takes 64 KiB."
        ),
        """
def work(queue):
    queue.put(bytes(100_000))
def main():
    queue = Queue()
    process = Process(target=work, args=(queue,))
    process.start()
    process.join()
    queue.get()
""",
    ),
    "one sentinel for two": Told(
        "missing sentinel",
        (
            "MainProcess waits in `process.join()` (cell 1, line 15) for Process-2 to end, but Process-2 "
            "waits in `while queue.get() is not None:` (cell 1, line 2) for an item of `queue`, and None "
            "was put only once: Process-1 took it. Put one None for each of the 2 processes that take "
            "items."
        ),
        """
def work(queue):
    while queue.get() is not None:
        pass
def main():
    queue = Queue()
    queue.put(1)
    queue.put(None)
    run((work, queue), (work, queue))
""",
    ),
    "an item that nobody puts": Told(
        "wait for an item that can't come",
        (
            "MainProcess waits in `queue.get()` (cell 1, line 3) for an item of `queue`, and nobody puts "
            "one any more. Put as many items as are taken, or one more that means the end for each "
            "process that takes them."
        ),
        """
def main():
    queue = Queue()
    queue.get()
""",
    ),
    "a task that is not done": Told(
        "missing task_done",
        (
            "MainProcess waits in `tasks.join()` (cell 1, line 8) for task_done() of 1 item, and nobody "
            "calls it any more. Call task_done() once for each item taken out."
        ),
        """
def work(tasks):
    tasks.get()
def main():
    tasks = JoinableQueue()
    tasks.put(1)
    process = Process(target=work, args=(tasks,))
    process.start()
    tasks.join()
""",
    ),
    "a full queue": Told(
        "full queue",
        (
            "MainProcess waits in `queue.put(2)` (cell 1, line 4) for room in `queue`, and nobody takes "
            "an item out any more. Somebody else has to take items out while this process puts them."
        ),
        """
def main():
    queue = Queue(1)
    queue.put(1)
    queue.put(2)
""",
    ),
}


@pytest.mark.parametrize("name", MESSAGES)
def test_who_waits_for_what_is_told(program: Make, name: str) -> None:
    told = MESSAGES[name]
    assert found(program, told.program) == (told.kind, told.sentence)
