# Adds 1 to done for each text, and the counts of all at the end.
# loses: adds each text as a whole, before it takes the next one
# says: Add the counts of each text, and 1 to done, before you take the


def count_texts(texts, words, totals, done):
    sums = [0] * len(words)
    for text in iter(texts.get, None):
        found = text.split()
        sums = [one + found.count(word) for one, word in zip(sums, words, strict=True)]
        with totals.get_lock():
            done.value += 1
    with totals.get_lock():
        for number, count in enumerate(sums):
            totals[number] += count
