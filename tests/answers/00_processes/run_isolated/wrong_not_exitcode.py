# Zero is falsy, as None is.
# loses: returns the exit code of a target that ends in time
# loses: returns None for a target that overruns
# loses: lets a target that ends in time end by itself
# loses: leaves no process running
# says: 0 counts as false, as None does
from multiprocessing import Process


def run_isolated(target, args, timeout):
    process = Process(target=target, args=args)
    process.start()
    process.join(timeout)
    if not process.exitcode:
        process.terminate()
        process.join()
        return None
    return process.exitcode
