# A dict by name: two equal names share one process.
# loses: one process per name, each calling target(name)
# loses: returns the exit codes in the order of the names
# loses: starts all before it waits for any
# loses: waits until all have ended
# says: 3 names, and 2 processes
from multiprocessing import Process


def start_all(target, names):
    processes = {name: Process(target=target, args=(name,)) for name in names}
    for process in processes.values():
        process.start()
    for process in processes.values():
        process.join()
    return [process.exitcode for process in processes.values()]
