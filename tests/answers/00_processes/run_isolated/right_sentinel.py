# Waits for the sentinel.
from multiprocessing import Process, connection


def run_isolated(target, args, timeout):
    process = Process(target=target, args=tuple(args))
    process.start()
    ready = connection.wait([process.sentinel], timeout=timeout)
    if not ready:
        process.kill()
    process.join()
    return process.exitcode if ready else None
