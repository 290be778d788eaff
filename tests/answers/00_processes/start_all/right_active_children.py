# Asks the module for the children that are left, and burns through until there are none.
from multiprocessing import Process, active_children


def start_all(target, names):
    processes = list(map(lambda name: Process(target=target, args=(name,)), names))
    for process in processes:
        process.start()
    while active_children():
        pass
    return list(map(lambda process: process.exitcode, processes))
