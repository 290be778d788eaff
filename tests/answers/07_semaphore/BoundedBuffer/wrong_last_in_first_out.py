# A pile: the last one comes out first.
# loses: gives the numbers out in the order in which they came in
# loses: loses and doubles nothing when many put and many get
# says: one number says where the next one goes in
from multiprocessing import Array, Lock, Semaphore, Value


class BoundedBuffer:
    def __init__(self, capacity):
        self.places = Array("i", capacity)
        self.count = Value("i", 0)
        self.free, self.filled = Semaphore(capacity), Semaphore(0)
        self.lock = Lock()

    def put(self, number):
        self.free.acquire()
        with self.lock:
            self.places[self.count.value] = number
            self.count.value += 1
        self.filled.release()

    def get(self):
        self.filled.acquire()
        with self.lock:
            self.count.value -= 1
            number = self.places[self.count.value]
        self.free.release()
        return number
