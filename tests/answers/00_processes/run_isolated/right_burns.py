# Looks at the process and the clock without a pause.
import time
from multiprocessing import Process


def run_isolated(target, args, timeout):
    process = Process(target=target, args=args)
    process.start()
    end = time.monotonic() + timeout
    while time.monotonic() < end:
        if not process.is_alive():
            return process.exitcode
    process.terminate()
    process.join()
    return None
