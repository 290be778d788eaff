# Reads the total while they count, too, and again in the end.
from multiprocessing import Process, Value


def count_share(words, needle, total):
    for word in words:
        if needle in word:
            with total.get_lock():
                total.value += 1


def count_matching(words, needle, workers):
    total = Value("i", 0)
    children = [Process(target=count_share, args=(words[i::workers], needle, total)) for i in range(workers)]
    seen = []
    for child in children:
        child.start()
        seen.append(total.value)
    for child in children:
        child.join()
        seen.append(total.value)
    return seen[-1]
