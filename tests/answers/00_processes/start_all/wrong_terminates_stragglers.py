# Ends a process that takes longer than half a minute.
# loses: returns the exit codes in the order of the names
# says: terminate none
from multiprocessing import Process


def start_all(target, names):
    processes = [Process(target=target, args=(name,)) for name in names]
    for process in processes:
        process.start()
    for process in processes:
        process.join(30)
        if process.is_alive():
            process.terminate()
            process.join()
    return [process.exitcode for process in processes]
