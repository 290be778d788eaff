# Takes the text with the lock in its hands.
# loses: holds no lock while it waits for a text
# says: Who waits for the next text should hold no lock: the others


def count_texts(texts, words, totals, done):
    while True:
        with totals.get_lock():
            text = texts.get()
            if text is None:
                return
            found = text.split()
            for number, word in enumerate(words):
                totals[number] += found.count(word)
            done.value += 1
