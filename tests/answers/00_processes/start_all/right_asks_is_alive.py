# Asks again and again whether one is alive.
import time
from multiprocessing import Process


def start_all(target, names):
    processes = tuple(Process(target=target, args=(name,)) for name in names)
    for process in processes:
        process.start()
    while any(process.is_alive() for process in processes):
        time.sleep(0.1)
    return [process.exitcode for process in processes]
