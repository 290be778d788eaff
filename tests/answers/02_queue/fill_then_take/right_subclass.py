# A subclass of Process.
from multiprocessing import Process, Queue


class Putter(Process):
    def __init__(self, queue, items):
        super().__init__()
        self.queue = queue
        self.items = items

    def run(self):
        for item in self.items:
            self.queue.put(item)


def fill_then_take(items):
    queue = Queue()
    putter = Putter(queue, items)
    putter.start()
    putter.join()
    return [queue.get_nowait() for _ in range(len(items))]
