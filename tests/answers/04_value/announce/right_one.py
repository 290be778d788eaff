# One assignment.
def announce(flag):
    flag.value = 1
