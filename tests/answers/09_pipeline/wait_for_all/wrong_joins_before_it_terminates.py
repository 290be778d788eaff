# loses: notices it while others still run, and whenever it happens
# loses: ends the others before it raises
# says: join() alone ends nobody
from multiprocessing.connection import wait


def wait_for_all(processes):
    while True:
        running = [p for p in processes if p.exitcode is None]
        failed = [p for p in processes if p.exitcode not in (None, 0)]
        if failed:
            for p in running:
                p.join()
                p.terminate()
            raise RuntimeError(f"{failed[0].name} ended with exit code {failed[0].exitcode}")
        if not running:
            return
        wait([p.sentinel for p in running])
