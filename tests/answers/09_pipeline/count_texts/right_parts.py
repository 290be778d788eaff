# In parts.
from collections import Counter


def add_counts(counts, totals, done):
    with totals.get_lock():
        for number, count in enumerate(counts):
            totals[number] += count
        done.value += 1


def count_texts(texts, words, totals, done):
    while (text := texts.get()) is not None:
        found = Counter(text.split())
        add_counts([found[word] for word in words], totals, done)
