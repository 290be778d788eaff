# A process for each number.
# loses: so many workers take the numbers out of one queue
# loses: works for more results than the queue's pipe can hold
# says: there should be 2
from multiprocessing import Process, Queue


def work(position, number, results):
    results.put((position, number * number))


def square_all(numbers, workers):
    results = Queue()
    children = [Process(target=work, args=(*task, results)) for task in enumerate(numbers)]
    for child in children:
        child.start()
    squares = dict(results.get() for _ in numbers)
    for child in children:
        child.join()
    return [squares[position] for position in range(len(numbers))]
