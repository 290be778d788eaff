# Works in vain instead of sleeping.
# loses: sleeps between two looks
# says: time.sleep(0.01)
def wait_until(flag):
    turns = 0
    while not flag.value:
        for _ in range(1000):
            turns += 1
    return turns
