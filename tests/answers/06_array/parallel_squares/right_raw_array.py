# A RawArray, and a class.
import ctypes
from multiprocessing import Process, RawArray


class Filler(Process):
    def __init__(self, array, mine):
        super().__init__()
        self.array = array
        self.mine = mine

    def run(self):
        for index in self.mine:
            self.array[index] = index * index


def parallel_squares(n, workers):
    array = RawArray(ctypes.c_int, n)
    children = [Filler(array, range(number, n, workers)) for number in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return array[:]
