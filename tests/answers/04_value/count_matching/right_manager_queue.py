# The words come through a manager's queue, as in 03_manager_queue; the total is a Value.
from multiprocessing import Manager, Process, Value


def count_share(queue, needle, total):
    for word in iter(queue.get, None):
        if needle in word:
            with total.get_lock():
                total.value += 1


def count_matching(words, needle, workers):
    total = Value("i", 0)
    with Manager() as manager:
        queue = manager.Queue()
        for word in [*words, *[None] * workers]:
            queue.put(word)
        children = [Process(target=count_share, args=(queue, needle, total)) for _ in range(workers)]
        for child in children:
            child.start()
        for child in children:
            child.join()
    return total.value
