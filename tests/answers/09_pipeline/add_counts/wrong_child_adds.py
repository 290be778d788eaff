# loses: adds each count to its total, and 1 to done
# loses: loses nothing while others add too
# loses: who holds the totals' lock sees all of a text, or nothing of it
# says: still ran when add_counts returned


from multiprocessing import Process


def add_now(counts, totals, done):
    with totals.get_lock():
        for number, count in enumerate(counts):
            totals[number] += count
        done.value += 1


def add_counts(counts, totals, done):
    Process(target=add_now, args=(counts, totals, done)).start()
