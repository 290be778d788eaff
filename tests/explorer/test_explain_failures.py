"""What is said of exceptions, endless loops, and what is left behind."""

from __future__ import annotations

import pytest

from helpers.explorer import kinds
from tests.explorer.told import RUN, Make, Told, found

FAILURES = {
    "an exception in a child": Told(
        "exception",
        (
            'Process-1 ended with ZeroDivisionError "integer division or modulo by zero" at cell 1, line '
            "2: `return 1 // number`."
        ),
        """
def work(number):
    return 1 // number
def main():
    run((work, 0))
""",
    ),
    "an exception with a remedy": Told(
        "exception",
        (
            'Process-1 ended with BrokenPipeError "[Errno 32] Broken pipe" at cell 1, line 2: '
            "`sender.send(1)`. Nobody holds the receiving end any more: the receiver has ended, or has "
            "closed it."
        ),
        """
def work(sender):
    sender.send(1)
def main():
    receiver, sender = Pipe(duplex=False)
    receiver.close()
    run((work, sender))
""",
    ),
    "a wrong result": Told(
        "wrong result",
        ("MainProcess ended with AssertionError at cell 1, line 6: `assert process.exitcode == 0`."),
        """
def work():
    pass
def main():
    process = Process(target=work)
    process.start()
    assert process.exitcode == 0
""",
    ),
    "an exit code of the main process": Told(
        "exception",
        ('MainProcess ended with SystemExit "lost" at cell 1, line 2: `sys.exit("lost")`.'),
        """
def main():
    sys.exit("lost")
""",
    ),
    "a crash": Told(
        "exception",
        ("Process-1 ended at once with exit code -11 (SIGSEGV), in the middle of work."),
        """
import ctypes
def work():
    ctypes.string_at(0)
def main():
    run((work,))
""",
    ),
    "a lock released twice": Told(
        "over-release",
        (
            'Process-1 ended with ValueError "semaphore or lock released too many times" at cell 1, line '
            "4: `lock.release()`. It is about `lock`. Release it once for each time that it was taken: "
            "`with` does."
        ),
        """
def work(lock):
    with lock:
        pass
    lock.release()
def main():
    lock = Lock()
    run((work, lock))
""",
    ),
    "a permit too many": Told(
        "over-release",
        (
            'MainProcess ended with ValueError "semaphore or lock released too many times" at cell 1, '
            "line 3: `permits.release()`. It is about `permits`. Release it once for each time that it "
            "was taken: `with` does."
        ),
        """
def main():
    permits = BoundedSemaphore(2)
    permits.release()
""",
    ),
    "an RLock released by another": Told(
        "over-release",
        (
            'Process-1 ended with AssertionError "attempt to release recursive lock not owned by thread" '
            "at cell 1, line 2: `lock.release()`. It is about `lock`. Only its holder can release an "
            "RLock."
        ),
        """
def work(lock):
    lock.release()
def main():
    lock = RLock()
    lock.acquire()
    run((work, lock))
""",
    ),
    "a task done twice": Told(
        "over-release",
        (
            'MainProcess ended with ValueError "task_done() called too many times" at cell 1, line 6: '
            "`tasks.task_done()`. It is about `tasks`. Call task_done() once for each item taken out."
        ),
        """
def main():
    tasks = JoinableQueue()
    tasks.put(1)
    tasks.get()
    tasks.task_done()
    tasks.task_done()
""",
    ),
    "a lock without a name": Told(
        "shared object that is gone",
        (
            'Process-1 ended with FileNotFoundError "[Errno 2] No such file or directory". The lock from '
            "cell 1, line 4 was gone before Process-1 had begun: MainProcess kept no reference to it. "
            "Keep such an object in a variable until the child is joined: with the last reference it "
            "goes."
        ),
        """
def work(lock):
    pass
def main():
    process = Process(target=work, args=(Lock(),))
    process.start()
    process.join()
""",
    ),
    "a lock whose maker has come to its end": Told(
        "shared object that is gone",
        (
            'Process-1 ended with FileNotFoundError "[Errno 2] No such file or directory". `lock` was gone '
            "before Process-1 had begun: MainProcess had come to its end. Let MainProcess join its children: "
            "what it made goes with its end."
        ),
        """
def work(lock):
    pass
def main():
    lock = Lock()
    Process(target=work, args=(lock,)).start()
""",
    ),
    "a queue whose name is gone": Told(
        "shared object that is gone",
        (
            'Process-1 ended with FileNotFoundError "[Errno 2] No such file or directory". `results` was '
            "gone before Process-1 had begun: MainProcess kept no reference to it. Keep such an object in"
            " a variable until the child is joined: with the last reference it goes."
        ),
        """
def work(queue):
    queue.put(1)
def begin():
    results = Queue()
    process = Process(target=work, args=(results,))
    process.start()
    return process
def main():
    begin().join()
""",
    ),
    "an item that does not come because of an exception": Told(
        "wait for an item that can't come",
        (
            'Process-1 ended with ZeroDivisionError "division by zero" at cell 1, line 2: '
            "`queue.put(1 / 0)`. MainProcess waits in `queue.get()` (cell 1, line 6) for an item of `queue`, "
            "and nobody puts one any more. Put as many items as are taken, or one more that means the end "
            "for each process that takes them."
        ),
        """
def work(queue):
    queue.put(1 / 0)
def main():
    queue = Queue()
    Process(target=work, args=(queue,)).start()
    queue.get()
""",
    ),
    "a flag that nobody changes": Told(
        "livelock",
        (
            "Process-1 does the same again and again, and nothing changes any more, at cell 1, line 2: "
            "`while not flag.value:`. Each time it reads 0 from `flag`, and nobody is left who would "
            "change that: MainProcess waits in `process.join()` (cell 1, line 13) for Process-1 to end. "
            "Make sure that the loop can end."
        ),
        """
def work(flag):
    while not flag.value:
        pass
def main():
    flag = Value("b", 0)
    run((work, flag))
""",
    ),
    "an event looked at for ever": Told(
        "livelock",
        (
            "Process-1 does the same again and again, and nothing changes any more, at cell 1, line 2: "
            '`while not stop.is_set():`. Each time `stop` answers "False", and nobody is left who would '
            "change that: MainProcess waits in `process.join()` (cell 1, line 13) for Process-1 to end. "
            "Make sure that the loop can end."
        ),
        """
def work(stop):
    while not stop.is_set():
        pass
def main():
    stop = Event()
    run((work, stop))
""",
    ),
    "tries again and again": Told(
        "livelock",
        (
            "Process-1 does the same again and again, and nothing changes any more, at cell 1, line 2: "
            '`while not lock.acquire(block=False):`. Each time `lock` answers "not acquired", and nobody '
            "is left who would change that: MainProcess waits in `process.join()` (cell 1, line 14) for "
            "Process-1 to end. Make sure that the loop can end."
        ),
        """
def work(lock):
    while not lock.acquire(block=False):
        pass
def main():
    lock = Lock()
    lock.acquire()
    run((work, lock))
""",
    ),
    "memory that is never unlinked": Told(
        "leaked segment",
        (
            "Nobody unlinks the shared memory `shared`, which MainProcess makes at cell 1, line 3: "
            "`shared = SharedMemory(create=True, size=8)`. Only the resource tracker removes it when the "
            "program is over, with a warning. Call unlink() once, in one process, when nobody opens it by"
            " its name any more."
        ),
        """
from multiprocessing.shared_memory import SharedMemory
def main():
    shared = SharedMemory(create=True, size=8)
    shared.close()
""",
    ),
    "an error that nobody asks for": Told(
        "error that nobody looked at",
        (
            "Nobody saw that a task of the pool failed, handed out at cell 1, line 5: "
            "`workers.apply_async(fail, (1,)).wait()`. SpawnPoolWorker-1: fail(1) raises ValueError "
            '"1". Call get() on each result: it raises what the task raised.'
        ),
        """
def fail(number):
    raise ValueError(number)
def main():
    with Pool(1) as workers:
        workers.apply_async(fail, (1,)).wait()
""",
    ),
    "two readers of one end": Told(
        "corrupted messages",
        (
            "Process-1 and Process-2 read from the same end of a pipe at the same time, so each can get "
            "parts of the other's messages at cell 1, line 2: `receiver.recv()`. Give each process a pipe"
            " of its own, or a lock that it holds meanwhile."
        ),
        """
def work(receiver):
    receiver.recv()
def main():
    receiver, sender = Pipe(duplex=False)
    Process(target=work, args=(receiver,)).start()
    Process(target=work, args=(receiver,)).start()
    sender.send(1)
    sender.send(2)
""",
    ),
    "two writers of what goes in two parts": Told(
        "corrupted messages",
        (
            "Process-2 and Process-1 write to the same end of a pipe at the same time, so their messages can "
            "get mixed up at cell 1, line 2: `sender.send_bytes(bytes(20_000))`. Give each process a pipe of "
            "its own, or a lock that it holds meanwhile."
        ),
        """
def work(sender):
    sender.send_bytes(bytes(20_000))
def main():
    receiver, sender = Pipe(duplex=False)
    Process(target=work, args=(sender,)).start()
    Process(target=work, args=(sender,)).start()
    receiver.recv_bytes()
    receiver.recv_bytes()
""",
    ),
    "one of several ends stays open": Told(
        "wait for a message that can't come",
        (
            "MainProcess waits in `for end in wait(ends):` (cell 1, line 10) for one of several connections, "
            "but the sending end, `sender`, is still open in MainProcess (the pipe from cell 1, line 6). "
            "Close "
            "it in MainProcess when it isn't needed there: the file ends when every copy is closed."
        ),
        """
def work(sender):
    sender.send(1)
def main():
    ends = []
    for _ in range(2):
        receiver, sender = Pipe(duplex=False)
        ends.append(receiver)
        Process(target=work, args=(sender,)).start()
    while ends:
        for end in wait(ends):
            try:
                end.recv()
            except EOFError:
                ends.remove(end)
""",
    ),
    "an item that is a pair": Told(
        "exception",
        (
            "MainProcess ended with TypeError \"add() missing 1 required positional argument: 'second'\" at "
            "cell 1, line 5: `workers.map(add, [(1, 2)])`. map calls the function with one argument, an "
            "item: "
            "starmap takes each item apart into several."
        ),
        """
def add(first, second):
    return first + second
def main():
    with Pool(1) as workers:
        workers.map(add, [(1, 2)])
""",
    ),
    "a manager that is over": Told(
        "exception",
        (
            'MainProcess ended with FileNotFoundError "[Errno 2] No such file or directory" at cell 1, line '
            "4: "
            "`shared.append(1)`. What a manager has made is only in the manager's process, which ends with "
            "its "
            "with block, with shutdown(), or with the last reference to the manager: use it before."
        ),
        """
def main():
    with Manager() as manager:
        shared = manager.list()
    shared.append(1)
""",
    ),
}


@pytest.mark.parametrize("name", FAILURES)
def test_it_is_told(program: Make, name: str) -> None:
    told = FAILURES[name]
    assert found(program, told.program) == (told.kind, told.sentence)


def test_each_kind_is_in_the_list_once() -> None:
    lists = (kinds.FAULTS, kinds.NOTES, kinds.UNEXPLORED)
    together = [kind for one in lists for kind in one]
    named = [value for name, value in vars(kinds).items() if name.isupper() and isinstance(value, str)]
    assert sorted(together) == sorted(named)


@pytest.mark.parametrize("name", FAILURES)
def test_the_kind_says_that_it_is_a_fault(program: Make, name: str) -> None:
    failure = program(FAILURES[name].program + RUN).failure(operations=100)
    assert failure.kind in kinds.FAULTS
    assert failure.is_fault
