# Counts the announcements.
# loses: leaves a flag at 1 that was set already
# says: Write 1, whatever was there before
def announce(flag):
    with flag.get_lock():
        flag.value += 1
