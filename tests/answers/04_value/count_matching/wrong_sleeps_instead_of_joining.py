# Waits for a while and hopes.
# loses: waits for all processes before it reads the total
# says: had not ended when the total was read
import time
from multiprocessing import Process, Value


def count_share(words, needle, total):
    for word in words:
        if needle in word:
            with total.get_lock():
                total.value += 1


def count_matching(words, needle, workers):
    total = Value("i", 0)
    for i in range(workers):
        Process(target=count_share, args=(words[i::workers], needle, total), daemon=True).start()
    time.sleep(1)
    return total.value
