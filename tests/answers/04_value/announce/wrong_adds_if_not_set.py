# Adds 1 if nobody has: two may find that at the same time.
# loses: leaves a flag at 1 that was set already
# says: Write 1, whatever was there before
def announce(flag):
    if not flag.value:
        flag.value += 1
