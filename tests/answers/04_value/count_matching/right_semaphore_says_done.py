# Each says that it has added, before it ends.
from multiprocessing import Process, Semaphore, Value


def count_share(words, needle, total, done):
    found = sum(needle in word for word in words)
    with total.get_lock():
        total.value += found
    done.release()


def count_matching(words, needle, workers):
    total, done = Value("i", 0), Semaphore(0)
    children = [
        Process(target=count_share, args=(words[i::workers], needle, total, done)) for i in range(workers)
    ]
    for child in children:
        child.start()
    for _ in children:
        done.acquire()
    found = total.value
    for child in children:
        child.join()
    return found
