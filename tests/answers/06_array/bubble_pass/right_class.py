# A subclass, and the array below the lock.
from multiprocessing import Process


class Comparer(Process):
    def __init__(self, array, pairs):
        super().__init__()
        self.array, self.pairs = array, pairs

    def run(self):
        numbers = self.array.get_obj()
        for index in self.pairs:
            if numbers[index] > numbers[index + 1]:
                numbers[index], numbers[index + 1] = numbers[index + 1], numbers[index]


def bubble_pass(array, first, workers):
    pairs = range(first, len(array) - 1, 2)
    children = [Comparer(array, pairs[number::workers]) for number in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
