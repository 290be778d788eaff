# Never less than before.
def announce(flag):
    with flag:
        flag.value = max(flag.value, 1)
