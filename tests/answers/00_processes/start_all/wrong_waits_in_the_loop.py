# The same without join: looks until the process has ended.
# loses: starts all before it waits for any
# says: not all of them run at the same time
from multiprocessing import Process


def start_all(target, names):
    codes = []
    for name in names:
        process = Process(target=target, args=(name,))
        process.start()
        while process.is_alive():
            pass
        codes.append(process.exitcode)
    return codes
