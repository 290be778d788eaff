# Adds without the lock.
# loses: loses no process's matches
# says: over it: what
# says: is a read and then a write
from multiprocessing import Process, Value


def count_share(words, needle, total):
    for word in words:
        if needle in word:
            total.value += 1


def count_matching(words, needle, workers):
    total = Value("i", 0)
    children = [Process(target=count_share, args=(words[i::workers], needle, total)) for i in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total.value
