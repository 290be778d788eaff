# The target runs in the parent, which catches its SystemExit.
# loses: one process per name, each calling target(name)
# loses: returns the exit codes in the order of the names
# loses: starts all before it waits for any
# loses: waits until all have ended
# says: 0 processes were started
from multiprocessing import Process


def start_all(target, names):
    codes = []
    for name in names:
        try:
            target(name)
            codes.append(0)
        except SystemExit as end:
            codes.append(end.code)
    return codes
