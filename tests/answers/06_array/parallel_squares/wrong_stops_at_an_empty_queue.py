# Takes numbers from a queue, until it is empty: perhaps before the first has come.
# loses: returns the squares of 0 to n - 1
# loses: as many processes as asked fill one shared Array
# loses: no element is written by two processes
# loses: waits for all processes before it reads
# says: nothing there yet is not the end
from multiprocessing import Array, Process, Queue


def fill(tasks, array):
    while not tasks.empty():
        index = tasks.get()
        array[index] = index * index


def parallel_squares(n, workers):
    array, tasks = Array("i", n), Queue()
    for index in range(n):
        tasks.put(index)
    children = [Process(target=fill, args=(tasks, array)) for _ in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return array[:]
