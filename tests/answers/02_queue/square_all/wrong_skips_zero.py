# No result for 0.
# loses: returns the squares in the order of the numbers
# loses: so many workers take the numbers out of one queue
# loses: leaves no process running, and none has failed
# says: A worker puts one result for each task
from multiprocessing import Process, Queue


def work(tasks, results):
    while (task := tasks.get()) is not None:
        position, number = task
        if square := number * number:
            results.put((position, square))


def square_all(numbers, workers):
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
