# What a target returns is no exit code.
# loses: returns the exit code of a target that ends in time
# loses: returns None for a target that overruns
# loses: lets a target that ends in time end by itself
# loses: leaves no process running
# says: expected 0
import sys
from multiprocessing import Process


def run(target, args):
    sys.exit(target(*args))


def run_isolated(target, args, timeout):
    process = Process(target=run, args=(target, args))
    process.start()
    process.join(timeout)
    if process.is_alive():
        process.terminate()
        process.join()
        return None
    return process.exitcode
