# Takes what is there at the moment.
# loses: returns the squares in the order of the numbers
# loses: works for more results than the queue's pipe can hold
# loses: leaves no process running, and none has failed
# says: nothing there yet is not the end
from multiprocessing import Process, Queue


def work(tasks, results):
    while (task := tasks.get()) is not None:
        position, number = task
        results.put((position, number * number))


def square_all(numbers, workers):
    tasks = Queue()
    results = Queue()
    children = [Process(target=work, args=(tasks, results)) for _ in range(workers)]
    for child in children:
        child.start()
    for task in enumerate(numbers):
        tasks.put(task)
    for _ in children:
        tasks.put(None)
    squares = {}
    while not results.empty():
        position, square = results.get()
        squares[position] = square
    for child in children:
        child.join()
    return [square for _, square in sorted(squares.items())]
