# The second announcement takes the first one back.
# loses: leaves a flag at 1 that was set already
# says: should be 1 afterwards, and is 0
def announce(flag):
    flag.value = not flag.value
