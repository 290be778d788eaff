# 'i' takes whole numbers.
# loses: sets the flag to 1
# loses: leaves a flag at 1 that was set already
# loses: leaves the flag's lock free
# says: Here a whole number is needed
def announce(flag):
    flag.value = "yes"
