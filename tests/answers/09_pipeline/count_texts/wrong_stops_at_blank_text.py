# loses: counts the words of every text, until None comes
# loses: loses nothing while others count too
# loses: adds each text as a whole, before it takes the next one
# loses: holds no lock while it waits for a text
# says: returns before it has added what it has counted


def count_words(text, words):
    found = text.split()
    return [found.count(word) for word in words]


def add_counts(counts, totals, done):
    with totals.get_lock():
        for number, count in enumerate(counts):
            totals[number] += count
        done.value += 1


def count_texts(texts, words, totals, done):
    while True:
        text = texts.get()
        if text is None or not text.strip():
            return
        add_counts(count_words(text, words), totals, done)
