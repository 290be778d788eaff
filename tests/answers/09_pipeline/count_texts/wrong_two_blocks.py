# done after the totals, each with its own lock.
# loses: adds each text as a whole, before it takes the next one
# says: does not hold the totals' lock all the time while it adds a
# says: Hold the totals' lock, totals.get_lock(), in one `with` block


def count_texts(texts, words, totals, done):
    for text in iter(texts.get, None):
        found = text.split()
        with totals.get_lock():
            for number, word in enumerate(words):
                totals[number] += found.count(word)
        with done.get_lock():
            done.value += 1
