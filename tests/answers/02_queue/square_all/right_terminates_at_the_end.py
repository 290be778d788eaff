# Workers never end by themselves; the parent ends them when it has all results.
from multiprocessing import Process, Queue


def work(tasks, results):
    while True:
        position, number = tasks.get()
        results.put((position, number ** 2))


def square_all(numbers, workers):
    tasks, results = Queue(), Queue()
    team = [Process(target=work, args=(tasks, results)) for _ in range(workers)]
    for worker in team:
        worker.start()
    for task in enumerate(numbers):
        tasks.put(task)
    squares = {}
    while len(squares) < len(numbers):
        position, square = results.get()
        squares[position] = square
    for worker in team:
        worker.terminate()
    for worker in team:
        worker.join()
    return [squares[position] for position in range(len(numbers))]
