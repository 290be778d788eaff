# A class with a method.
import queue as q


class Offer:
    def __init__(self, target, item):
        self.target, self.item = target, item

    def within(self, seconds):
        try:
            self.target.put(self.item, timeout=seconds)
        except q.Full as error:
            return error
        return None


def offer(queue, item, timeout):
    return Offer(queue, item).within(timeout) is None
