# A number that put and get both change, under two different locks.
# loses: gives the numbers out in the order in which they came in
# loses: loses and doubles nothing when many put and many get
# says: Hold one lock, the same in put() and in get()
from multiprocessing import Array, Lock, Semaphore, Value


class BoundedBuffer:
    def __init__(self, capacity):
        self.capacity = capacity
        self.places = Array("i", capacity)
        self.first, self.count = Value("i", 0), Value("i", 0)
        self.free, self.filled = Semaphore(capacity), Semaphore(0)
        self.putting, self.getting = Lock(), Lock()

    def put(self, number):
        self.free.acquire()
        with self.putting:
            self.places[(self.first.value + self.count.value) % self.capacity] = number
            self.count.value += 1
        self.filled.release()

    def get(self):
        self.filled.acquire()
        with self.getting:
            number = self.places[self.first.value]
            self.first.value = (self.first.value + 1) % self.capacity
            self.count.value -= 1
        self.free.release()
        return number
