# After an exception, the permit is given back before leave().
# loses: goes out and gives the permit back when work raises, and lets the error through
# says: given back before leave() was called
# says: Call leave() first
def limited(semaphore, enter, work, leave):
    semaphore.acquire()
    enter()
    try:
        work()
    except:
        semaphore.release()
        leave()
        raise
    leave()
    semaphore.release()
