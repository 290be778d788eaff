# Comes in and goes out, and works outside.
# loses: comes in, works and goes out once, and gives the permit back
# loses: never more inside than there are permits; the others wait
# loses: lets in as many as there are permits
# loses: goes out and gives the permit back when work raises, and lets the error through
# says: Who works is inside


def limited(semaphore, enter, work, leave):
    with semaphore:
        enter()
        leave()
    work()
