# Until the queue is empty.
# loses: counts the words of every text, until None comes
# loses: loses nothing while others count too
# loses: adds each text as a whole, before it takes the next one
# loses: holds no lock while it waits for a text
# says: empty(), qsize() and a get() that does not wait say how it is at


def count_texts(texts, words, totals, done):
    while not texts.empty():
        text = texts.get()
        if text is None:
            return
        found = text.split()
        with totals.get_lock():
            for number, word in enumerate(words):
                totals[number] += found.count(word)
            done.value += 1
