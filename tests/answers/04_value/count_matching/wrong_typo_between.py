# A typing error while the lock is held.
# loses: returns how many words match
# loses: as many processes as asked count into one shared Value
# loses: loses no process's matches
# loses: waits for all processes before it reads the total
# says: has no attribute 'vale'
# says: gives its lock back whatever happens inside it
from multiprocessing import Process, Value


def count_share(words, needle, total):
    for word in words:
        if needle in word:
            total.acquire()
            total.vale += 1
            total.release()


def count_matching(words, needle, workers):
    total = Value("i", 0)
    children = [Process(target=count_share, args=(words[i::workers], needle, total)) for i in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total.value
