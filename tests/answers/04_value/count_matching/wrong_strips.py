# Takes the blanks off the words and off the needle.
# loses: returns how many words match
# says: only if needle is in word, as it is written
from multiprocessing import Process, Value


def count_share(words, needle, total):
    needle = needle.strip()
    found = sum(1 for word in words if needle in word.strip())
    with total.get_lock():
        total.value += found


def count_matching(words, needle, workers):
    total = Value("i", 0)
    children = [Process(target=count_share, args=(words[n::workers], needle, total)) for n in range(workers)]
    for child in children:
        child.start()
    for child in children:
        child.join()
    return total.value
