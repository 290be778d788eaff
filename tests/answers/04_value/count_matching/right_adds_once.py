# Each child counts by itself and adds once, under the lock.
import multiprocessing as mp


def count_share(words, needle, total):
    found = sum(1 for word in words if needle in word)
    with total:
        total.value += found


def count_matching(words, needle, workers):
    total = mp.Value("i", 0)
    size = -(-len(words) // workers)
    children = []
    for number in range(workers):
        share = words[number * size : (number + 1) * size]
        child = mp.Process(target=count_share, args=(share, needle), kwargs={"total": total})
        child.start()
        children.append(child)
    [child.join() for child in children]
    return total.value
