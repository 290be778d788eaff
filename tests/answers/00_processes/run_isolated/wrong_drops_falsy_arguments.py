# Leaves out arguments that count as false.
# loses: returns the exit code of a target that ends in time
# loses: returns None for a target that overruns
# loses: lets a target that ends in time end by itself
# loses: leaves no process running
# says: expected 5
from multiprocessing import Process


def run_isolated(target, args, timeout):
    process = Process(target=target, args=tuple(item for item in args if item))
    process.start()
    process.join(timeout)
    if process.is_alive():
        process.terminate()
        process.join()
        return None
    return process.exitcode
