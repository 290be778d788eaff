# The children write to an array of their own, and the parent copies it.
# loses: as many processes as asked compare the pairs
# says: The parent wrote to the array after it had started a child
from multiprocessing import Array, Process


def order_pairs(array, result, indices):
    for index in indices:
        result[index : index + 2] = sorted(array[index : index + 2])


def bubble_pass(array, first, workers):
    result = Array("i", array[:])
    indices = range(first, len(array) - 1, 2)
    children = [
        Process(target=order_pairs, args=(array, result, indices[number::workers]))
        for number in range(workers)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    array[:] = result[:]
