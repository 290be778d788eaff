# A RuntimeError of its own.
import signal
from multiprocessing.connection import wait


class WorkerDied(RuntimeError):
    pass


def wait_for_all(processes):
    try:
        while running := [process for process in processes if process.is_alive()]:
            if any(process.exitcode for process in processes):
                break
            wait([process.sentinel for process in running])
        for process in processes:
            if process.exitcode:
                code = process.exitcode
                how = signal.Signals(-code).name if code < 0 else f"exit code {code}"
                raise WorkerDied(f"worker {process.name} is gone ({how})")
    finally:
        for process in processes:
            process.terminate()
            process.join()
