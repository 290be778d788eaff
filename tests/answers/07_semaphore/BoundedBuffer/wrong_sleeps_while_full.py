# Looks a hundred times a second whether there is room.
# loses: put waits while all places are taken, and not before
# loses: get waits while nothing is inside
# says: looks again and again
# says: Let semaphores do the waiting
import time
from multiprocessing import Array, Lock, Value


class BoundedBuffer:
    def __init__(self, capacity):
        self.capacity = capacity
        self.items = Array("i", capacity)
        self.count = Value("i", 0)
        self.head = Value("i", 0)
        self.lock = Lock()

    def put(self, number):
        while True:
            with self.lock:
                if self.count.value < self.capacity:
                    self.items[(self.head.value + self.count.value) % self.capacity] = number
                    self.count.value += 1
                    return
            time.sleep(0.01)

    def get(self):
        while True:
            with self.lock:
                if self.count.value > 0:
                    number = self.items[self.head.value]
                    self.head.value = (self.head.value + 1) % self.capacity
                    self.count.value -= 1
                    return number
            time.sleep(0.01)
