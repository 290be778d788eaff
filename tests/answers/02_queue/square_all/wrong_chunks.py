# A task is half of the list: a slow worker keeps its half.
# loses: so many workers take the numbers out of one queue
# says: Put each number by itself into one queue
from multiprocessing import Process, Queue


def work(tasks, results):
    while (task := tasks.get()) is not None:
        for position, number in task:
            results.put((position, number * number))


def square_all(numbers, workers):
    tasks = Queue()
    results = Queue()
    children = [Process(target=work, args=(tasks, results)) for _ in range(workers)]
    for child in children:
        child.start()
    numbered = list(enumerate(numbers))
    for first in range(workers):
        tasks.put(numbered[first::workers])
    for _ in children:
        tasks.put(None)
    squares = dict(results.get() for _ in numbers)
    for child in children:
        child.join()
    return [squares[position] for position in range(len(numbers))]
