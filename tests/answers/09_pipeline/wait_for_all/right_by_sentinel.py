# A dictionary from sentinel to process.
from multiprocessing.connection import wait


def wait_for_all(processes):
    waiting = {process.sentinel: process for process in processes}
    while waiting:
        for sentinel in wait(list(waiting)):
            process = waiting.pop(sentinel)
            process.join()
            if process.exitcode != 0:
                end_all(waiting.values())
                raise RuntimeError(process.name, process.exitcode)


def end_all(processes):
    for process in processes:
        process.terminate()
    for process in processes:
        process.join()
