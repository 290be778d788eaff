# Words through a JoinableQueue to daemons.
from multiprocessing import JoinableQueue, Process, Value


def count_words(queue, needle, total):
    while True:
        word = queue.get()
        try:
            if word is None:
                return
            if needle in word:
                with total.get_lock():
                    total.value += 1
        finally:
            queue.task_done()


def count_matching(words, needle, workers):
    queue, total = JoinableQueue(), Value("i", 0)
    children = [Process(target=count_words, args=(queue, needle, total), daemon=True) for _ in range(workers)]
    for child in children:
        child.start()
    for word in [*words, *[None] * workers]:
        queue.put(word)
    queue.join()
    for child in children:
        child.join()
    return total.value
