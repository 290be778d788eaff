# Names one that it has ended itself.
# loses: raises RuntimeError with the name and the exit code of one that died
# says: The text names another process: name the one that died
from multiprocessing.connection import wait


def wait_for_all(processes):
    while True:
        running = [process for process in processes if process.exitcode is None]
        if any(process.exitcode for process in processes):
            for process in running:
                process.terminate()
                process.join()
            worst = min(processes, key=lambda process: process.exitcode)
            raise RuntimeError(f"{worst.name} ended with exit code {worst.exitcode}")
        if not running:
            return
        wait([process.sentinel for process in running])
