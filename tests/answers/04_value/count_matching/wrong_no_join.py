# Nobody waits for the children.
# loses: waits for all processes before it reads the total
# says: had not ended when the total was read
from multiprocessing import Process, Value


def count_share(words, needle, total):
    for word in words:
        if needle in word:
            with total.get_lock():
                total.value += 1


def count_matching(words, needle, workers):
    total = Value("i", 0)
    for i in range(workers):
        Process(target=count_share, args=(words[i::workers], needle, total)).start()
    return total.value
