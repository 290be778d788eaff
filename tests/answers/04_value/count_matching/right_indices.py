# All words for everybody, and the numbers of those to look at.
from multiprocessing import Process, Value


def count_some(words, numbers, needle, total):
    with total.get_lock():
        total.value += sum(needle in words[number] for number in numbers)


def count_matching(words, needle, workers):
    total = Value("i", 0)
    children = []
    for worker in range(workers):
        numbers = range(worker, len(words), workers)
        children.append(Process(target=count_some, args=(words, numbers, needle, total), daemon=True))
        children[-1].start()
    for child in children:
        child.join()
    return total.value
