# Nothing can be split at an empty needle.
# loses: returns how many words match
# loses: as many processes as asked count into one shared Value
# says: empty separator
from multiprocessing import Process, Value


def count_share(words, needle, total):
    found = sum(len(word.split(needle)) > 1 for word in words)
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
