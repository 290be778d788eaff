# 0 counts as false: a good end becomes a failure.
# loses: returns the exit codes in the order of the names
# says: got      [1, 1, -11]
from multiprocessing import Process

def start_all(target, names):
    processes = [Process(target=target, args=(name,)) for name in names]
    for p in processes:
        p.start()
    for p in processes:
        p.join()
    return [p.exitcode or 1 for p in processes]
