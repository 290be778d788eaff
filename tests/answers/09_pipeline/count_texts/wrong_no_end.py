# Does not look for None.
# loses: counts the words of every text, until None comes
# loses: loses nothing while others count too
# loses: adds each text as a whole, before it takes the next one
# loses: holds no lock while it waits for a text
# says: What came was None, the end: look for it before you count.


def count_texts(texts, words, totals, done):
    while True:
        found = texts.get().split()
        with totals.get_lock():
            for number, word in enumerate(words):
                totals[number] += found.count(word)
            done.value += 1
