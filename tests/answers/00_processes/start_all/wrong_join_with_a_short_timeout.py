# Waits a second at most for each.
# loses: waits until all have ended
# says: join(timeout) can return before
from multiprocessing import Process


def start_all(target, names):
    processes = [Process(target=target, args=(name,)) for name in names]
    for process in processes:
        process.start()
    for process in processes:
        process.join(0.25)
    return [process.exitcode or 0 for process in processes]
