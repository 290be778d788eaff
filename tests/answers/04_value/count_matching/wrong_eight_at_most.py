# Starts eight processes at most.
# loses: as many processes as asked count into one shared Value
# says: workers is 9, and 8 processes were started
from multiprocessing import Process, Value

MOST = 8


def count_share(words, needle, total):
    found = sum(needle in word for word in words)
    with total.get_lock():
        total.value += found


def count_matching(words, needle, workers):
    workers = min(workers, MOST)
    total = Value("i", 0)
    children = [Process(target=count_share, args=(words[n::workers], needle, total)) for n in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total.value
