# Every process gets the whole list.
# loses: one process per name, each calling target(name)
# loses: returns the exit codes in the order of the names
# says: args=(name,)
# loses: starts all before it waits for any
# loses: waits until all have ended
from multiprocessing import Process


def start_all(target, names):
    processes = [Process(target=target, args=(names,)) for _ in names]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
