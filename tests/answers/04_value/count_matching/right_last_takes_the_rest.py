# Shares of equal size, and the rest for the last one.
from multiprocessing import Process, Value


def count_share(words, needle, total):
    for word in words:
        if needle in word:
            total.acquire()
            try:
                total.value += 1
            finally:
                total.release()


def count_matching(words, needle, workers):
    total = Value("i")
    size = len(words) // workers
    children = []
    for number in range(workers):
        end = len(words) if number == workers - 1 else (number + 1) * size
        children.append(Process(target=count_share, args=(words[number * size : end], needle, total)))
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total.value
