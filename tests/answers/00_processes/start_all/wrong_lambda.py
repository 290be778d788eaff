# Nor can a lambda.
# loses: one process per name, each calling target(name)
# loses: returns the exit codes in the order of the names
# loses: starts all before it waits for any
# loses: waits until all have ended
# says: top level
from multiprocessing import Process


def start_all(target, names):
    processes = [Process(target=lambda: target(name)) for name in names]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
