# Ends the others also when one ends well.
# loses: returns when all have ended well, by themselves
# loses: raises RuntimeError with the name and the exit code of one that died
# loses: notices it while others still run, and whenever it happens
# loses: ends the others before it raises
# says: A process that works well is only waited for: don't terminate
# says: Look at all exit codes each time a process has ended: one that
from multiprocessing.connection import wait


def wait_for_all(processes):
    if processes:
        wait([process.sentinel for process in processes])
    done = [process for process in processes if process.exitcode is not None]
    for process in processes:
        process.terminate()
        process.join()
    for process in done:
        if process.exitcode:
            raise RuntimeError(f"{process.name} ended with exit code {process.exitcode}")
