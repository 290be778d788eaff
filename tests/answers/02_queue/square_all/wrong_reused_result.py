# One list for all results: the feeder pickles what it holds by then.
# loses: returns the squares in the order of the numbers
# loses: works for more results than the queue's pipe can hold
# loses: leaves no process running, and none has failed
# says: An item changed after put()
from multiprocessing import Process, Queue


def work(tasks, results):
    result = [0, 0]
    while (task := tasks.get()) is not None:
        result[0] = task[0]
        result[1] = task[1] * task[1]
        results.put(result)


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
