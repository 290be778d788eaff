# Counts parts of words.
# loses: counts the words of every text, until None comes
# loses: loses nothing while others count too
# loses: adds each text as a whole, before it takes the next one
# loses: holds no lock while it waits for a text
# says: A word is what text.split() gives, as it is written: 'in' stands


def count_texts(texts, words, totals, done):
    for text in iter(texts.get, None):
        with totals.get_lock():
            for number, word in enumerate(words):
                totals[number] += text.count(word)
            done.value += 1
