# Nobody waits at the door.
# loses: never more inside than there are permits; the others wait
# says: were inside at the same time
# says: acquire() waits until one is free


def limited(semaphore, enter, work, leave):
    enter()
    try:
        work()
    finally:
        leave()
