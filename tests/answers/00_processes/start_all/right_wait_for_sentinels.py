# Waits for whichever ends first, with connection.wait.
from multiprocessing import Process
from multiprocessing.connection import wait


def start_all(target, names):
    processes = [Process(target=target, args=(name,)) for name in names]
    for process in processes:
        process.start()
    running = {process.sentinel: process for process in processes}
    while running:
        for sentinel in wait(list(running)):
            running.pop(sentinel).join()
    return [process.exitcode for process in processes]
