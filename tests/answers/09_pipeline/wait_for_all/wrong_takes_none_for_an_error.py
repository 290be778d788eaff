# Not 0 is an error, and so is None.
# loses: returns when all have ended well, by themselves
# loses: raises RuntimeError with the name and the exit code of one that died
# loses: notices it while others still run, and whenever it happens
# loses: ends the others before it raises
# says: join() it before you look at exitcode
from multiprocessing.connection import wait


def wait_for_all(processes):
    running = list(processes)
    while running:
        ready = wait([p.sentinel for p in running])
        for p in running:
            if p.sentinel in ready and p.exitcode != 0:
                for other in processes:
                    other.terminate()
                    other.join()
                raise RuntimeError(f"{p.name} ended with exit code {p.exitcode}")
        running = [p for p in running if p.sentinel not in ready]
