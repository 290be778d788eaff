# acquire and finally.


def add_counts(counts, totals, done):
    lock = totals.get_lock()
    lock.acquire()
    try:
        done.value += 1
        for number, count in enumerate(counts):
            totals[number] += count
    finally:
        lock.release()
