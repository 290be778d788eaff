# A child writes its number over what was there.
# loses: returns how many words match
# says: A child wrote over what was there
from multiprocessing import Process, Value


def count_share(words, needle, total):
    found = sum(needle in word for word in words)
    with total.get_lock():
        total.value = found


def count_matching(words, needle, workers):
    total = Value("i", 0)
    children = [Process(target=count_share, args=(words[i::workers], needle, total)) for i in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total.value
