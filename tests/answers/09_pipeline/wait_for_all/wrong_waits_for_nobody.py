# All may have ended between is_alive() and the list that it waits for.
# loses: returns when all have ended well, by themselves
# loses: notices it while others still run, and whenever it happens
# loses: ends the others before it raises
# says: wait([]) waits for ever: make the list once
from multiprocessing.connection import wait


def wait_for_all(processes):
    while any(process.is_alive() for process in processes):
        if any(process.exitcode not in (None, 0) for process in processes):
            break
        wait([process.sentinel for process in processes if process.exitcode is None])
    for process in processes:
        if process.exitcode not in (None, 0):
            for other in processes:
                if other.exitcode is None:
                    other.terminate()
                    other.join()
            raise RuntimeError(f"{process.name} ended with exit code {process.exitcode}")
