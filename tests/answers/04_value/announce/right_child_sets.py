# Lets another process do it.
from multiprocessing import Process


def set_it(flag):
    flag.value = 1


def announce(flag):
    child = Process(target=set_it, args=(flag,))
    child.start()
    child.join()
