# Counts each word once.
# loses: returns how many words match
# says: a word that comes twice, too
from multiprocessing import Process, Value


def count_share(words, needle, total):
    found = sum(needle in word for word in words)
    with total.get_lock():
        total.value += found


def count_matching(words, needle, workers):
    words = sorted(set(words))
    total = Value("i", 0)
    children = [Process(target=count_share, args=(words[i::workers], needle, total)) for i in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total.value
