# Takes a lock of its own making twice.
# loses: returns how many words match
# loses: as many processes as asked count into one shared Value
# loses: loses no process's matches
# loses: waits for all processes before it reads the total
# says: give it back before you take it again
from multiprocessing import Lock, Process, Value


def add(found, total, lock):
    with lock:
        total.value += found


def count_share(words, needle, total, lock):
    with lock:
        add(sum(needle in word for word in words), total, lock)


def count_matching(words, needle, workers):
    total, lock = Value("i", 0), Lock()
    children = [
        Process(target=count_share, args=(words[i::workers], needle, total, lock)) for i in range(workers)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total.value
