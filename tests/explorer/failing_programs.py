"""Little programs that fail under some schedule, each in its own way; `main` is called."""

from __future__ import annotations

_START = """
def start(*calls):
    processes = [Process(target=target, args=arguments) for target, *arguments in calls]
    for process in processes:
        process.start()
    return processes
def join(processes):
    for process in processes:
        process.join()
"""

FAILING: dict[str, str] = {
    "a lost update": """
def add(counter):
    counter.value += 1
def main():
    counter = Value("i", 0)
    join(start((add, counter), (add, counter)))
    assert counter.value == 2, counter.value
""",
    "a lost update of an array without a lock": """
def add(counts):
    counts[1] += 1
def main():
    counts = RawArray("i", [5, 5])
    join(start((add, counts), (add, counts)))
    assert list(counts) == [5, 7], list(counts)
""",
    "locks in two orders": """
def eat(first, second):
    with first, second:
        pass
def main():
    left, right = Lock(), Lock()
    join(start((eat, left, right), (eat, right, left)))
""",
    "a lock taken twice": """
def enter(lock):
    with lock:
        lock.acquire()
def main():
    lock = Lock()
    join(start((enter, lock)))
""",
    "a lock of a process that was killed": """
def hold(lock, event):
    lock.acquire()
    event.set()
    event.clear()
    event.wait()
def main():
    lock, event = Lock(), Event()
    (process,) = start((hold, lock, event))
    event.wait()
    process.terminate()
    process.join()
    lock.acquire()
""",
    "a semaphore that is not given back": """
def enter(door):
    door.acquire()
def main():
    door = Semaphore(1)
    join(start((enter, door), (enter, door)))
""",
    "a lock released too often": """
def leave(lock):
    lock.release()
def main():
    lock = Lock()
    lock.acquire()
    join(start((leave, lock), (leave, lock)))
    lock.acquire()
""",
    "an end that is still open": """
def read(receiver, sender):
    while True:
        try:
            receiver.recv()
        except EOFError:
            return
def main():
    receiver, sender = Pipe(duplex=False)
    processes = start((read, receiver, sender))
    sender.send("item")
    sender.close()
    join(processes)
""",
    "both wait for a message": """
def answer(connection):
    connection.send(connection.recv())
def main():
    ours, theirs = Pipe()
    processes = start((answer, theirs))
    ours.recv()
    join(processes)
""",
    "the end of file": """
def read(receiver):
    receiver.recv()
    receiver.recv()
def main():
    receiver, sender = Pipe(duplex=False)
    processes = start((read, receiver))
    sender.send(1)
    sender.close()
    join(processes)
""",
    "nobody reads any more": """
def read(receiver):
    receiver.recv()
def main():
    receiver, sender = Pipe(duplex=False)
    processes = start((read, receiver))
    receiver.close()
    sender.send(1)
    sender.send(2)
    join(processes)
""",
    "a full pipe": """
def send(sender):
    sender.send("x" * 100_000)
def main():
    receiver, sender = Pipe(duplex=False)
    join(start((send, sender)))
    receiver.recv()
""",
    "a notification that comes too early": """
def wait_for_it(condition):
    with condition:
        condition.wait()
def main():
    condition = Condition()
    processes = start((wait_for_it, condition))
    with condition:
        condition.notify()
    join(processes)
""",
    "the wrong one is notified": """
def sleep(condition, turn, number):
    with condition:
        while turn.value != number:
            condition.wait()
def main():
    condition, turn = Condition(), RawValue("i", 0)
    processes = start((sleep, condition, turn, 1), (sleep, condition, turn, 2))
    with condition:
        turn.value = 1
        condition.notify()
    processes[0].join()
    with condition:
        turn.value = 2
        condition.notify_all()
    join(processes)
""",
    "an event that is cleared too early": """
def wait_for_it(event):
    event.wait()
def main():
    event = Event()
    processes = start((wait_for_it, event))
    event.set()
    event.clear()
    join(processes)
""",
    "a barrier that waits for more than come": """
def meet(barrier):
    barrier.wait()
def main():
    barrier = Barrier(3)
    join(start((meet, barrier), (meet, barrier)))
""",
    "a barrier that breaks": """
def meet(barrier):
    barrier.wait(1)
def main():
    barrier = Barrier(2)
    join(start((meet, barrier)))
""",
    "join before drain": """
def put(queue):
    queue.put("x" * 100_000)
def main():
    queue = Queue()
    join(start((put, queue)))
    queue.get()
""",
    "a sentinel too few": """
def consume(queue):
    while queue.get() is not None:
        pass
def main():
    queue = Queue()
    processes = start((consume, queue), (consume, queue))
    queue.put(1)
    queue.put(None)
    join(processes)
""",
    "a queue that looks empty": """
from queue import Empty
def main():
    queue = Queue()
    queue.put(1)
    queue.get_nowait()
""",
    "a queue that is full": """
def put(queue):
    queue.put(1)
    queue.put(2)
def main():
    queue = Queue(1)
    join(start((put, queue)))
    queue.get()
    queue.get()
""",
    "a task that is not done": """
def work(queue):
    queue.get()
def main():
    queue = JoinableQueue()
    processes = start((work, queue))
    queue.put(1)
    queue.join()
    join(processes)
""",
    "a lock that nobody keeps": """
def enter(lock):
    with lock:
        pass
def main():
    process = Process(target=enter, args=(Lock(),))
    process.start()
    process.join()
    assert process.exitcode == 0, process.exitcode
""",
    "a join that gives up too early": """
def work():
    time.sleep(2)
def main():
    (process,) = start((work,))
    process.join(1)
    assert process.exitcode == 0, process.exitcode
""",
    "a process that was told to end and may still run": """
def main():
    process = Process(target=time.sleep, args=(60,))
    process.start()
    process.join(2)
    process.terminate()
    assert not process.is_alive()
""",
    "a process that vanishes": """
def work(sender):
    os._exit(3)
def main():
    receiver, sender = Pipe(duplex=False)
    processes = start((work, sender))
    sender.close()
    receiver.recv()
""",
    "a loop that waits for what never changes": """
def look(flag):
    while not flag.value:
        pass
def main():
    flag = RawValue("b", 0)
    join(start((look, flag)))
""",
    "two who give way at the same time": """
def eat(first, second):
    while True:
        first.acquire()
        if second.acquire(block=False):
            break
        first.release()
    second.release()
    first.release()
def main():
    left, right = Lock(), Lock()
    join(start((eat, left, right), (eat, right, left)))
""",
}
FAILING = {name: _START + text for name, text in FAILING.items()}

