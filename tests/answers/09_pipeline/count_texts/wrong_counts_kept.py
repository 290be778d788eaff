# Adds what stood in the texts before once more.
# loses: counts the words of every text, until None comes
# loses: loses nothing while others count too
# loses: adds each text as a whole, before it takes the next one
# loses: holds no lock while it waits for a text
# says: For each text, add to each total how often its word stands in


def count_texts(texts, words, totals, done):
    counts = [0] * len(words)
    for text in iter(texts.get, None):
        found = text.split()
        counts = [count + found.count(word) for count, word in zip(counts, words, strict=True)]
        with totals.get_lock():
            for number, count in enumerate(counts):
                totals[number] += count
            done.value += 1
