# Takes the lock and keeps it.
# loses: leaves the flag's lock free
# says: still holds the flag's lock
def announce(flag):
    flag.acquire()
    flag.value = 1
