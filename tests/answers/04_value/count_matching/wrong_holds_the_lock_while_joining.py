# The parent holds the lock while it waits for those who want it.
# loses: returns how many words match
# loses: as many processes as asked count into one shared Value
# loses: loses no process's matches
# loses: waits for all processes before it reads the total
# says: Don't hold a lock while you wait
# says: for the lock that MainProcess holds
from multiprocessing import Process, Value


def count_share(words, needle, total):
    for word in words:
        if needle in word:
            with total.get_lock():
                total.value += 1


def count_matching(words, needle, workers):
    total = Value("i", 0)
    with total.get_lock():
        children = [Process(target=count_share, args=(words[i::workers], needle, total)) for i in range(workers)]
        for child in children:
            child.start()
        for child in children:
            child.join()
    return total.value
