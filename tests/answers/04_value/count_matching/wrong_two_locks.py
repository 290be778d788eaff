# One lock is given to the child, another one belongs to each child.
# loses: loses no process's matches
# says: Hold the lock from the read to the write
from multiprocessing import Lock, Process, Value


def count_share(words, needle, total, lock):
    found = sum(needle in word for word in words)
    with lock:
        total.value += found


def count_matching(words, needle, workers):
    total = Value("i", 0)
    children = []
    locks = [Lock() for _ in range(workers)]
    for i in range(workers):
        children.append(Process(target=count_share, args=(words[i::workers], needle, total, locks[i])))
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total.value
