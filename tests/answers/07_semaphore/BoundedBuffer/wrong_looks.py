# Looks again and again whether there is room.
# loses: gives the numbers out in the order in which they came in
# loses: put waits while all places are taken, and not before
# loses: get waits while nothing is inside
# loses: loses and doubles nothing when many put and many get
# says: looks again and again
# says: Let semaphores do the waiting
from multiprocessing import Array, Lock, Value


class BoundedBuffer:
    def __init__(self, capacity):
        self.capacity = capacity
        self.places = Array("i", capacity)
        self.next_in = Value("i", 0)
        self.next_out = Value("i", 0)
        self.lock = Lock()

    def put(self, number):
        while True:
            with self.lock:
                if self.next_in.value - self.next_out.value < self.capacity:
                    self.places[self.next_in.value % self.capacity] = number
                    self.next_in.value += 1
                    return

    def get(self):
        while True:
            with self.lock:
                if self.next_out.value < self.next_in.value:
                    number = self.places[self.next_out.value % self.capacity]
                    self.next_out.value += 1
                    return number
