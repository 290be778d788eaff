# Returns before the child has done it.
# loses: sets the flag to 1
# loses: leaves a flag at 1 that was set already
# loses: leaves the flag's lock free
# says: announce returned before the flag was set
from multiprocessing import Process


def set_it(flag):
    flag.value = 1


def announce(flag):
    Process(target=set_it, args=(flag,)).start()
