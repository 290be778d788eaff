# Knows where each number stands, and takes for each number one square.
from multiprocessing import Process, Queue


def work(tasks, results):
    while True:
        number = tasks.get()
        if number is None:
            return
        results.put((number, number * number))


def square_all(numbers, workers):
    tasks, results = Queue(), Queue()
    team = [Process(target=work, args=(tasks, results)) for _ in range(workers)]
    for worker in team:
        worker.start()
    for number in set(numbers):
        tasks.put(number)
    for _ in team:
        tasks.put(None)
    found = dict(results.get() for _ in set(numbers))
    for worker in team:
        worker.join()
    return [found[number] for number in numbers]
