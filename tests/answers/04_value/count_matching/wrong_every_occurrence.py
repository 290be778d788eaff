# Counts how often the needle occurs, not how many words hold it.
# loses: returns how many words match
# says: counts once at most
from multiprocessing import Process, Value


def count_share(words, needle, total):
    with total.get_lock():
        total.value += sum(word.count(needle) for word in words)


def count_matching(words, needle, workers):
    total = Value("i", 0)
    children = [Process(target=count_share, args=(words[i::workers], needle, total)) for i in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total.value
