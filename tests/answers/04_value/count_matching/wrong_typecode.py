# One byte holds no more than 127.
# loses: returns how many words match
# says: how large a number does the typecode hold
from multiprocessing import Process, Value


def count_share(words, needle, total):
    for word in words:
        if needle in word:
            with total.get_lock():
                total.value += 1


def count_matching(words, needle, workers):
    total = Value("b", 0)
    children = [Process(target=count_share, args=(words[i::workers], needle, total)) for i in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total.value
