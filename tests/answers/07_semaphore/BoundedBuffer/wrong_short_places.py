# Places that are too small for some numbers.
# loses: gives the numbers out in the order in which they came in
# loses: loses and doubles nothing when many put and many get
# says: make an Array('i', capacity)
from multiprocessing import Array, Lock, Semaphore, Value


class BoundedBuffer:
    def __init__(self, capacity):
        self.places = Array("h", capacity)
        self.ends = Array("B", 2)
        self.free = Semaphore(capacity)
        self.filled = Semaphore(0)
        self.lock = Lock()

    def put(self, number):
        self.free.acquire()
        with self.lock:
            self.places[self.ends[0]] = number
            self.ends[0] = (self.ends[0] + 1) % len(self.places)
        self.filled.release()

    def get(self):
        self.filled.acquire()
        with self.lock:
            number = self.places[self.ends[1]]
            self.ends[1] = (self.ends[1] + 1) % len(self.places)
        self.free.release()
        return number
