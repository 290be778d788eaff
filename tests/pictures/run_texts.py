"""Programs whose runs are drawn."""

LOST_UPDATE = """
def add(counter):
    counter.value += 1

def main():
    counter = Value("i", 0)
    workers = [Process(target=add, args=(counter,)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert counter.value == 2
"""

LOCK_ORDER = """
def move(first, second):
    with first:
        with second:
            pass

def main():
    lock_a, lock_b = Lock(), Lock()
    one = Process(target=move, args=(lock_a, lock_b))
    two = Process(target=move, args=(lock_b, lock_a))
    one.start()
    two.start()
    one.join()
    two.join()
"""

OPEN_END = """
def talk(sender):
    sender.send("hello")

def main():
    receiver, sender = Pipe(duplex=False)
    child = Process(target=talk, args=(sender,))
    child.start()
    receiver.recv()
    receiver.recv()
"""

JOIN_FIRST = """
def fill(queue):
    queue.put("a" * 100_000)

def main():
    queue = Queue()
    child = Process(target=fill, args=(queue,))
    child.start()
    child.join()
    queue.get()
"""

DUPLEX = """
def serve(theirs):
    theirs.send(theirs.recv() ** 2)

def main():
    mine, theirs = Pipe()
    child = Process(target=serve, args=(theirs,))
    child.start()
    mine.send(7)
    answer = mine.recv()
    child.join()
    return answer
"""

SEMAPHORE = """
def work(permits, inside):
    with permits:
        inside.value += 1
        inside.value -= 1

def main():
    permits = Semaphore(2)
    inside = Value("i", 0)
    workers = [Process(target=work, args=(permits, inside)) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
"""

SIGNAL = """
def second(go):
    go.acquire()

def main():
    go = Semaphore(0)
    child = Process(target=second, args=(go,))
    child.start()
    time.sleep(1)
    go.release()
    child.join()
"""

BARRIER = """
def work(barrier, queue, number):
    barrier.wait()
    queue.put(number)

def main():
    barrier = Barrier(3)
    queue = Queue()
    workers = [Process(target=work, args=(barrier, queue, n)) for n in range(3)]
    for worker in workers:
        worker.start()
    got = [queue.get() for _ in workers]
    for worker in workers:
        worker.join()
    return sorted(got)
"""

CONDITION = """
def sleeper(event, condition, ready):
    event.wait()
    with condition:
        while not ready.value:
            condition.wait()

def main():
    event, condition, ready = Event(), Condition(), Value("b", 0, lock=False)
    child = Process(target=sleeper, args=(event, condition, ready))
    child.start()
    time.sleep(0.5)
    event.set()
    time.sleep(0.5)
    with condition:
        ready.value = 1
        condition.notify()
    child.join()
"""

PHILOSOPHERS = """
def dine(left, right):
    with left:
        with right:
            pass

def main():
    forks = [Lock() for _ in range(5)]
    philosophers = [
        Process(target=dine, args=(forks[n], forks[(n + 1) % 5]), name=f"philosopher {n}") for n in range(5)
    ]
    for one in philosophers:
        one.start()
    for one in philosophers:
        one.join()
"""

CHILD_FAILS = """
def ask(connection):
    connection.send(1 / 0)

def main():
    mine, theirs = Pipe()
    child = Process(target=ask, args=(theirs,))
    child.start()
    theirs.close()
    mine.recv()
"""

BROKEN = """
def main():
    receiver, sender = Pipe(duplex=False)
    receiver.close()
    sender.send("<b>&amp;</b>")
"""

TERMINATED = """
def forever(connection):
    connection.recv()

def main():
    mine, theirs = Pipe()
    child = Process(target=forever, args=(theirs,))
    child.start()
    child.join(1)
    if child.is_alive():
        child.terminate()
    child.join()
    return child.exitcode
"""

LONG = """
def produce(queue):
    for number in range(40):
        queue.put(number)
    queue.put(None)

def main():
    queue = Queue()
    child = Process(target=produce, args=(queue,))
    child.start()
    got = []
    while (item := queue.get()) is not None:
        got.append(item)
    child.join()
    return got
"""

TASKS = """
def work(tasks, done):
    while (task := tasks.get()) is not None:
        done[task] = done[task] + 1
        tasks.task_done()
    tasks.task_done()

def main():
    tasks, done = JoinableQueue(2), Array("i", 3)
    child = Process(target=work, args=(tasks, done))
    child.start()
    for task in (0, 1, 2, None):
        tasks.put(task)
    tasks.join()
    child.join()
    return done[:]
"""

ENDLESS = """
def main():
    Pipe()
    while True:
        pass
"""

POOL = """
def square(number):
    return number * number

def main():
    with Pool(2) as pool:
        return pool.map(square, [1, 2, 3])
"""

SEGMENT = """
from multiprocessing import shared_memory

def fill(name):
    segment = shared_memory.SharedMemory(name)
    segment.buf[0] = 7
    segment.close()

def main():
    block = shared_memory.SharedMemory(create=True, size=4)
    child = Process(target=fill, args=(block.name,))
    child.start()
    child.join()
    number = block.buf[0]
    block.close()
    block.unlink()
    return number
"""

ALL = {name: text for name, text in globals().items() if name.isupper()}
