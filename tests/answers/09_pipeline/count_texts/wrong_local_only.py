# A list of its own.
# loses: counts the words of every text, until None comes
# loses: loses nothing while others count too
# loses: adds each text before it takes the next one
# loses: holds no lock while it waits for a text
# says: Nothing was written to the totals: add the counts of each text


def count_texts(texts, words, totals, done):
    counts = list(totals)
    for text in iter(texts.get, None):
        for number, word in enumerate(words):
            counts[number] += text.split().count(word)
        with done.get_lock():
            done.value += 1
    return counts
