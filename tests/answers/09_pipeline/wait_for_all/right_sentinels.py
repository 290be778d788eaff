# Waits for the sentinels of those that run.
from multiprocessing.connection import wait


def wait_for_all(processes):
    while True:
        running = [process for process in processes if process.exitcode is None]
        failed = [process for process in processes if process.exitcode not in (None, 0)]
        if failed:
            for process in running:
                process.terminate()
                process.join()
            raise RuntimeError(f"{failed[0].name} ended with exit code {failed[0].exitcode}")
        if not running:
            return
        wait([process.sentinel for process in running])
