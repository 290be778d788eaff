# Does nothing when no word was found: but then, too, a text has been counted.
# loses: adds each count to its total, and 1 to done
# loses: loses nothing while others add too
# loses: who holds the totals' lock sees all of a text, or nothing of it
# says: totals should be [0, 5] in the end, and done 1; they are [0, 5] and 0.
# says: Add 1 to done.value, once for each call: it says how many texts


def add_counts(counts, totals, done):
    if not any(counts):
        return
    with totals.get_lock():
        for number, count in enumerate(counts):
            totals[number] += count
        done.value += 1
