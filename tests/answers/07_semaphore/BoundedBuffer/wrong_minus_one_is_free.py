# Takes a -1 for a free place.
# loses: gives the numbers out in the order in which they came in
# loses: loses and doubles nothing when many put and many get
# says: -1 is a number like any other
from multiprocessing import Array, Lock, Semaphore

FREE = -1


class BoundedBuffer:
    def __init__(self, capacity):
        self.places = Array("i", [FREE] * capacity)
        self.free, self.filled = Semaphore(capacity), Semaphore(0)
        self.lock = Lock()

    def put(self, number):
        self.free.acquire()
        with self.lock:
            self.places[self.places[:].index(FREE)] = number
        self.filled.release()

    def get(self):
        self.filled.acquire()
        with self.lock:
            number, *others = self.places[:]
            self.places[:] = [*others, FREE]
        self.free.release()
        return number
