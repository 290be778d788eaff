# One target at a time; one that a signal ends keeps the lock.
# loses: one process per name, each calling target(name)
# loses: returns the exit codes in the order of the names
# loses: starts all before it waits for any
# loses: waits until all have ended
# says: and nobody had sent it from another process
from multiprocessing import Lock, Process


def run(lock, target, name):
    with lock:
        target(name)


def start_all(target, names):
    lock = Lock()
    processes = [Process(target=run, args=(lock, target, name)) for name in names]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
