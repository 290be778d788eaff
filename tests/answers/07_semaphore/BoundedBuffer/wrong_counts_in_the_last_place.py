# The last place says how many are inside, and is a place for a number, too.
# loses: gives the numbers out in the order in which they came in
# loses: get waits while nothing is inside
# loses: loses and doubles nothing when many put and many get
# says: needs an element of its own
from multiprocessing import Array, Lock, Semaphore


class BoundedBuffer:
    def __init__(self, capacity):
        self.places = Array("i", capacity)
        self.free, self.filled = Semaphore(capacity), Semaphore(0)
        self.lock = Lock()

    def put(self, number):
        self.free.acquire()
        with self.lock:
            count = self.places[-1]
            self.places[count] = number
            self.places[-1] = count + 1
        self.filled.release()

    def get(self):
        self.filled.acquire()
        with self.lock:
            number, *others = self.places[: self.places[-1]]
            self.places[: len(others)] = others
            self.places[-1] = len(others)
        self.free.release()
        return number
