# What a target returns is no exit code.
# loses: one process per name, each calling target(name)
# loses: returns the exit codes in the order of the names
# loses: starts all before it waits for any
# loses: waits until all have ended
# says: let it end as the target does
import sys
from multiprocessing import Process


def run(target, name):
    sys.exit(target(name))


def start_all(target, names):
    processes = [Process(target=run, args=(target, name)) for name in names]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
