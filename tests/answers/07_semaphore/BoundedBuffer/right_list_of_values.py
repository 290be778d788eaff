# A Value for each place, and a lock for each side.
from multiprocessing import RLock, Semaphore, Value


class BoundedBuffer:
    def __init__(self, capacity):
        self.capacity = capacity
        self.places = [Value("i", 0) for _ in range(capacity)]
        self.first = Value("i", 0)
        self.last = Value("i", -1)
        self.room, self.there = Semaphore(capacity), Semaphore(0)
        self.in_, self.out = RLock(), RLock()

    def _next(self, value):
        value.value = (value.value + 1) % self.capacity
        return value.value

    def put(self, number):
        self.room.acquire()
        with self.in_:
            self.places[self._next(self.last)].value = number
        self.there.release()

    def get(self):
        self.there.acquire()
        with self.out:
            place = self.first.value
            number = self.places[place].value
            self._next(self.first)
        self.room.release()
        return number
