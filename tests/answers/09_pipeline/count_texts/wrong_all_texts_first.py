# Takes all, then counts.
# loses: adds each text as a whole, before it takes the next one
# says: Add the counts of each text, and 1 to done, before you take the


def count_texts(texts, words, totals, done):
    for text in list(iter(texts.get, None)):
        found = text.split()
        with totals.get_lock():
            for number, word in enumerate(words):
                totals[number] += found.count(word)
            done.value += 1
