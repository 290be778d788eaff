# A lock that nobody else knows.
# loses: loses nothing while others add too
# loses: who holds the totals' lock sees all of a text, or nothing of it
# says: A lock that a process makes itself is known to nobody else: take
from multiprocessing import Lock


def add_counts(counts, totals, done):
    with Lock():
        for number, count in enumerate(counts):
            totals[number] += count
        done.value += 1
