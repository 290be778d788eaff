# A worker that takes the end puts it back, and the parent takes it for a result.
# loses: returns the squares in the order of the numbers
# loses: so many workers take the numbers out of one queue
# loses: works for more results than the queue's pipe can hold
# loses: leaves no process running, and none has failed
# says: is it the end of something?
from multiprocessing import Process, Queue


def work(tasks, results):
    while (task := tasks.get()) is not None:
        results.put((task[0], task[1] ** 2))
    results.put(None)


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
    for _ in numbers:
        position, square = results.get()
        squares[position] = square
    for child in children:
        child.join()
    return [squares[position] for position in range(len(numbers))]
