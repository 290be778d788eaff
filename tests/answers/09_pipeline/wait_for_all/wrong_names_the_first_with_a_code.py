# Ends the others, and then names the first that has an exit code: that may be one of them.
# loses: raises RuntimeError with the name and the exit code of one that died
# says: It raised RuntimeError: Process-1:1 ended with exit code -15; what happened is that Process-1:2 ended with
# says: look for the one that died before you end the others.
from multiprocessing.connection import wait


def wait_for_all(processes):
    while running := [process for process in processes if process.exitcode is None]:
        if any(process.exitcode for process in processes):
            break
        wait([process.sentinel for process in running])
    for process in running:
        process.terminate()
    for process in running:
        process.join()
    for process in processes:
        if process.exitcode:
            raise RuntimeError(f"{process.name} ended with exit code {process.exitcode}")
