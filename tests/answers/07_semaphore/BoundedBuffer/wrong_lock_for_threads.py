# A lock that no other process can have.
# loses: gives the numbers out in the order in which they came in
# loses: put waits while all places are taken, and not before
# loses: get waits while nothing is inside
# loses: loses and doubles nothing when many put and many get
# says: A lock for threads stays in its process
import threading
from multiprocessing import Array, Semaphore, Value


class BoundedBuffer:
    def __init__(self, capacity):
        self.places = Array("i", capacity)
        self.next_in = Value("i", 0)
        self.next_out = Value("i", 0)
        self.free = Semaphore(capacity)
        self.filled = Semaphore(0)
        self.lock = threading.Lock()

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
