# Made with the class, once in each process.
# loses: loses and doubles nothing when many put and many get
# says: outside all methods, is known to nobody else
from multiprocessing import Array, Lock, Semaphore, Value


class BoundedBuffer:
    next_in = Value("i", 0)
    next_out = Value("i", 0)
    lock = Lock()

    def __init__(self, capacity):
        self.capacity = capacity
        self.places = Array("i", capacity)
        self.free = Semaphore(capacity)
        self.filled = Semaphore(0)

    def put(self, number):
        self.free.acquire()
        with self.lock:
            self.places[self.next_in.value] = number
            self.next_in.value = (self.next_in.value + 1) % self.capacity
        self.filled.release()

    def get(self):
        self.filled.acquire()
        with self.lock:
            number = self.places[self.next_out.value]
            self.next_out.value = (self.next_out.value + 1) % self.capacity
        self.free.release()
        return number
