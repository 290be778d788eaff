# True is stored as 1.
def announce(flag):
    flag.value = True
