# Lets a child do it.
from multiprocessing import Process


def add(counter, times):
    with counter.get_lock():
        counter.value += times


def count_up(counter, times):
    child = Process(target=add, args=(counter, times))
    child.start()
    child.join()
