# The place is chosen outside the lock.
# loses: loses and doubles nothing when many put and many get
# says: Hold one lock, the same in put() and in get()
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
        place = self.next_in.value % self.capacity
        self.places[place] = number
        with self.lock:
            self.next_in.value += 1
        self.filled.release()

    def get(self):
        self.filled.acquire()
        with self.lock:
            number = self.places[self.next_out.value % self.capacity]
            self.next_out.value += 1
        self.free.release()
        return number
