# A plain Lock for the Value, held around .value, which takes it too.
# loses: returns how many words match
# loses: as many processes as asked count into one shared Value
# loses: loses no process's matches
# loses: waits for all processes before it reads the total
# says: Each read and write of a Value or an Array takes its lock as well
from multiprocessing import Lock, Process, Value
import itertools


def count_share(words, needle, total):
    with total.get_lock():
        for word in words:
            if needle not in word:
                continue
            total.value += 1


def deal(words, workers):
    hands = [[] for _ in range(workers)]
    for word, hand in zip(words, itertools.cycle(hands)):
        hand.append(word)
    return hands


def count_matching(words, needle, workers):
    total = Value("i", 0, lock=Lock())
    children = [Process(target=count_share, args=(hand, needle, total)) for hand in deal(words, workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total.value
