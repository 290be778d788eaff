# Looks, then waits: another worker may take the last task in between.
# loses: returns the squares in the order of the numbers
# loses: so many workers take the numbers out of one queue
# loses: leaves no process running, and none has failed
# says: nothing there yet is not the end
from multiprocessing import Process, Queue


def work(tasks, results):
    while not tasks.empty():
        position, number = tasks.get()
        results.put((position, number * number))


def square_all(numbers, workers):
    tasks = Queue()
    results = Queue()
    for task in enumerate(numbers):
        tasks.put(task)
    children = [Process(target=work, args=(tasks, results)) for _ in range(workers)]
    for child in children:
        child.start()
    squares = dict(results.get() for _ in numbers)
    for child in children:
        child.join()
    return [squares[position] for position in range(len(numbers))]
