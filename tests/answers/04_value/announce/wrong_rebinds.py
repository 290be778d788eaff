# Gives 1 the name flag, in this function only.
# loses: sets the flag to 1
# says: `flag = 1` only gives 1 a name
# loses: leaves the flag's lock free
def announce(flag):
    flag = 1
    return flag
