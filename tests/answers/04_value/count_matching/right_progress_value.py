# A second Value says how many words have been looked at, for a progress bar.
from multiprocessing import Process, Value


def count_share(words, needle, total, looked_at):
    for word in words:
        if needle in word:
            with total.get_lock():
                total.value += 1
        with looked_at.get_lock():
            looked_at.value += 1


def count_matching(words, needle, workers):
    total = Value("i", 0)
    looked_at = Value("i", 0)
    children = [
        Process(target=count_share, args=(words[i::workers], needle, total, looked_at)) for i in range(workers)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    assert looked_at.value == len(words)
    return total.value
