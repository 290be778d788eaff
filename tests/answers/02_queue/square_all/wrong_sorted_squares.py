# Sorts the squares themselves.
# loses: returns the squares in the order of the numbers
# loses: leaves no process running, and none has failed
# says: workers finish in any order
from multiprocessing import Process, Queue


def work(tasks, results):
    while (number := tasks.get()) is not None:
        results.put(number * number)


def square_all(numbers, workers):
    tasks = Queue()
    results = Queue()
    children = [Process(target=work, args=(tasks, results)) for _ in range(workers)]
    for child in children:
        child.start()
    for number in numbers:
        tasks.put(number)
    for _ in children:
        tasks.put(None)
    squares = sorted(results.get() for _ in numbers)
    for child in children:
        child.join()
    return squares
