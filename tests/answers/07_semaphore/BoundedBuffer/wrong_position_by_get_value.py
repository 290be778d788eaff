# The semaphore says how many are inside: the place comes after those.
# loses: gives the numbers out in the order in which they came in
# loses: loses and doubles nothing when many put and many get
# says: get_value() says is out of date
from multiprocessing import Array, Lock, Semaphore, Value


class BoundedBuffer:
    def __init__(self, capacity):
        self.places = Array("i", capacity)
        self.first = Value("i", 0)
        self.free, self.filled = Semaphore(capacity), Semaphore(0)
        self.lock = Lock()

    def put(self, number):
        self.free.acquire()
        with self.lock:
            place = self.first.value + self.filled.get_value()
            self.places[place % len(self.places)] = number
            self.filled.release()

    def get(self):
        self.filled.acquire()
        with self.lock:
            number = self.places[self.first.value]
            self.first.value = (self.first.value + 1) % len(self.places)
        self.free.release()
        return number
