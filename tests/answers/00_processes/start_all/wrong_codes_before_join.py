# Joins, but only after it has read the exit codes.
# loses: returns the exit codes in the order of the names
# says: join the process before you read it
from multiprocessing import Process


def start_all(target, names):
    processes = [Process(target=target, args=(name,)) for name in names]
    for process in processes:
        process.start()
    codes = [process.exitcode for process in processes]
    for process in processes:
        process.join()
    return codes
