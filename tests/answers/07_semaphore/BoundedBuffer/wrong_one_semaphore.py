# One semaphore: put waits, and get does not.
# loses: gives the numbers out in the order in which they came in
# loses: get waits while nothing is inside
# loses: loses and doubles nothing when many put and many get
# says: begins with `capacity`; the other counts the numbers
# says: get() did not wait
from multiprocessing import Array, Lock, Semaphore, Value


class BoundedBuffer:
    def __init__(self, capacity):
        self.capacity = capacity
        self.places = Array("i", capacity)
        self.next_in = Value("i", 0)
        self.next_out = Value("i", 0)
        self.free = Semaphore(capacity)
        self.lock = Lock()

    def put(self, number):
        self.free.acquire()
        with self.lock:
            self.places[self.next_in.value % self.capacity] = number
            self.next_in.value += 1

    def get(self):
        with self.lock:
            number = self.places[self.next_out.value % self.capacity]
            self.next_out.value += 1
        self.free.release()
        return number
