# A Value has no wait().
# loses: returns within a second when the flag is set
# loses: does not return before
# loses: sleeps between two looks
# says: the number itself is its .value
def wait_until(flag):
    flag.wait()
