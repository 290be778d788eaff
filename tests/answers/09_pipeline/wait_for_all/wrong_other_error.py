# A ValueError.
# loses: raises RuntimeError with the name and the exit code of one that died
# says: Raise RuntimeError, with a text.
from multiprocessing.connection import wait


def wait_for_all(processes):
    while True:
        running = [process for process in processes if process.exitcode is None]
        for process in processes:
            if process.exitcode:
                for other in running:
                    other.terminate()
                    other.join()
                raise ValueError(f"{process.name} ended with exit code {process.exitcode}")
        if not running:
            return
        wait([process.sentinel for process in running])
