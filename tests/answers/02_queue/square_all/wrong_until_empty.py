# Workers stop when they find nothing: work may be on its way.
# loses: returns the squares in the order of the numbers
# loses: so many workers take the numbers out of one queue
# loses: leaves no process running, and none has failed
# says: nothing there yet is not the end
from multiprocessing import Process, Queue
from queue import Empty


def work(tasks, results):
    while True:
        try:
            position, number = tasks.get(block=False)
        except Empty:
            return
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
