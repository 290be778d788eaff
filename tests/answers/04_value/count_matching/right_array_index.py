# An Array says which word is next.
from multiprocessing import Array, Process, Value


def count_share(words, next_one, needle, total):
    while True:
        with next_one.get_lock():
            number = next_one[0]
            next_one[0] += 1
        if number >= len(words):
            break
        if needle in words[number]:
            with total.get_lock():
                total.value += 1


def count_matching(words, needle, workers):
    total = Value("i", 0)
    next_one = Array("i", 1)
    children = [Process(target=count_share, args=(words, next_one, needle, total)) for _ in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total.value
