# As a text, 10 comes before 2.
# loses: returns the squares in the order of the numbers
# loses: works for more results than the queue's pipe can hold
# loses: leaves no process running, and none has failed
# says: not in the order of the numbers
from multiprocessing import Process, Queue


def work(tasks, results):
    while (task := tasks.get()) is not None:
        name, number = task
        results.put((name, number * number))


def square_all(numbers, workers):
    tasks, results = Queue(), Queue()
    children = [Process(target=work, args=(tasks, results)) for _ in range(workers)]
    for child in children:
        child.start()
    for position, number in enumerate(numbers):
        tasks.put((f"task {position}", number))
    for _ in children:
        tasks.put(None)
    pairs = [results.get() for _ in numbers]
    for child in children:
        child.join()
    return [square for _, square in sorted(pairs)]
