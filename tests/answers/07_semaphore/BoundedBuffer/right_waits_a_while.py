# Waits a second at a time.
from multiprocessing import Array, Lock, Semaphore, Value


class BoundedBuffer:
    def __init__(self, capacity):
        self.capacity = capacity
        self.places = Array("i", capacity)
        self.next_in = Value("i", 0)
        self.next_out = Value("i", 0)
        self.free = Semaphore(capacity)
        self.filled = Semaphore(0)
        self.lock = Lock()

    def put(self, number):
        while not self.free.acquire(timeout=1):
            pass
        with self.lock:
            self.places[self.next_in.value % self.capacity] = number
            self.next_in.value += 1
        self.filled.release()

    def get(self):
        while not self.filled.acquire(timeout=1):
            pass
        with self.lock:
            number = self.places[self.next_out.value % self.capacity]
            self.next_out.value += 1
        self.free.release()
        return number
