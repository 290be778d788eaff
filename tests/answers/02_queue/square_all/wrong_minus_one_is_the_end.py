# -1 is a number, too.
# loses: returns the squares in the order of the numbers
# loses: so many workers take the numbers out of one queue
# loses: leaves no process running, and none has failed
# says: Process-2 ended after it took -1
# says: What means the end must be no number
from multiprocessing import Process, Queue


def work(tasks, results):
    while (number := tasks.get()) != -1:
        results.put((number, number * number))


def square_all(numbers, workers):
    tasks, results = Queue(), Queue()
    children = [Process(target=work, args=(tasks, results)) for _ in range(workers)]
    for child in children:
        child.start()
    for number in numbers:
        tasks.put(number)
    for _ in children:
        tasks.put(-1)
    squares = {}
    for _ in numbers:
        number, square = results.get()
        squares[number] = square
    for child in children:
        child.join()
    return [squares[number] for number in numbers]
