# Misspells the attribute.
# loses: sets the flag to 1
# loses: leaves a flag at 1 that was set already
# loses: leaves the flag's lock free
# says: Nothing was written
def announce(flag):
    flag.val = 1
