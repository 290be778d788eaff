# One process calls the target for all names.
# loses: one process per name, each calling target(name)
# loses: returns the exit codes in the order of the names
# loses: starts all before it waits for any
# loses: waits until all have ended
# says: 3 names, and 1 process
from multiprocessing import Process


def work(target, names):
    for name in names:
        target(name)


def start_all(target, names):
    process = Process(target=work, args=(target, names))
    process.start()
    process.join()
    return [process.exitcode] * len(names)
