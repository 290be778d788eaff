# iter with None.


def count_texts(texts, words, totals, done):
    for text in iter(texts.get, None):
        found = text.split()
        with totals.get_lock():
            for number, word in enumerate(words):
                totals[number] += found.count(word)
            done.value += 1
