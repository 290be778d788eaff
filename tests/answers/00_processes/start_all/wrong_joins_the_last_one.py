# The loop variable is the last process: only that one is joined.
# loses: returns the exit codes in the order of the names
# loses: waits until all have ended
# says: join
from multiprocessing import Process


def start_all(target, names):
    processes = []
    for name in names:
        process = Process(target=target, args=(name,))
        process.start()
        processes.append(process)
    if processes:
        process.join()
    return [process.exitcode for process in processes]
