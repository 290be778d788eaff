# Takes until the queue is empty, while tasks are at work.
# loses: returns the squares in the order of the numbers
# loses: so many workers: a task for each number, through a manager's queue
# loses: raises the error of a task that fails
# loses: ends the pool; no process is left running, and none has failed
# says: Nothing there yet is not the end
from multiprocessing import Manager, Pool


def put_square(queue, position, number):
    queue.put((position, number * number))


def pool_squares(numbers, workers):
    with Manager() as manager, Pool(workers) as pool:
        queue = manager.Queue()
        tasks = [pool.apply_async(put_square, (queue, *pair)) for pair in enumerate(numbers)]
        squares = {}
        while not queue.empty():
            squares.update([queue.get()])
        for task in tasks:
            task.get()
    return [squares[position] for position in sorted(squares)]
