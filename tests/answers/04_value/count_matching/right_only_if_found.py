# Who has found nothing adds nothing.
from multiprocessing import Process, Value


def count_share(words, needle, total):
    if found := [needle in word for word in words].count(True):
        with total.get_lock():
            total.value = total.value + found


def count_matching(words, needle, workers):
    total = Value("l", 0)
    children = []
    try:
        for number in range(workers):
            child = Process(target=count_share, args=(words[number::workers], needle, total))
            child.start()
            children.append(child)
    finally:
        for child in children:
            child.join()
    return total.value
