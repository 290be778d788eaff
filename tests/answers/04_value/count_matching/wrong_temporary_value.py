# Nobody keeps the Value: it is gone when the child looks for it.
# loses: returns how many words match
# loses: as many processes as asked count into one shared Value
# says: FileNotFoundError
# says: keep it in a variable
from multiprocessing import Process, Value


def count_share(words, needle, total):
    for word in words:
        if needle in word:
            with total.get_lock():
                total.value += 1


def count_matching(words, needle, workers):
    children = [
        Process(target=count_share, args=(words[i::workers], needle, Value("i", 0))) for i in range(workers)
    ]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return 0
