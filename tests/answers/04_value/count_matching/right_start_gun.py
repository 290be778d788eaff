# Nobody begins before all are there: the parent sets a flag, another Value.
import time
from multiprocessing import Process, Value


def count_share(words, needle, total, go):
    while not go.value:
        time.sleep(0.01)
    found = sum(needle in word for word in words)
    with total.get_lock():
        total.value += found


def count_matching(words, needle, workers):
    total, go = Value("i", 0), Value("i", 0)
    children = [Process(target=count_share, args=(words[i::workers], needle, total, go)) for i in range(workers)]
    for child in children:
        child.start()
    go.value = 1
    for child in children:
        child.join()
    return total.value
