# A child can't find a function inside another one.
# loses: returns how many words match
# loses: as many processes as asked count into one shared Value
# loses: loses no process's matches
# loses: waits for all processes before it reads the total
# says: not inside another function
from multiprocessing import Process, Value


def count_matching(words, needle, workers):
    total = Value("i", 0)

    def count_share(share):
        for word in share:
            if needle in word:
                with total.get_lock():
                    total.value += 1

    children = [Process(target=count_share, args=(words[i::workers],)) for i in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total.value
