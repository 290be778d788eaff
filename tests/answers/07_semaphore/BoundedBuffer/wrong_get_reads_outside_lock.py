# get() finds its place under the lock, and reads it later, when it may have been filled anew.
# loses: loses and doubles nothing when many put and many get
# says: Hold one lock, the same in put() and in get()
from multiprocessing import Array, Lock, Semaphore, Value


class BoundedBuffer:
    def __init__(self, capacity):
        self.places = Array("i", capacity)
        self.next_in = Value("i", 0, lock=False)
        self.next_out = Value("i", 0, lock=False)
        self.free = Semaphore(capacity)
        self.filled = Semaphore(0)
        self.lock = Lock()

    def put(self, number):
        self.free.acquire()
        with self.lock:
            self.places[self.next_in.value] = number
            self.next_in.value = (self.next_in.value + 1) % len(self.places)
        self.filled.release()

    def get(self):
        self.filled.acquire()
        with self.lock:
            place = self.next_out.value
            self.next_out.value = (place + 1) % len(self.places)
        number = self.places[place]
        self.free.release()
        return number
