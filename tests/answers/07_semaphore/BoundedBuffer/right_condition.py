# A condition instead of semaphores: it waits, too.
from multiprocessing import Array, Condition


class BoundedBuffer:
    def __init__(self, capacity):
        self.capacity = capacity
        self.array = Array("i", capacity + 2, lock=False)
        self.changed = Condition()

    def put(self, number):
        with self.changed:
            self.changed.wait_for(lambda: self.array[-1] < self.capacity)
            self.array[(self.array[-2] + self.array[-1]) % self.capacity] = number
            self.array[-1] += 1
            self.changed.notify_all()

    def get(self):
        with self.changed:
            self.changed.wait_for(lambda: self.array[-1] > 0)
            number = self.array[self.array[-2]]
            self.array[-2] = (self.array[-2] + 1) % self.capacity
            self.array[-1] -= 1
            self.changed.notify_all()
        return number
