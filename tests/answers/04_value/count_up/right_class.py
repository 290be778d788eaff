# A class of its own around the counter.
class Counter:
    def __init__(self, shared):
        self.shared = shared

    def __iadd__(self, amount):
        with self.shared.get_lock():
            self.shared.value += amount
        return self


def count_up(counter, times):
    mine = Counter(counter)
    for _ in range(times):
        mine += 1
