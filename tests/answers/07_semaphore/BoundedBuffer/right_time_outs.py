# Waits a second at a time.
from multiprocessing import Array, Lock, Semaphore, Value


class BoundedBuffer:
    def __init__(self, capacity):
        self.places = Array("i", capacity)
        self.next_in, self.next_out = Value("i", 0), Value("i", 0)
        self.free, self.filled = Semaphore(capacity), Semaphore(0)
        self.lock = Lock()

    def put(self, number):
        while not self.free.acquire(timeout=1):
            continue
        with self.lock:
            self.places[self.next_in.value] = number
            self.next_in.value = (self.next_in.value + 1) % len(self.places)
        self.filled.release()

    def get(self):
        while not self.filled.acquire(timeout=1):
            continue
        with self.lock:
            number = self.places[self.next_out.value]
            self.next_out.value = (self.next_out.value + 1) % len(self.places)
        self.free.release()
        return number
