# One condition, with `if` where `while` is needed.
# loses: loses and doubles nothing when many put and many get
# says: test it again, with `while` around wait()
from multiprocessing import Condition, RawArray, RawValue


class BoundedBuffer:
    def __init__(self, capacity):
        self.numbers = RawArray("i", capacity)
        self.start, self.count = RawValue("i", 0), RawValue("i", 0)
        self.changed = Condition()

    def put(self, number):
        with self.changed:
            if self.count.value == len(self.numbers):
                self.changed.wait()
            self.numbers[(self.start.value + self.count.value) % len(self.numbers)] = number
            self.count.value += 1
            self.changed.notify_all()

    def get(self):
        with self.changed:
            if self.count.value == 0:
                self.changed.wait()
            number = self.numbers[self.start.value]
            self.start.value = (self.start.value + 1) % len(self.numbers)
            self.count.value -= 1
            self.changed.notify_all()
        return number
