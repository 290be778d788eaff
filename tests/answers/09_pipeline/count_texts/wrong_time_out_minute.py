# loses: counts the words of every text, until None comes
# loses: loses nothing while others count too
# loses: adds each text as a whole, before it takes the next one
# loses: holds no lock while it waits for a text
# says: A text may come late


from queue import Empty

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
        try:
            text = texts.get(timeout=60)
        except Empty:
            raise RuntimeError("no text came for a minute")
        if text is None:
            return
        add_counts(count_words(text, words), totals, done)
