# Takes an empty word for none.
# loses: returns how many words match
# says: The empty needle stands in every word, in an empty one, too
from multiprocessing import Process, Value


def count_share(words, needle, total):
    found = sum(1 for word in words if word and needle in word)
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
