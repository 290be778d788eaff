# A RawValue has no lock.
# loses: loses no process's matches
# says: RawValue, lock=False and get_obj() give an object without a lock
from multiprocessing import Process, RawValue


def count_share(words, needle, total):
    total.value += sum(needle in word for word in words)


def count_matching(words, needle, workers):
    total = RawValue("i", 0)
    children = [Process(target=count_share, args=(words[i::workers], needle, total)) for i in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total.value
