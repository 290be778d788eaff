# Each worker gets its part of the list, not a queue.
# loses: so many workers take the numbers out of one queue
# says: into one queue, from which all workers take
from multiprocessing import Process, Queue


def work(part, results):
    for position, number in part:
        results.put((position, number * number))


def square_all(numbers, workers):
    results = Queue()
    tasks = list(enumerate(numbers))
    children = [Process(target=work, args=(tasks[first::workers], results)) for first in range(workers)]
    for child in children:
        child.start()
    squares = dict(results.get() for _ in numbers)
    for child in children:
        child.join()
    return [squares[position] for position in range(len(numbers))]
