# Gives up after half the time, so kills one that would have finished, but returns what it knows.
# loses: returns the exit code of a target that ends in time
# loses: returns None for a target that overruns
# says: the whole time-out
# loses: lets a target that ends in time end by itself
# loses: leaves no process running
from multiprocessing import Process


def run_isolated(target, args, timeout):
    process = Process(target=target, args=args)
    process.start()
    process.join(timeout / 4)
    if process.exitcode is None:
        process.kill()
        process.join()
        return None
    return process.exitcode
