# The number of the next pair is fetched without the lock: two may get the same one.
# loses: swaps safely, however many processes share the pairs
# says: Hold the Value's lock, get_lock(), around both
from multiprocessing import Process, Value


def order_pairs(array, upcoming):
    while True:
        index = upcoming.value
        upcoming.value = index + 2
        if index + 1 >= len(array):
            return
        if array[index] > array[index + 1]:
            array[index], array[index + 1] = array[index + 1], array[index]


def bubble_pass(array, first, workers):
    upcoming = Value("i", first)
    children = [Process(target=order_pairs, args=(array, upcoming)) for _ in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
