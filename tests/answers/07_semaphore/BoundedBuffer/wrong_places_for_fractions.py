# Whole numbers come out as others.
# loses: get waits while nothing is inside
# loses: loses and doubles nothing when many put and many get
# says: What goes in are whole numbers
from multiprocessing import Array, Lock, Semaphore, Value


class BoundedBuffer:
    def __init__(self, capacity):
        self.places = Array("d", capacity)
        self.next_in = Value("i", 0)
        self.next_out = Value("i", 0)
        self.free = Semaphore(capacity)
        self.filled = Semaphore(0)
        self.lock = Lock()

    def put(self, number):
        self.free.acquire()
        with self.lock:
            self.places[self.next_in.value] = number
            self.next_in.value = (self.next_in.value + 1) % len(self.places)
        self.filled.release()

    def get(self):
        self.filled.acquire()
        with self.lock:
            number = self.places[self.next_out.value]
            self.next_out.value = (self.next_out.value + 1) % len(self.places)
        self.free.release()
        return number
