# Leaves a None for others, though each has its own.
# loses: loses nothing while others count too
# says: There is one None for each process: keep yours, and put nothing


def count_texts(texts, words, totals, done):
    for text in iter(texts.get, None):
        counts = [text.split().count(word) for word in words]
        with totals.get_lock():
            totals[:] = [total + count for total, count in zip(totals[:], counts, strict=True)]
            done.value += 1
    texts.put(None)
