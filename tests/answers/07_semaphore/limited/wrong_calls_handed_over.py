# Passes on what the functions return.
# loses: comes in, works and goes out once, and gives the permit back
# loses: never more inside than there are permits; the others wait
# loses: lets in as many as there are permits
# loses: goes out and gives the permit back when work raises, and lets the error through
# says: it called none of them
# says: its name, and brackets


def limited(semaphore, enter, work, leave):
    with semaphore:
        enter
        work
        leave
