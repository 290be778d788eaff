# loses: raises RuntimeError with the name and the exit code of one that died
# says: Raise RuntimeError, with a text
import sys
from multiprocessing.connection import wait


def wait_for_all(processes):
    while True:
        running = [p for p in processes if p.exitcode is None]
        failed = [p for p in processes if p.exitcode not in (None, 0)]
        if failed:
            for p in running:
                p.terminate()
                p.join()
            sys.exit(f"{failed[0].name} ended with exit code {failed[0].exitcode}")
        if not running:
            return
        wait([p.sentinel for p in running])
