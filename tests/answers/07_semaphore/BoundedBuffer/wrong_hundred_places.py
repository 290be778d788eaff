# A hundred places, for any capacity.
# loses: gives the numbers out in the order in which they came in
# loses: loses and doubles nothing when many put and many get
# says: There are `capacity` places
# says: got      [96, 97, 98
from multiprocessing import Array, Lock, Semaphore, Value


class BoundedBuffer:
    def __init__(self, capacity):
        self.places = Array("i", 100)
        self.next_in, self.next_out = Value("i", 0), Value("i", 0)
        self.free, self.filled = Semaphore(capacity), Semaphore(0)
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
