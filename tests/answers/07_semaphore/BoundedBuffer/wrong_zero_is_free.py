# Takes a 0 for a free place.
# loses: gives the numbers out in the order in which they came in
# loses: loses and doubles nothing when many put and many get
# says: 0 is a number like any other
from multiprocessing import Array, Semaphore


class BoundedBuffer:
    def __init__(self, capacity):
        self.places = Array("i", capacity)
        self.free, self.filled = Semaphore(capacity), Semaphore(0)

    def put(self, number):
        self.free.acquire()
        with self.places.get_lock():
            self.places[self.places[:].index(0)] = number
        self.filled.release()

    def get(self):
        self.filled.acquire()
        with self.places.get_lock():
            number, *others = self.places[:]
            self.places[:] = [*others, 0]
        self.free.release()
        return number
