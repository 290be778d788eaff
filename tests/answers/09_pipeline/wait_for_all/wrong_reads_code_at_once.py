# Takes a ready sentinel for an exit code that can be read.
# loses: raises RuntimeError with the name and the exit code of one that died
# loses: notices it while others still run, and whenever it happens
# loses: ends the others before it raises
# says: join() it before you look at exitcode
from multiprocessing.connection import wait


def wait_for_all(processes):
    by_sentinel = {p.sentinel: p for p in processes}
    while by_sentinel:
        for sentinel in wait(list(by_sentinel)):
            process = by_sentinel.pop(sentinel)
            if process.exitcode:
                for other in by_sentinel.values():
                    other.terminate()
                    other.join()
                raise RuntimeError(f"{process.name} ended with exit code {process.exitcode}")
