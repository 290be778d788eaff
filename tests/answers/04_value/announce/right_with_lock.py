# With a lock that isn't needed.
def announce(flag):
    with flag.get_lock():
        flag.value = 1
