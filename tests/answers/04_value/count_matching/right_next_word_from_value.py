# Work stealing: a second Value says which word is next.
from multiprocessing import Process, Value


def count_share(words, needle, upcoming, total):
    while True:
        with upcoming.get_lock():
            index = upcoming.value
            if index >= len(words):
                return
            upcoming.value = index + 1
        if needle in words[index]:
            with total.get_lock():
                total.value += 1


def count_matching(words, needle, workers):
    upcoming, total = Value("i", 0), Value("i", 0)
    children = [Process(target=count_share, args=(words, needle, upcoming, total)) for _ in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total.value
