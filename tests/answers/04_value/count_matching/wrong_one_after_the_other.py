# Joins each child before it starts the next one.
# loses: as many processes as asked count into one shared Value
# says: Start all in one loop, and join all in a second one
from multiprocessing import Process, Value


def count_share(words, needle, total):
    for word in words:
        if needle in word:
            with total.get_lock():
                total.value += 1


def count_matching(words, needle, workers):
    total = Value("i", 0)
    for i in range(workers):
        child = Process(target=count_share, args=(words[i::workers], needle, total))
        child.start()
        child.join()
    return total.value
