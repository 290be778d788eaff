# The exit codes come in the order in which the processes end.
# loses: returns the exit codes in the order of the names
# says: in the order of the names
from multiprocessing import Process
from multiprocessing.connection import wait


def start_all(target, names):
    processes = [Process(target=target, args=(name,)) for name in names]
    for process in processes:
        process.start()
    codes = []
    while processes:
        wait([process.sentinel for process in processes])
        for process in list(processes):
            if process.exitcode is not None:
                codes.append(process.exitcode)
                processes.remove(process)
    return codes
