# Does not wait, and sets the flag itself.
# loses: does not return before
# says: It wrote to the flag itself
def wait_until(flag):
    while flag.value == 0:
        flag.value = 1
