# Workers run on; the parent ends them when all tasks are done.
from multiprocessing import JoinableQueue, Process, Queue


def work(tasks, results):
    while True:
        position, number = tasks.get()
        results.put((position, number * number))
        tasks.task_done()


def square_all(numbers, workers):
    tasks = JoinableQueue()
    results = Queue()
    children = [Process(target=work, args=(tasks, results), daemon=True) for _ in range(workers)]
    for child in children:
        child.start()
    for task in enumerate(numbers):
        tasks.put(task)
    squares = dict(results.get() for _ in numbers)
    tasks.join()
    for child in children:
        child.terminate()
        child.join()
    return [square for _, square in sorted(squares.items())]
