# Writes only if it isn't set.
def announce(flag):
    if not flag.value:
        flag.value = 1
