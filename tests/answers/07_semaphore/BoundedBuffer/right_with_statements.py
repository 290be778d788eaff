# Everything in finally.
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
        self.free.acquire()
        self.lock.acquire()
        try:
            self.places[self.next_in.value] = number
            self.next_in.value = (self.next_in.value + 1) % self.capacity
        finally:
            self.lock.release()
            self.filled.release()

    def get(self):
        self.filled.acquire()
        self.lock.acquire()
        try:
            number = self.places[self.next_out.value]
            self.next_out.value = (self.next_out.value + 1) % self.capacity
            return number
        finally:
            self.lock.release()
            self.free.release()
