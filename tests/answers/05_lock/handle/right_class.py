# A class.


class Handler:
    def __init__(self, queue, lock, total):
        self.queue, self.lock, self.total = queue, lock, total

    def add(self, number):
        with self.lock:
            self.total.value += number

    def run(self):
        while True:
            number = self.queue.get()
            if number is None:
                break
            self.add(number)


def handle(queue, lock, total):
    Handler(queue, lock, total).run()
