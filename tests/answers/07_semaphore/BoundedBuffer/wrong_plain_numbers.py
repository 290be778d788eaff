# The two numbers are plain attributes: each process has its own.
# loses: loses and doubles nothing when many put and many get
# says: a plain attribute is copied
from multiprocessing import Array, Lock, Semaphore, Value


class BoundedBuffer:
    def __init__(self, capacity):
        self.capacity = capacity
        self.places = Array("i", capacity)
        self.next_in = 0
        self.next_out = 0
        self.free = Semaphore(capacity)
        self.filled = Semaphore(0)
        self.lock = Lock()

    def put(self, number):
        self.free.acquire()
        with self.lock:
            self.places[self.next_in % self.capacity] = number
            self.next_in += 1
        self.filled.release()

    def get(self):
        self.filled.acquire()
        with self.lock:
            number = self.places[self.next_out % self.capacity]
            self.next_out += 1
        self.free.release()
        return number
