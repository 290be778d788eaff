# A Value is no Event.
# loses: sets the flag to 1
# loses: leaves a flag at 1 that was set already
# loses: leaves the flag's lock free
# says: 'Synchronized' object has no attribute 'set'
# says: the number itself is its .value
def announce(flag):
    flag.set()
