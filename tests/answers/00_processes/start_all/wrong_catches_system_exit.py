# Takes the target's own exit code for a failure.
# loses: one process per name, each calling target(name)
# loses: returns the exit codes in the order of the names
# loses: starts all before it waits for any
# loses: waits until all have ended
# says: catch nothing, not even SystemExit
import sys
from multiprocessing import Process


def run(target, name):
    try:
        target(name)
    except BaseException:
        sys.exit(1)


def start_all(target, names):
    processes = [Process(target=run, args=(target, name)) for name in names]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
