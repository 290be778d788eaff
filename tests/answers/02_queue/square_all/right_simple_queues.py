# The plainest kind of queue, and try/finally.
from multiprocessing import Process, SimpleQueue


def work(tasks, results):
    while task := tasks.get():
        results.put((task[0], task[1] * task[1]))


def square_all(numbers, workers):
    tasks, results = SimpleQueue(), SimpleQueue()
    children = [Process(target=work, args=(tasks, results)) for _ in range(workers)]
    for child in children:
        child.start()
    squares = [0 for _ in numbers]
    try:
        for task in enumerate(numbers):
            tasks.put(task)
            position, square = results.get()
            squares[position] = square
    finally:
        for _ in children:
            tasks.put(())
        for child in children:
            child.join()
    return squares
