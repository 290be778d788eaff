# Workers also write to a queue that nobody ever reads.
# loses: works for more results than the queue's pipe can hold
# says: Take the items out first
from multiprocessing import Process, Queue


def work(tasks, results, log):
    while (task := tasks.get()) is not None:
        position, number = task
        log.put(number)
        log.put(number)
        log.put(number)
        log.put(number)
        results.put((position, number * number))


def square_all(numbers, workers):
    tasks = Queue()
    results = Queue()
    log = Queue()
    children = [Process(target=work, args=(tasks, results, log)) for _ in range(workers)]
    for child in children:
        child.start()
    for task in enumerate(numbers):
        tasks.put(task)
    for _ in children:
        tasks.put(None)
    squares = dict(results.get() for _ in numbers)
    for child in children:
        child.join()
    return [squares[position] for position in range(len(numbers))]
