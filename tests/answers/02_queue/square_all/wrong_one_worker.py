# Always one worker.
# loses: so many workers take the numbers out of one queue
# says: there should be 2
from multiprocessing import Process, Queue


def work(tasks, results):
    while (number := tasks.get()) is not None:
        results.put(number * number)


def square_all(numbers, workers):
    tasks = Queue()
    results = Queue()
    child = Process(target=work, args=(tasks, results))
    child.start()
    for number in numbers:
        tasks.put(number)
    tasks.put(None)
    squares = [results.get() for _ in numbers]
    child.join()
    return squares
