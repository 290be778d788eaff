# `needle in words` asks for the whole word, once.
# loses: returns how many words match
# says: is each word asked whether needle is in it
from multiprocessing import Process, Value


def count_share(words, needle, total):
    with total.get_lock():
        if needle in words:
            total.value += 1


def count_matching(words, needle, workers):
    total = Value("i", 0)
    children = [Process(target=count_share, args=(words[i::workers], needle, total)) for i in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total.value
