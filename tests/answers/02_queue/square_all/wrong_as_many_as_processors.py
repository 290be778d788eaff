# Starts no more workers than there are processors.
# loses: so many workers take the numbers out of one queue
# says: 4 processes were started, and there should be 5
from multiprocessing import Process, Queue, cpu_count


def work(tasks, results):
    while (task := tasks.get()) is not None:
        position, number = task
        results.put((position, number * number))


def square_all(numbers, workers):
    workers = min(workers, cpu_count())
    tasks, results = Queue(), Queue()
    children = [Process(target=work, args=(tasks, results)) for _ in range(workers)]
    for child in children:
        child.start()
    for task in enumerate(numbers):
        tasks.put(task)
    for _ in children:
        tasks.put(None)
    squares = [None] * len(numbers)
    for _ in numbers:
        position, square = results.get()
        squares[position] = square
    for child in children:
        child.join()
    return squares
