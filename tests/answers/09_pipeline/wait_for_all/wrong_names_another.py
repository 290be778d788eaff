# loses: raises RuntimeError with the name and the exit code of one that died
# says: The text names another process
from multiprocessing.connection import wait


def wait_for_all(processes):
    while True:
        running = [p for p in processes if p.exitcode is None]
        for p in processes:
            if p.exitcode:
                code = p.exitcode
                for p in running:
                    p.terminate()
                    p.join()
                raise RuntimeError(f"{p.name} ended with exit code {code}")
        if not running:
            return
        wait([p.sentinel for p in running])
