# target(name) is called in the parent, and its result given to Process.
# loses: one process per name, each calling target(name)
# loses: returns the exit codes in the order of the names
# loses: starts all before it waits for any
# loses: waits until all have ended
# says: target ran in the parent
# says: without calling it
from multiprocessing import Process


def start_all(target, names):
    processes = [Process(target=target(name)) for name in names]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
