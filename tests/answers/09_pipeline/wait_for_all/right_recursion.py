# Waits for one, and goes on with the others.
from multiprocessing.connection import wait


def wait_for_all(processes):
    if not processes:
        return
    ready = wait([process.sentinel for process in processes])
    ended = [process for process in processes if process.sentinel in ready]
    others = [process for process in processes if process.sentinel not in ready]
    for process in ended:
        process.join()
        if process.exitcode:
            for other in others:
                other.terminate()
                other.join()
            raise RuntimeError(f"{process.name}: {process.exitcode}")
    wait_for_all(others)
