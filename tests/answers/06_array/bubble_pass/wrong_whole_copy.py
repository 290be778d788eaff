# Each copies all, and writes all back.
# loses: swaps safely, however many processes share the pairs
# says: Write nothing but the two elements
from multiprocessing import Process


def compare(array, pairs):
    numbers = array[:]
    for index in pairs:
        if numbers[index] > numbers[index + 1]:
            numbers[index], numbers[index + 1] = numbers[index + 1], numbers[index]
    array[:] = numbers


def bubble_pass(array, first, workers):
    pairs = range(first, len(array) - 1, 2)
    children = [Process(target=compare, args=(array, pairs[number::workers])) for number in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
