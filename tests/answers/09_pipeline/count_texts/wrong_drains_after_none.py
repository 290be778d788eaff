# loses: loses nothing while others count too
# loses: holds no lock while it waits for a text
# says: Return at the first None


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
        if text is None and texts.empty():
            return
        if text is not None:
            add_counts(count_words(text, words), totals, done)
