# Two locks, which put() and get() take in different orders.
# loses: gives the numbers out in the order in which they came in
# loses: put waits while all places are taken, and not before
# loses: loses and doubles nothing when many put and many get
# says: Take `self.in_lock` and `self.out_lock` in the same order everywhere
from multiprocessing import Array, Lock, Semaphore, Value


class BoundedBuffer:
    def __init__(self, capacity):
        self.places = Array("i", capacity)
        self.next_in, self.next_out = Value("i", 0), Value("i", 0)
        self.free, self.filled = Semaphore(capacity), Semaphore(0)
        self.in_lock, self.out_lock = Lock(), Lock()

    def put(self, number):
        self.free.acquire()
        with self.in_lock, self.out_lock:
            self.places[self.next_in.value] = number
            self.next_in.value = (self.next_in.value + 1) % len(self.places)
        self.filled.release()

    def get(self):
        self.filled.acquire()
        with self.out_lock, self.in_lock:
            number = self.places[self.next_out.value]
            self.next_out.value = (self.next_out.value + 1) % len(self.places)
        self.free.release()
        return number
