# Waits inside.
# loses: never more inside than there are permits; the others wait
# says: Take the permit first, and call enter() after that


def limited(semaphore, enter, work, leave):
    enter()
    with semaphore:
        try:
            work()
        finally:
            leave()
