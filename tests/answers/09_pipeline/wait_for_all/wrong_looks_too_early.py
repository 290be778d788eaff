# Looks at the exit codes, and then who still runs.
# loses: raises RuntimeError with the name and the exit code of one that died
# loses: notices it while others still run, and whenever it happens
# loses: ends the others before it raises
# says: A process can end between two looks: ask is_alive() first, and
from multiprocessing.connection import wait


def wait_for_all(processes):
    while True:
        for process in processes:
            if process.exitcode:
                for other in processes:
                    other.terminate()
                    other.join()
                raise RuntimeError(f"{process.name} ended with exit code {process.exitcode}")
        running = [process for process in processes if process.is_alive()]
        if not running:
            return
        wait([process.sentinel for process in running])
