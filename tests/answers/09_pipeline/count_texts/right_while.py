# A loop until None.


def count_words(text, words):
    found = text.split()
    return [found.count(word) for word in words]


def count_texts(texts, words, totals, done):
    while True:
        text = texts.get()
        if text is None:
            return
        counts = count_words(text, words)
        with totals.get_lock():
            for number, count in enumerate(counts):
                totals[number] += count
            done.value += 1
