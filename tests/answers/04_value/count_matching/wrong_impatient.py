# Goes on without the lock if that is not free soon.
# loses: loses no process's matches
# says: may return False: then somebody else holds the lock
from multiprocessing import Process, Value


def count_share(words, needle, total):
    found = sum(needle in word for word in words)
    got = total.get_lock().acquire(timeout=1)
    total.value += found
    if got:
        total.get_lock().release()


def count_matching(words, needle, workers):
    total = Value("i", 0)
    children = [Process(target=count_share, args=(words[n::workers], needle, total)) for n in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total.value
