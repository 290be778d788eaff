# Two equals signs compare.
# loses: sets the flag to 1
# says: Nothing was written
def announce(flag):
    flag.value == 1
