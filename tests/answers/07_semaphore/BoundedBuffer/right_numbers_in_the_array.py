# The two numbers stand in the Array, behind the places; the Array's own lock guards all.
from multiprocessing import Array, Semaphore


class BoundedBuffer:
    def __init__(self, capacity):
        self.capacity = capacity
        self.array = Array("i", capacity + 2)
        self.free, self.filled = Semaphore(capacity), Semaphore(0)

    def put(self, number):
        self.free.acquire()
        with self.array.get_lock():
            place = self.array[self.capacity]
            self.array[place] = number
            self.array[self.capacity] = (place + 1) % self.capacity
        self.filled.release()

    def get(self):
        self.filled.acquire()
        with self.array.get_lock():
            place = self.array[self.capacity + 1]
            number = self.array[place]
            self.array[self.capacity + 1] = (place + 1) % self.capacity
        self.free.release()
        return number
