# Asks for the lock again and again.
# loses: loses and doubles nothing when many put and many get
# says: looks again and again whether it can go on
from multiprocessing import Array, Lock, Semaphore, Value


class BoundedBuffer:
    def __init__(self, capacity):
        self.places = Array("i", capacity)
        self.next_in, self.next_out = Value("i", 0), Value("i", 0)
        self.free, self.filled = Semaphore(capacity), Semaphore(0)
        self.lock = Lock()

    def put(self, number):
        self.free.acquire()
        self.take_lock()
        self.places[self.next_in.value] = number
        self.next_in.value = (self.next_in.value + 1) % len(self.places)
        self.lock.release()
        self.filled.release()

    def get(self):
        self.filled.acquire()
        self.take_lock()
        number = self.places[self.next_out.value]
        self.next_out.value = (self.next_out.value + 1) % len(self.places)
        self.lock.release()
        self.free.release()
        return number

    def take_lock(self):
        while not self.lock.acquire(block=False):
            pass
