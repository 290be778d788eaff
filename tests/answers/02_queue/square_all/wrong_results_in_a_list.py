# A list is not shared.
# loses: returns the squares in the order of the numbers
# loses: works for more results than the queue's pipe can hold
# loses: leaves no process running, and none has failed
# says: Nothing came back to the parent
from multiprocessing import Process, Queue


def work(tasks, squares):
    while (task := tasks.get()) is not None:
        position, number = task
        squares[position] = number * number


def square_all(numbers, workers):
    tasks = Queue()
    squares = [None] * len(numbers)
    children = [Process(target=work, args=(tasks, squares)) for _ in range(workers)]
    for child in children:
        child.start()
    for task in enumerate(numbers):
        tasks.put(task)
    for _ in children:
        tasks.put(None)
    for child in children:
        child.join()
    return squares
