# Only a target whose parameter is called name can be called like this.
# loses: one process per name, each calling target(name)
# loses: returns the exit codes in the order of the names
# loses: starts all before it waits for any
# loses: waits until all have ended
# says: parameter may have any name
from multiprocessing import Process

def start_all(target, names):
    processes = [Process(target=target, kwargs={"name": name}) for name in names]
    for p in processes:
        p.start()
    for p in processes:
        p.join()
    return [p.exitcode for p in processes]
