# The places are a deque: the process that gets finds its own one, and that is empty.
# loses: gives the numbers out in the order in which they came in
# loses: put waits while all places are taken, and not before
# loses: get waits while nothing is inside
# loses: loses and doubles nothing when many put and many get
# says: IndexError: pop from an empty deque
# says: A list is copied into each child
from collections import deque
from multiprocessing import Lock, Semaphore


class BoundedBuffer:
    def __init__(self, capacity):
        self.numbers = deque(maxlen=capacity)
        self.free, self.filled, self.lock = Semaphore(capacity), Semaphore(0), Lock()

    def put(self, number):
        self.free.acquire()
        with self.lock:
            self.numbers.append(number)
        self.filled.release()

    def get(self):
        self.filled.acquire()
        with self.lock:
            number = self.numbers.popleft()
        self.free.release()
        return number
