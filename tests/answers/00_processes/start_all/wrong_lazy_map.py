# map() starts nothing until somebody asks for its items.
# loses: one process per name, each calling target(name)
# loses: returns the exit codes in the order of the names
# loses: starts all before it waits for any
# loses: waits until all have ended
# says: can only join a started process
from multiprocessing import Process


def start_all(target, names):
    processes = [Process(target=target, args=(name,)) for name in names]
    map(Process.start, processes)
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
