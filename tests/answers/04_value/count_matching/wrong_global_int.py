# A global variable: each child has its own.
# loses: returns how many words match
# loses: as many processes as asked count into one shared Value
# says: No child wrote a shared Value
from multiprocessing import Process

total = 0


def count_share(words, needle):
    global total
    for word in words:
        if needle in word:
            total += 1


def count_matching(words, needle, workers):
    children = [Process(target=count_share, args=(words[i::workers], needle)) for i in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total
