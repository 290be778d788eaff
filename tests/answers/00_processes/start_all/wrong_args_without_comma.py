# args=(name) is the text itself: one argument per letter.
# loses: one process per name, each calling target(name)
# loses: returns the exit codes in the order of the names
# loses: starts all before it waits for any
# loses: waits until all have ended
# says: args=(name,), with the comma
from multiprocessing import Process


def start_all(target, names):
    processes = [Process(target=target, args=(name)) for name in names]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
