# The pairs come through a queue.
from multiprocessing import Process, Queue


def compare(array, queue):
    for index in iter(queue.get, None):
        if array[index] > array[index + 1]:
            array[index], array[index + 1] = array[index + 1], array[index]


def bubble_pass(array, first, workers):
    queue = Queue()
    for index in [*range(first, len(array) - 1, 2), *[None] * workers]:
        queue.put(index)
    children = [Process(target=compare, args=(array, queue)) for _ in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
