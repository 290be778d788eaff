# One queue for tasks and results: a worker may take a result for a task.
# loses: returns the squares in the order of the numbers
# loses: works for more results than the queue's pipe can hold
# loses: leaves no process running, and none has failed
from multiprocessing import Process, Queue


def work(queue):
    while (task := queue.get()) is not None:
        position, number = task
        queue.put((position, number * number))


def square_all(numbers, workers):
    queue = Queue()
    children = [Process(target=work, args=(queue,)) for _ in range(workers)]
    for child in children:
        child.start()
    for task in enumerate(numbers):
        queue.put(task)
    for _ in children:
        queue.put(None)
    for child in children:
        child.join()
    squares = dict(queue.get() for _ in numbers)
    return [squares[position] for position in range(len(numbers))]
