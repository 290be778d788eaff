# 'i' takes whole numbers.
# loses: sets the flag to 1
# says: TypeError
def announce(flag):
    flag.value = "yes"
