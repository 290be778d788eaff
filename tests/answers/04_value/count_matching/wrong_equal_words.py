# Counts the words that are the needle.
# loses: returns how many words match
# says: It counts too little
from multiprocessing import Process, Value


def count_share(words, needle, total):
    for word in words:
        if word == needle:
            with total.get_lock():
                total.value += 1


def count_matching(words, needle, workers):
    total = Value("i", 0)
    children = [Process(target=count_share, args=(words[i::workers], needle, total)) for i in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total.value
