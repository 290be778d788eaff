# Only asks the others to end.
# loses: ends the others before it raises
# says: terminate() and kill() only ask: join() the process after that.
from multiprocessing.connection import wait


def wait_for_all(processes):
    while True:
        running = [process for process in processes if process.exitcode is None]
        for process in processes:
            if process.exitcode:
                for other in running:
                    other.terminate()
                raise RuntimeError(f"{process.name} ended with exit code {process.exitcode}")
        if not running:
            return
        wait([process.sentinel for process in running])
