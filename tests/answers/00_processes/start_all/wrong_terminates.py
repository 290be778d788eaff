# Ends the processes instead of waiting for them.
# loses: returns the exit codes in the order of the names
# says: -15
from multiprocessing import Process


def start_all(target, names):
    processes = [Process(target=target, args=(name,)) for name in names]
    for process in processes:
        process.start()
    for process in processes:
        process.terminate()
        process.join()
    return [process.exitcode for process in processes]
