# A ring in which one place stays empty.
# loses: gives the numbers out in the order in which they came in
# loses: put waits while all places are taken, and not before
# loses: loses and doubles nothing when many put and many get
# says: put() waits with 1 inside, and 2 have room
# says: so that all places can be taken
from multiprocessing import Array, Condition, Value


class BoundedBuffer:
    def __init__(self, capacity):
        self.n = max(2, capacity)
        self.ring = Array("i", self.n, lock=False)
        self.head, self.tail = Value("i", 0, lock=False), Value("i", 0, lock=False)
        self.changed = Condition()

    def put(self, number):
        with self.changed:
            while (self.tail.value + 1) % self.n == self.head.value:
                self.changed.wait()
            self.ring[self.tail.value] = number
            self.tail.value = (self.tail.value + 1) % self.n
            self.changed.notify_all()

    def get(self):
        with self.changed:
            while self.tail.value == self.head.value:
                self.changed.wait()
            number = self.ring[self.head.value]
            self.head.value = (self.head.value + 1) % self.n
            self.changed.notify_all()
            return number
