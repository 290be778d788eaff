# The numbers go on beyond the last place.
# loses: gives the numbers out in the order in which they came in
# loses: put waits while all places are taken, and not before
# loses: loses and doubles nothing when many put and many get
# says: comes number 0 again
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
        with self.lock:
            self.places[self.next_in.value] = number
            self.next_in.value += 1
        self.filled.release()

    def get(self):
        self.filled.acquire()
        with self.lock:
            number = self.places[self.next_out.value]
            self.next_out.value += 1
        self.free.release()
        return number
