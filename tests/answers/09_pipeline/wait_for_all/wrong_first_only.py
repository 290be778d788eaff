# Returns when the first one has ended.
# loses: returns when all have ended well, by themselves
# loses: raises RuntimeError with the name and the exit code of one that died
# loses: notices it while others still run, and whenever it happens
# loses: ends the others before it raises
# says: Return when no process runs any more: exitcode is None as long
# says: Right after its sentinel is ready, or the end of file has
from multiprocessing.connection import wait


def wait_for_all(processes):
    if not processes:
        return
    wait([process.sentinel for process in processes])
    for process in processes:
        if process.exitcode:
            for other in processes:
                other.terminate()
                other.join()
            raise RuntimeError(f"{process.name} ended with exit code {process.exitcode}")
