# Adds everything at the end.
# loses: adds each text as a whole, before it takes the next one
# says: Add the counts of each text, and 1 to done, before you take the


def count_texts(texts, words, totals, done):
    counts, mine = [0] * len(words), 0
    for text in iter(texts.get, None):
        mine += 1
        for number, word in enumerate(words):
            counts[number] += text.split().count(word)
    with totals.get_lock():
        for number, count in enumerate(counts):
            totals[number] += count
        done.value += mine
