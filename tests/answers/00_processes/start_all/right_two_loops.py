# Two loops, and a list between them.
from multiprocessing import Process


def start_all(target, names):
    processes = []
    for name in names:
        process = Process(target=target, args=(name,))
        process.start()
        processes.append(process)
    for process in processes:
        process.join()
    return [process.exitcode for process in processes]
