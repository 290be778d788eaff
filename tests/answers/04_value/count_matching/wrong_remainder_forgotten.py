# What can't be divided evenly is left out.
# loses: returns how many words match
# says: do the shares hold all words
from multiprocessing import Process, Value


def count_share(words, needle, total):
    for word in words:
        if needle in word:
            with total.get_lock():
                total.value += 1


def count_matching(words, needle, workers):
    total = Value("i", 0)
    size = len(words) // workers
    children = [
        Process(target=count_share, args=(words[i * size : (i + 1) * size], needle, total))
        for i in range(workers)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total.value
