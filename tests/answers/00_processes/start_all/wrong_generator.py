# Round brackets make a generator, not a list.
# loses: returns the exit codes in the order of the names
# says: generator
# says: Return a list
from multiprocessing import Process


def start_all(target, names):
    processes = [Process(target=target, args=(name,)) for name in names]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return (process.exitcode for process in processes)
