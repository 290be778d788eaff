# The parent waits on a Condition until all have reported, and joins then.
from multiprocessing import Condition, Process, Value


def count_share(words, needle, total, done, changed):
    found = sum(needle in word for word in words)
    with changed:
        total.value += found
        done.value += 1
        changed.notify()


def count_matching(words, needle, workers):
    changed = Condition()
    total, done = Value("i", 0), Value("i", 0)
    children = [
        Process(target=count_share, args=(words[i::workers], needle, total, done, changed))
        for i in range(workers)
    ]
    for child in children:
        child.start()
    with changed:
        changed.wait_for(lambda: done.value == workers)
    for child in children:
        child.join()
    return total.value
