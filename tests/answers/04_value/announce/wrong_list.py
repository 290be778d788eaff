# Makes a new Value.
# loses: sets the flag to 1
# says: should be 1 afterwards, and is 0
from multiprocessing import Value


def announce(flag):
    flag = Value("i", 0)
    flag.value = 1
