# A Value without a lock, and no other lock.
# loses: loses no process's matches
# says: over it: what
from multiprocessing import Process, Value


def count_share(words, needle, total):
    for word in words:
        if needle in word:
            total.value += 1


def count_matching(words, needle, workers):
    total = Value("i", 0, lock=False)
    children = [Process(target=count_share, args=(words[i::workers], needle, total)) for i in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total.value
