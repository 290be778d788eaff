# Returns with the lock in its hands.
# loses: counts the words of every text, until None comes
# loses: loses nothing while others count too
# loses: adds each text as a whole, before it takes the next one
# loses: holds no lock while it waits for a text
# says: Give the lock back on every way out: after a return and after an


def count_texts(texts, words, totals, done):
    while True:
        text = texts.get()
        totals.get_lock().acquire()
        if text is None:
            return
        found = text.split()
        for number, word in enumerate(words):
            totals[number] += found.count(word)
        done.value += 1
        totals.get_lock().release()
