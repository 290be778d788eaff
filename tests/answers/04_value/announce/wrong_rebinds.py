# Gives 1 the name flag, in this function only.
# loses: sets the flag to 1
# loses: leaves a flag at 1 that was set already
# loses: leaves the flag's lock free
# says: `flag = 1` only gives 1 a name
def announce(flag):
    flag = 1
    return flag
