# Forgets done.
# loses: counts the words of every text, until None comes
# loses: loses nothing while others count too
# loses: adds each text as a whole, before it takes the next one
# loses: holds no lock while it waits for a text
# says: Add 1 to done.value for each text.
# says: Add the counts of each text, and 1 to done, before you take the


def count_texts(texts, words, totals, done):
    for text in iter(texts.get, None):
        found = text.split()
        with totals.get_lock():
            for number, word in enumerate(words):
                totals[number] += found.count(word)
