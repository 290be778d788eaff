# Waits a minute at most for each.
# loses: returns the exit codes in the order of the names
# loses: waits until all have ended
# says: join() without a time-out waits for its end
from multiprocessing import Process


def start_all(target, names):
    processes = [Process(target=target, args=(name,)) for name in names]
    for process in processes:
        process.start()
    for process in processes:
        process.join(60)
    return [process.exitcode for process in processes]
