# Gives up when nothing comes at once.
# loses: counts the words of every text, until None comes
# loses: loses nothing while others count too
# loses: adds each text as a whole, before it takes the next one
# loses: holds no lock while it waits for a text
# says: A time-out says that nothing came in time: nothing there yet is
from queue import Empty


def count_texts(texts, words, totals, done):
    while True:
        try:
            text = texts.get(timeout=0.01)
        except Empty:
            return
        if text is None:
            return
        found = text.split()
        with totals.get_lock():
            for number, word in enumerate(words):
                totals[number] += found.count(word)
            done.value += 1
