# Each is joined before the next one starts.
# loses: starts all before it waits for any
# says: not all of them run at the same time
# says: join all in a second one
from multiprocessing import Process


def start_all(target, names):
    codes = []
    for name in names:
        process = Process(target=target, args=(name,))
        process.start()
        process.join()
        codes.append(process.exitcode)
    return codes
