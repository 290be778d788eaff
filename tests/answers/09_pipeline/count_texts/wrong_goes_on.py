# Leaves None out, and goes on.
# loses: counts the words of every text, until None comes
# loses: loses nothing while others count too
# loses: adds each text as a whole, before it takes the next one
# loses: holds no lock while it waits for a text
# says: Return at the first None, and let the other processes have


def count_texts(texts, words, totals, done):
    while True:
        text = texts.get()
        if text is None:
            continue
        found = text.split()
        with totals.get_lock():
            for number, word in enumerate(words):
                totals[number] += found.count(word)
            done.value += 1
