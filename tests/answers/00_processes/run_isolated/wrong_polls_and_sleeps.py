# Sleeps on until the time is over, and does not look once more.
# loses: returns the exit code of a target that ends in time
# loses: returns None for a target that overruns
# loses: lets a target that ends in time end by itself
# loses: leaves no process running
# says: It had ended in time, with exit code 42: look once more when the time is over.
import time
from multiprocessing import Process


def run_isolated(target, args, timeout):
    process = Process(target=target, args=args)
    process.start()
    deadline = time.time() + timeout
    while time.time() < deadline:
        if not process.is_alive():
            break
        time.sleep(0.5)
    else:
        process.terminate()
        process.join()
        return None
    return process.exitcode
