# Waits for whichever ends next.
from multiprocessing import Process, Value
from multiprocessing.connection import wait


def count_share(words, needle, total):
    for word in words:
        if needle in word:
            with total.get_lock():
                total.value += 1


def count_matching(words, needle, workers):
    total = Value("i", 0)
    children = [Process(target=count_share, args=(words[i::workers], needle, total)) for i in range(workers)]
    for child in children:
        child.start()
    running = [child.sentinel for child in children]
    while running:
        for ended in wait(running):
            running.remove(ended)
    for child in children:
        child.join()
    return total.value
