# A Value for each child: right, but not one shared one.
# loses: as many processes as asked count into one shared Value
# says: did not all write to the same Value
from multiprocessing import Process, Value


def count_share(words, needle, total):
    total.value += sum(needle in word for word in words)


def count_matching(words, needle, workers):
    totals = [Value("i", 0) for _ in range(workers)]
    children = [Process(target=count_share, args=(words[i::workers], needle, totals[i])) for i in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return sum(total.value for total in totals)
