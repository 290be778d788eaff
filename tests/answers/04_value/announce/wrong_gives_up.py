# Gives up when the lock is not free soon.
# loses: sets the flag to 1
# loses: leaves a flag at 1 that was set already
# loses: leaves the flag's lock free
# says: may return False: then somebody else holds the lock
def announce(flag):
    lock = flag.get_lock()
    if lock.acquire(timeout=1):
        try:
            flag.value = 1
        finally:
            lock.release()
