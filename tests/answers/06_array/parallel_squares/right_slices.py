# Each writes a slice; rounded up.
from multiprocessing import Array, Process


def fill(array, start, stop):
    array[start:stop] = [index**2 for index in range(start, stop)]


def parallel_squares(n, workers):
    array = Array("i", n)
    size = -(-n // workers)
    children = []
    for number in range(workers):
        start = min(number * size, n)
        child = Process(target=fill, kwargs={"array": array, "start": start, "stop": min(start + size, n)})
        child.start()
        children.append(child)
    for child in children:
        child.join()
    return [array[index] for index in range(n)]
