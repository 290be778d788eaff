# Does not say which.
# loses: raises RuntimeError with the name and the exit code of one that died
# says: Put the name of the process and its exit code into the text:
from multiprocessing.connection import wait


def wait_for_all(processes):
    while True:
        running = [process for process in processes if process.exitcode is None]
        if any(process.exitcode for process in processes):
            for process in running:
                process.terminate()
                process.join()
            raise RuntimeError("a worker died")
        if not running:
            return
        wait([process.sentinel for process in running])
