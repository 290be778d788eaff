# loses: raises RuntimeError with the name and the exit code of one that died
# loses: notices it while others still run, and whenever it happens
# loses: ends the others before it raises
# says: Right after its sentinel is ready
from multiprocessing.connection import wait


def wait_for_all(processes):
    left = list(processes)
    while left:
        ready = wait([p.sentinel for p in left])
        for p in left[:]:
            if p.sentinel in ready:
                left.remove(p)
                if p.exitcode not in (0, None):
                    for other in left:
                        other.terminate()
                        other.join()
                    raise RuntimeError(f"{p.name} ended with exit code {p.exitcode}")
