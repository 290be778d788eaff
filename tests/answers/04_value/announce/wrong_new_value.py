# Makes a new Value.
# loses: sets the flag to 1
# loses: leaves a flag at 1 that was set already
# loses: leaves the flag's lock free
# says: A Value made here is another one
from multiprocessing import Value


def announce(flag):
    flag = Value("i", 0)
    flag.value = 1
