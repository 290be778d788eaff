# Each process makes a lock of its own.
# loses: loses no process's matches
# says: A lock that a process makes itself
from multiprocessing import Lock, Process, Value


def count_share(words, needle, total):
    lock = Lock()
    for word in words:
        if needle in word:
            with lock:
                total.value += 1


def count_matching(words, needle, workers):
    total = Value("i", 0)
    children = [Process(target=count_share, args=(words[i::workers], needle, total)) for i in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total.value
