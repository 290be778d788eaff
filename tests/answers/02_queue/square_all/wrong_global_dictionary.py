# The dictionary is made once for all calls.
# loses: returns the squares in the order of the numbers
# loses: leaves no process running, and none has failed
# says: is still there at the next one
from multiprocessing import Process, Queue

squares = {}


def work(tasks, results):
    while (task := tasks.get()) is not None:
        position, number = task
        results.put((position, number * number))


def square_all(numbers, workers):
    tasks, results = Queue(), Queue()
    children = [Process(target=work, args=(tasks, results)) for _ in range(workers)]
    for child in children:
        child.start()
    for task in enumerate(numbers):
        tasks.put(task)
    for _ in children:
        tasks.put(None)
    for _ in numbers:
        position, square = results.get()
        squares[position] = square
    for child in children:
        child.join()
    return [squares[position] for position in sorted(squares)]
