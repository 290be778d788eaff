# Whoever has time takes the next word.
from multiprocessing import Process, SimpleQueue, Value


def count_words(queue, needle, total):
    while (word := queue.get()) is not None:
        if needle in word:
            with total.get_lock():
                total.value += 1


def count_matching(words, needle, workers):
    queue, total = SimpleQueue(), Value("i", 0)
    children = [Process(target=count_words, args=(queue, needle, total)) for _ in range(workers)]
    for child in children:
        child.start()
    for word in words:
        queue.put(word)
    for _ in children:
        queue.put(None)
    for child in children:
        child.join()
    return total.value
