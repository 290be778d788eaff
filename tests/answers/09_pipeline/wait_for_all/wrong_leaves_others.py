# Raises, and lets the others run.
# loses: ends the others before it raises
# says: terminate() each process that still runs, and join() it, before
from multiprocessing.connection import wait


def wait_for_all(processes):
    while True:
        running = [process for process in processes if process.exitcode is None]
        for process in processes:
            if process.exitcode:
                raise RuntimeError(f"{process.name} ended with exit code {process.exitcode}")
        if not running:
            return
        wait([process.sentinel for process in running])
