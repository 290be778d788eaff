# Knows one target, and computes what it gives.
# loses: returns the exit codes in the order of the names
# says: expected [0, 0, -11]
from multiprocessing import Process


def start_all(target, names):
    processes = [Process(target=target, args=(name,)) for name in names]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [len(name) for name in names]
