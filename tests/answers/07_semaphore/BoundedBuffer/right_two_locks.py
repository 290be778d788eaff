# One lock for those who put, one for those who get.
from multiprocessing import Array, Lock, Semaphore, Value


class BoundedBuffer:
    def __init__(self, capacity):
        self.capacity = capacity
        self.places = Array("i", capacity)
        self.next_in = Value("i", 0)
        self.next_out = Value("i", 0)
        self.free = Semaphore(capacity)
        self.filled = Semaphore(0)
        self.putting, self.getting = Lock(), Lock()

    def put(self, number):
        self.free.acquire()
        with self.putting:
            self.places[self.next_in.value % self.capacity] = number
            self.next_in.value += 1
        self.filled.release()

    def get(self):
        self.filled.acquire()
        with self.getting:
            number = self.places[self.next_out.value % self.capacity]
            self.next_out.value += 1
        self.free.release()
        return number
