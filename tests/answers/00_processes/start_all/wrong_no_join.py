# Reads the exit codes at once.
# loses: returns the exit codes in the order of the names
# loses: waits until all have ended
# says: join
# says: None while its process runs
from multiprocessing import Process


def start_all(target, names):
    processes = [Process(target=target, args=(name,)) for name in names]
    for process in processes:
        process.start()
    return [process.exitcode for process in processes]
