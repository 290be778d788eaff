# Never gives the lock back.
# loses: adds each count to its total, and 1 to done
# loses: loses nothing while others add too
# loses: who holds the totals' lock sees all of a text, or nothing of it
# says: Give the lock back on every way out: after a return and after an


def add_counts(counts, totals, done):
    totals.get_lock().acquire()
    for number, count in enumerate(counts):
        totals[number] += count
    done.value += 1
