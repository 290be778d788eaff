# A list of a manager deals out the words.
from multiprocessing import Manager, Process, Value


def count_share(words, needle, total):
    while True:
        try:
            word = words.pop()
        except IndexError:
            return
        if needle in word:
            with total.get_lock():
                total.value += 1


def count_matching(words, needle, workers):
    total = Value("i", 0)
    with Manager() as manager:
        shared = manager.list(words)
        children = [Process(target=count_share, args=(shared, needle, total)) for _ in range(workers)]
        for child in children:
            child.start()
        for child in children:
            child.join()
    return total.value
