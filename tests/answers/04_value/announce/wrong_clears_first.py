# Takes the announcement back for a moment.
# loses: leaves a flag at 1 that was set already
# says: others could see for a moment that flag.value was 0
def announce(flag):
    flag.value = 0
    flag.value = 1
