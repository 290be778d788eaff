# A lock of its own around a copy.
# loses: loses nothing while others fill their parts
# says: A lock that a process makes itself
from multiprocessing import Lock


def fill_squares(array, start, stop):
    with Lock():
        everything = array[:]
        for index in range(start, stop):
            everything[index] = index * index
        array[:] = everything
