# A method as target, an object with the Value inside.
from multiprocessing import Process, Value


class Search:
    def __init__(self, needle):
        self.needle = needle
        self.total = Value("i", 0)

    def look_through(self, words):
        for word in words:
            if self.needle in word:
                with self.total:
                    self.total.value += 1


def count_matching(words, needle, workers):
    search = Search(needle)
    children = [Process(target=search.look_through, args=[words[i::workers]]) for i in range(workers)]
    for child in children:
        child.start()
    for child in children:
        while child.is_alive():
            child.join(timeout=0.5)
    return search.total.value
