# `with` gives each permit back to those who have just taken it.
# loses: gives the numbers out in the order in which they came in
# loses: put waits while all places are taken, and not before
# loses: loses and doubles nothing when many put and many get
# says: `with` gives the permit back at its end
from multiprocessing import Array, Lock, Semaphore, Value


class BoundedBuffer:
    def __init__(self, capacity):
        self.places = Array("i", capacity, lock=False)
        self.next_in = Value("i", 0, lock=False)
        self.next_out = Value("i", 0, lock=False)
        self.free = Semaphore(capacity)
        self.filled = Semaphore(0)
        self.lock = Lock()

    def put(self, number):
        with self.free:
            with self.lock:
                self.places[self.next_in.value] = number
                self.next_in.value = (self.next_in.value + 1) % len(self.places)
            self.filled.release()

    def get(self):
        with self.filled:
            with self.lock:
                number = self.places[self.next_out.value]
                self.next_out.value = (self.next_out.value + 1) % len(self.places)
            self.free.release()
            return number
