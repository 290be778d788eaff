# Each child counts all words.
# loses: returns how many words match
# says: It counts too much
from multiprocessing import Process, Value


def count_all(words, needle, total):
    for word in words:
        if needle in word:
            with total.get_lock():
                total.value += 1


def count_matching(words, needle, workers):
    total = Value("i", 0)
    children = [Process(target=count_all, args=(words, needle, total)) for _ in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total.value
