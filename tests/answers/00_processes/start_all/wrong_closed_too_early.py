# A closed process object has no exit code any more.
# loses: returns the exit codes in the order of the names
# loses: starts all before it waits for any
# loses: waits until all have ended
# loses: one process per name, each calling target(name)
# says: process object is closed
from multiprocessing import Process


def start_all(target, names):
    processes = [Process(target=target, args=(name,)) for name in names]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
        process.close()
    return [process.exitcode for process in processes]
