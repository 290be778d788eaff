# A Value without a lock, and a lock beside it.
from multiprocessing import Lock, Process, RawValue


class Counting(Process):
    def __init__(self, words, needle, total, lock):
        super().__init__()
        self.words, self.needle, self.total, self.lock = words, needle, total, lock

    def run(self):
        found = len([word for word in self.words if self.needle in word])
        with self.lock:
            self.total.value += found


def count_matching(words, needle, workers):
    total, lock = RawValue("i", 0), Lock()
    shares = [[] for _ in range(workers)]
    for number, word in enumerate(words):
        shares[number % workers].append(word)
    children = [Counting(share, needle, total, lock) for share in shares]
    for child in children:
        child.start()
    while children:
        children.pop().join()
    return total.value
