# Waits a second at a time.
from queue import Empty


def count_texts(texts, words, totals, done):
    while True:
        try:
            text = texts.get(timeout=1)
        except Empty:
            continue
        if text is None:
            break
        found = text.split()
        with totals.get_lock():
            for number, word in enumerate(words):
                totals[number] += found.count(word)
            done.value += 1
