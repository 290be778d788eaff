# Made outside the class: a child knows no such object.
# loses: gives the numbers out in the order in which they came in
# loses: put waits while `capacity` numbers are inside, and not before
# loses: get waits while nothing is inside
# loses: loses and doubles nothing when many put and many get
# says: A child knows the functions
from multiprocessing import Array, Lock, Semaphore, Value

lock = Lock()
filled = Semaphore(0)


class BoundedBuffer:
    def __init__(self, capacity):
        self.capacity = capacity
        self.places = Array("i", capacity)
        self.next_in, self.next_out = Value("i", 0), Value("i", 0)
        self.free = Semaphore(capacity)

    def put(self, number):
        self.free.acquire()
        with lock:
            self.places[self.next_in.value % self.capacity] = number
            self.next_in.value += 1
        filled.release()

    def get(self):
        filled.acquire()
        with lock:
            number = self.places[self.next_out.value % self.capacity]
            self.next_out.value += 1
        self.free.release()
        return number
