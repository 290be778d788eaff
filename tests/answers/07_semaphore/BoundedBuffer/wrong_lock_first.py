# Waits for a permit with the lock in its hands.
# loses: gives the numbers out in the order in which they came in
# loses: put waits while all places are taken, and not before
# loses: get waits while nothing is inside
# loses: loses and doubles nothing when many put and many get
# says: while it holds the lock
# says: Take the permit first, and the lock after that
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
        with self.lock:
            self.free.acquire()
            self.places[self.next_in.value % self.capacity] = number
            self.next_in.value += 1
            self.filled.release()

    def get(self):
        with self.lock:
            self.filled.acquire()
            number = self.places[self.next_out.value % self.capacity]
            self.next_out.value += 1
            self.free.release()
        return number
