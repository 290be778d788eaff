# A class around it all.
import multiprocessing


class Transfer:
    def __init__(self, items):
        self.items = items
        self.queue = multiprocessing.Queue()

    def put(self):
        for item in self.items:
            self.queue.put(item)

    def take(self):
        child = multiprocessing.Process(target=self.put)
        child.start()
        taken = [self.queue.get() for _ in self.items]
        child.join()
        self.queue.close()
        return taken


def take_while_putting(items):
    return Transfer(items).take()
