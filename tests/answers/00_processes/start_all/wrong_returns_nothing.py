# return is forgotten.
# loses: returns the exit codes in the order of the names
# says: got      None
from multiprocessing import Process


def start_all(target, names):
    processes = [Process(target=target, args=(name,)) for name in names]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    [process.exitcode for process in processes]
