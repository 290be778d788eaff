# pop() takes from the end.
# loses: returns the exit codes in the order of the names
# says: in the order of the names
from multiprocessing import Process


def start_all(target, names):
    processes = [Process(target=target, args=(name,)) for name in names]
    for process in processes:
        process.start()
    codes = []
    while processes:
        process = processes.pop()
        process.join()
        codes.append(process.exitcode)
    return codes
