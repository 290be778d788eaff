# Takes capitals for small letters.
# loses: returns how many words match
# says: only if needle is in word, as it is written
from multiprocessing import Process, Value


def count_share(words, needle, total):
    found = sum(needle.lower() in word.lower() for word in words)
    with total.get_lock():
        total.value += found


def count_matching(words, needle, workers):
    total = Value("i", 0)
    children = [Process(target=count_share, args=(words[i::workers], needle, total)) for i in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total.value
