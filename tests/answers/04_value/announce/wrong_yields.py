# A call of it only makes a generator.
# loses: sets the flag to 1
# loses: leaves a flag at 1 that was set already
# loses: leaves the flag's lock free
# says: announce returned a generator, which does nothing until somebody loops over it
def announce(flag):
    flag.value = 1
    yield flag
