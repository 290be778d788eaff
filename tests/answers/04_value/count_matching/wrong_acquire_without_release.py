# Takes the lock and never gives it back.
# loses: returns how many words match
# loses: as many processes as asked count into one shared Value
# loses: loses no process's matches
# loses: waits for all processes before it reads the total
# says: Give each lock back
from multiprocessing import Process, Value


def count_share(words, needle, total):
    total.acquire()
    total.value += sum(needle in word for word in words)


def count_matching(words, needle, workers):
    total = Value("i", 0)
    children = [Process(target=count_share, args=(words[i::workers], needle, total)) for i in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total.value
