# The last number moves to the place that gets free.
# loses: gives the numbers out in the order in which they came in
# loses: loses and doubles nothing when many put and many get
# says: First in, first out
from multiprocessing import Array, Lock, Semaphore, Value


class BoundedBuffer:
    def __init__(self, capacity):
        self.places = Array("i", capacity)
        self.count = Value("i", 0)
        self.free, self.filled = Semaphore(capacity), Semaphore(0)
        self.lock = Lock()

    def put(self, number):
        self.free.acquire()
        with self.lock:
            self.places[self.count.value] = number
            self.count.value += 1
        self.filled.release()

    def get(self):
        self.filled.acquire()
        with self.lock:
            number = self.places[0]
            self.count.value -= 1
            self.places[0] = self.places[self.count.value]
        self.free.release()
        return number
