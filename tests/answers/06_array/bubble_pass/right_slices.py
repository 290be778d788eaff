# Each pair is a slice that is sorted and written back.
from multiprocessing import Process


def compare(array, pairs):
    for index in pairs:
        array[index : index + 2] = sorted(array[index : index + 2])


def bubble_pass(array, first, workers):
    pairs = range(first, len(array) - 1, 2)
    children = [Process(target=compare, args=(array, pairs[number::workers])) for number in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
