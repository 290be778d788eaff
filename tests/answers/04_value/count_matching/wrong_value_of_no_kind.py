# Leaves out the typecode.
# loses: returns how many words match
# loses: as many processes as asked count into one shared Value
# loses: loses no process's matches
# loses: waits for all processes before it reads the total
# says: named first, by a typecode: Value('i', 0)
from multiprocessing import Process, Value


def count_share(words, needle, total):
    for word in words:
        if needle in word:
            with total.get_lock():
                total.value += 1


def count_matching(words, needle, workers):
    total = Value(0)
    children = [Process(target=count_share, args=(words[n::workers], needle, total)) for n in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total.value
