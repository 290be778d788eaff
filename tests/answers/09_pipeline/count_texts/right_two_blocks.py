# done after the totals, each with its own lock.


def count_texts(texts, words, totals, done):
    for text in iter(texts.get, None):
        found = text.split()
        with totals.get_lock():
            for number, word in enumerate(words):
                totals[number] += found.count(word)
        with done.get_lock():
            done.value += 1
