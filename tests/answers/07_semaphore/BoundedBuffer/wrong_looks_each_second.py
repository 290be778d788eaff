# Looks once a second whether there is room.
# loses: put waits while all places are taken, and not before
# loses: get waits while nothing is inside
# says: looks again and again
import time
from multiprocessing import Array, Lock, Value


class BoundedBuffer:
    def __init__(self, capacity):
        self.capacity = capacity
        self.items = Array("i", capacity)
        self.put_total = Value("i", 0)
        self.got_total = Value("i", 0)
        self.lock = Lock()

    def put(self, number):
        placed = False
        while not placed:
            self.lock.acquire()
            if self.put_total.value - self.got_total.value < self.capacity:
                self.items[self.put_total.value % self.capacity] = number
                self.put_total.value += 1
                placed = True
            self.lock.release()
            if not placed:
                time.sleep(1)

    def get(self):
        while True:
            with self.lock:
                if self.put_total.value > self.got_total.value:
                    number = self.items[self.got_total.value % self.capacity]
                    self.got_total.value += 1
                    return number
            time.sleep(1)
