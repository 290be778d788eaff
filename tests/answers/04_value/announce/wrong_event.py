# A Value is no Event.
# loses: sets the flag to 1
# says: 'Synchronized' object has no attribute 'set'
# says: the number itself is its .value
def announce(flag):
    flag.set()
