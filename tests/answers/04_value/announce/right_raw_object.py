# Without the lock: one write is one step.
def announce(flag):
    flag.get_obj().value = 1
