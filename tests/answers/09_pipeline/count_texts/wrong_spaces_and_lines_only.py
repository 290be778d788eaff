# loses: counts the words of every text, until None comes
# loses: loses nothing while others count too
# loses: adds each text as a whole, before it takes the next one
# loses: holds no lock while it waits for a text
# says: A word is what text.split() gives


def add_counts(counts, totals, done):
    with totals.get_lock():
        for number, count in enumerate(counts):
            totals[number] += count
        done.value += 1


def count_texts(texts, words, totals, done):
    while (text := texts.get()) is not None:
        found = [word for line in text.split("\n") for word in line.split(" ")]
        add_counts([found.count(word) for word in words], totals, done)
