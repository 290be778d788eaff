# Does not give them the time to finish.
# loses: waits for all processes before it reads the total
# says: was terminated before it came to its end
from multiprocessing import Process, Value


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
    for child in children:
        child.terminate()
        child.join()
    return total.value
