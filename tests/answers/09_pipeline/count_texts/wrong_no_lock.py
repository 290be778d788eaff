# No lock.
# loses: loses nothing while others count too
# loses: adds each text as a whole, before it takes the next one
# says: += is a read and then a write, and between them another process


def count_texts(texts, words, totals, done):
    for text in iter(texts.get, None):
        found = text.split()
        for number, word in enumerate(words):
            totals[number] += found.count(word)
        done.value += 1
