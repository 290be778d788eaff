# The parent stops when no result came within two seconds: a worker may take longer.
# loses: returns the squares in the order of the numbers
# loses: leaves no process running, and none has failed
# says: A time-out says that nothing came in time
from multiprocessing import Process, Queue
from queue import Empty


def work(tasks, results):
    for position, number in iter(tasks.get, None):
        results.put((position, number * number))


def square_all(numbers, workers):
    tasks, results = Queue(), Queue()
    children = [Process(target=work, args=(tasks, results)) for _ in range(workers)]
    for child in children:
        child.start()
    for task in enumerate(numbers):
        tasks.put(task)
    for _ in children:
        tasks.put(None)
    found = {}
    while True:
        try:
            position, square = results.get(timeout=2)
        except Empty:
            break
        found[position] = square
    for child in children:
        child.join()
    return [found[i] for i in sorted(found)]
