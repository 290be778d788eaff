# Looks at the clock in a loop.
import time
from multiprocessing import Process


def run_isolated(target, args, timeout):
    process = Process(target=target, args=args)
    process.start()
    end = time.monotonic() + timeout
    while process.is_alive() and time.monotonic() < end:
        time.sleep(0.05)
    if process.exitcode is not None:
        return process.exitcode
    process.terminate()
    process.join()
    return None
