# loses: counts the words of every text, until None comes
# loses: loses nothing while others count too
# loses: adds each text as a whole, before it takes the next one
# loses: holds no lock while it waits for a text
# says: Texts are left in the queue


def count_words(text, words):
    found = text.split()
    return [found.count(word) for word in words]


def add_counts(counts, totals, done):
    with totals.get_lock():
        for number, count in enumerate(counts):
            totals[number] += count
        done.value += 1


def count_texts(texts, words, totals, done):
    for _ in range(100):
        text = texts.get()
        if text is None:
            return
        add_counts(count_words(text, words), totals, done)
