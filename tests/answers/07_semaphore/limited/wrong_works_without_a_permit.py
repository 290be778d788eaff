# Has a permit to come in and to go out, and none in between.
# loses: never more inside than there are permits; the others wait
# says: 3 were inside at the same time
# says: Keep the permit from enter() to the end of leave()
def limited(semaphore, enter, work, leave):
    with semaphore:
        enter()
    try:
        work()
    finally:
        with semaphore:
            leave()
