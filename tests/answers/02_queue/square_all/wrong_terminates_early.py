# Ends the workers when the last task is put.
# loses: returns the squares in the order of the numbers
# loses: so many workers take the numbers out of one queue
# loses: works for more results than the queue's pipe can hold
# loses: leaves no process running, and none has failed
# says: nothing there yet is not the end
from multiprocessing import Process, Queue


def work(tasks, results):
    while True:
        position, number = tasks.get()
        results.put((position, number * number))


def square_all(numbers, workers):
    tasks = Queue()
    results = Queue()
    children = [Process(target=work, args=(tasks, results)) for _ in range(workers)]
    for child in children:
        child.start()
    for task in enumerate(numbers):
        tasks.put(task)
    while not tasks.empty():
        pass
    for child in children:
        child.terminate()
        child.join()
    squares = {}
    while not results.empty():
        position, square = results.get()
        squares[position] = square
    return [squares[position] for position in sorted(squares)]
