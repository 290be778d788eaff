# The list still has the processes of an earlier call.
# loses: returns the exit codes in the order of the names
# says: This was the second call in the same process
from multiprocessing import Process

processes = []


def start_all(target, names):
    for name in names:
        process = Process(target=target, args=(name,))
        processes.append(process)
        process.start()
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
