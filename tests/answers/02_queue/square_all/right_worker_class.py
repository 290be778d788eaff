# Workers are a subclass of Process, and say when they are done.
from multiprocessing import Process, Queue


class Worker(Process):
    def __init__(self, tasks, results):
        super().__init__()
        self.tasks = tasks
        self.results = results

    def run(self):
        while True:
            task = self.tasks.get()
            if task is None:
                self.results.put(None)
                break
            self.results.put((task[0], task[1] * task[1]))


def square_all(numbers, workers):
    tasks, results = Queue(), Queue()
    team = [Worker(tasks, results) for _ in range(workers)]
    for worker in team:
        worker.start()
    for position, number in enumerate(numbers):
        tasks.put((position, number))
    for _ in team:
        tasks.put(None)
    squares = [0] * len(numbers)
    ended = 0
    while ended < workers:
        result = results.get()
        if result is None:
            ended += 1
        else:
            squares[result[0]] = result[1]
    for worker in team:
        worker.join()
    return squares
