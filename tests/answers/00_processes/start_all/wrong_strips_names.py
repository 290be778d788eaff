# Leaves out the spaces around a name.
# loses: one process per name, each calling target(name)
# loses: returns the exit codes in the order of the names
# loses: starts all before it waits for any
# loses: waits until all have ended
# says: its own name as it is
from multiprocessing import Process


def start_all(target, names):
    processes = [Process(target=target, args=(name.strip(),)) for name in names]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
