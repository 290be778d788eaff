# Wears out the processor while it waits, but waits.
from multiprocessing import Process, Value, active_children


def count_share(words, needle, total):
    for word in words:
        if needle in word:
            with total.get_lock():
                total.value += 1


def count_matching(words, needle, workers):
    total = Value("i", 0)
    for i in range(workers):
        Process(target=count_share, args=(words[i::workers], needle, total)).start()
    while active_children():
        pass
    return total.value
