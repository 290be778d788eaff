# Both queues have few places; tasks are put one at a time as results come.
from multiprocessing import Process, Queue


class Done:
    pass


def work(tasks, results):
    while (task := tasks.get()) is not Done:
        position, number = task
        results.put((number * number, position))


def square_all(numbers, workers):
    tasks, results = Queue(workers), Queue(1)
    team = [Process(target=work, args=(tasks, results)) for _ in range(workers)]
    for worker in team:
        worker.start()
    squares = {}
    waiting = list(enumerate(numbers))
    under_way = 0
    while waiting or under_way:
        while waiting and under_way < workers:
            tasks.put(waiting.pop(0))
            under_way += 1
        square, position = results.get()
        under_way -= 1
        squares[position] = square
    for _ in team:
        tasks.put(Done)
    for worker in team:
        worker.join()
    return [squares[position] for position, _ in enumerate(numbers)]
