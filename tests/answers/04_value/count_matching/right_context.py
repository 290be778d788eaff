# From a context, sizes by divmod.
import multiprocessing


def count_share(share, needle, total):
    for word in filter(lambda word: needle in word, share):
        with total.get_lock():
            total.value += 1


def count_matching(words, needle, workers):
    context = multiprocessing.get_context("spawn")
    total = context.Value("i", 0)
    size, rest = divmod(len(words), workers)
    children, begin = [], 0
    for number in range(workers):
        end = begin + size + (number < rest)
        children.append(context.Process(target=count_share, args=(words[begin:end], needle, total)))
        begin = end
    for child in children:
        child.start()
    for child in reversed(children):
        child.join()
    with total.get_lock():
        return total.value
