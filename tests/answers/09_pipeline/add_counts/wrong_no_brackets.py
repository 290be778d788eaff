# The method instead of the lock.
# loses: adds each count to its total, and 1 to done
# loses: loses nothing while others add too
# loses: who holds the totals' lock sees all of a text, or nothing of it
# says: `with lock:` takes the lock itself, not what a method of it


def add_counts(counts, totals, done):
    with totals.get_lock:
        for number, count in enumerate(counts):
            totals[number] += count
        done.value += 1
