# Leaves only if work returns nothing.
# loses: comes in, works and goes out once, and gives the permit back
# loses: never more inside than there are permits; the others wait
# loses: lets in as many as there are permits
# loses: goes out and gives the permit back when work raises, and lets the error through
# says: each of the three functions returns True
# says: it called enter(), then work()
def limited(semaphore, enter, work, leave):
    with semaphore:
        enter()
        try:
            return work() or leave()
        except BaseException:
            leave()
            raise
