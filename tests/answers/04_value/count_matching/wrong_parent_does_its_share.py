# The parent takes a share, and starts one child less.
# loses: as many processes as asked count into one shared Value
# says: workers is 2, and 1 process was started
from multiprocessing import Process, Value


def count_share(words, needle, total):
    for word in words:
        if needle in word:
            with total.get_lock():
                total.value += 1


def count_matching(words, needle, workers):
    total = Value("i", 0)
    children = [Process(target=count_share, args=(words[i::workers], needle, total)) for i in range(1, workers)]
    for child in children:
        child.start()
    count_share(words[::workers], needle, total)
    for child in children:
        child.join()
    return total.value
