# Always writes both, the smaller one first.
from multiprocessing import Process


def compare(array, begin, step):
    for index in range(begin, len(array) - 1, step):
        pair = array[index], array[index + 1]
        array[index] = min(pair)
        array[index + 1] = max(pair)


def bubble_pass(array, first, workers):
    step = 2 * workers
    children = []
    for number in range(workers):
        child = Process(target=compare, args=(array, first + 2 * number, step))
        child.start()
        children.append(child)
    for child in children:
        child.join()
