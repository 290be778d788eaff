# Every workers-th word, one addition for each match.
from multiprocessing import Process, Value


def count_share(words, needle, total):
    for word in words:
        if needle in word:
            with total.get_lock():
                total.value += 1


def count_matching(words, needle, workers):
    total = Value("i", 0)
    children = [
        Process(target=count_share, args=(words[first::workers], needle, total)) for first in range(workers)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total.value
