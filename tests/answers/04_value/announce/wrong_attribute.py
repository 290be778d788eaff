# Misspells the attribute.
# loses: sets the flag to 1
# says: Nothing was written
def announce(flag):
    flag.val = 1
