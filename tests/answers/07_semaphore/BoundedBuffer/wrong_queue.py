# A Queue does it all.
# loses: gives the numbers out in the order in which they came in
# loses: put waits while all places are taken, and not before
# loses: get waits while nothing is inside
# loses: loses and doubles nothing when many put and many get
# says: which is a buffer already
from multiprocessing import Queue


class BoundedBuffer:
    def __init__(self, capacity):
        self.queue = Queue(capacity)

    def put(self, number):
        self.queue.put(number)

    def get(self):
        return self.queue.get()
