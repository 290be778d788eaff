# Lists those that failed before it lists those that run.
# loses: raises RuntimeError with the name and the exit code of one that died
# loses: notices it while others still run, and whenever it happens
# loses: ends the others before it raises
# says: first list those that still run, and after that look for those that have failed
from multiprocessing.connection import wait


def wait_for_all(processes):
    while True:
        failed = [process for process in processes if process.exitcode not in (None, 0)]
        running = [process for process in processes if process.exitcode is None]
        if failed:
            for process in running:
                process.terminate()
                process.join()
            raise RuntimeError(f"{failed[0].name} ended with exit code {failed[0].exitcode}")
        if not running:
            return
        wait([process.sentinel for process in running])