NOT_REPLAYED: dict[str, tuple[str, str]] = {
    "a structure in shared memory": (
        """
import ctypes
class Point(ctypes.Structure):
    _fields_ = [("x", ctypes.c_int)]
def main():
    point = Value(Point, 1)
    raise ValueError(point.x)
""",
        "Can't replay: Point, a Structure or Union in shared memory.",
    ),
    "another way to start processes": (
        """
def work():
    pass
def main():
    process = get_context("forkserver").Process(target=work)
    process.start()
    raise ValueError
""",
        "Can't replay: the start method 'forkserver'.",
    ),
    "a look at the moment at which a process ends": (
        """
def work():
    sys.exit(3)
def main():
    process = Process(target=work)
    process.start()
    wait([process.sentinel])
    assert process.exitcode == 3
""",
        "Can't replay: a look at a process that ends just then: nobody can hold it at that moment.",
    ),
    "a pool": (
        """
def main():
    with Pool(1) as pool:
        pool.apply(int, ("no number",))
""",
        "Can't replay: a Pool: threads of its own hand out tasks and results, and they take no turns.",
    ),
    "two that write at the same time": (
        """
def send(sender):
    sender.send("x" * 100_000)
def main():
    receiver, sender = Pipe(duplex=False)
    for _ in range(2):
        Process(target=send, args=(sender,)).start()
    receiver.recv()
""",
        "Can't replay: corrupted messages: how they get mixed up is chance",
    ),
    "a process that leaves the model": (
        """
def main():
    while True:
        pass
""",
        "Can't replay: a process that leaves the model: MainProcess computes and doesn't come back.",
    ),
    "what the explorer doesn't know": (
        """
from multiprocessing.connection import Listener
def main():
    Listener()
""",
        "Can't replay: what the explorer doesn't model: ",
    ),
}
