# Squares the number within the part.
# loses: returns the squares of 0 to n - 1
# says: the number of its element in the whole array
from multiprocessing import Array, Process


def fill(array, start, stop):
    for number in range(stop - start):
        array[start + number] = number * number


def parallel_squares(n, workers):
    array = Array("i", n)
    bounds = [n * number // workers for number in range(workers + 1)]
    children = [Process(target=fill, args=(array, *bounds[number : number + 2])) for number in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return array[:]
