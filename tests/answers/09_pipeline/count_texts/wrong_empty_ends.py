# An empty text is taken for the end.
# loses: counts the words of every text, until None comes
# loses: loses nothing while others count too
# loses: adds each text as a whole, before it takes the next one
# loses: holds no lock while it waits for a text
# says: Texts are left in the queue: take them until None comes. An


def count_texts(texts, words, totals, done):
    while text := texts.get():
        found = text.split()
        with totals.get_lock():
            for number, word in enumerate(words):
                totals[number] += found.count(word)
            done.value += 1
