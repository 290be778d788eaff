# Those that still run, in a set.
from multiprocessing.connection import wait


def wait_for_all(processes):
    running = set(processes)
    while running:
        ready = set(wait([p.sentinel for p in running]))
        ended = {p for p in running if p.sentinel in ready}
        running -= ended
        for p in ended:
            p.join()
        for p in ended:
            if p.exitcode != 0:
                for other in running:
                    other.terminate()
                for other in running:
                    other.join()
                raise RuntimeError(f"{p.name} ended with exit code {p.exitcode}")
