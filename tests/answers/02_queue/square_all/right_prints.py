# Worker and parent print each number that they take.
from multiprocessing import Process, Queue, current_process


def work(tasks, results):
    while (task := tasks.get()) is not None:
        position, number = task
        print(f"{current_process().name} squares {number}")
        results.put((position, number * number))


def square_all(numbers, workers):
    tasks, results = Queue(), Queue()
    children = [Process(target=work, args=(tasks, results)) for _ in range(workers)]
    for child in children:
        child.start()
    for task in enumerate(numbers):
        tasks.put(task)
    for _ in children:
        tasks.put(None)
    squares = [0] * len(numbers)
    for _ in numbers:
        position, square = results.get()
        print("result:", square)
        squares[position] = square
    for child in children:
        child.join()
    return squares
