# One queue for tasks and results; each worker does its share of tasks.
# loses: returns the squares in the order of the numbers
# loses: so many workers take the numbers out of one queue
# loses: works for more results than the queue's pipe can hold
# loses: leaves no process running, and none has failed
# says: use one queue for the tasks
from multiprocessing import Process, Queue


def work(queue, share):
    for _ in range(share):
        position, number = queue.get()
        queue.put((position, number * number))


def square_all(numbers, workers):
    queue = Queue()
    shares = [len(numbers[first::workers]) for first in range(workers)]
    children = [Process(target=work, args=(queue, share)) for share in shares]
    for child in children:
        child.start()
    for task in enumerate(numbers):
        queue.put(task)
    squares = dict(queue.get() for _ in numbers)
    for child in children:
        child.join()
    return [squares[position] for position in range(len(numbers))]
