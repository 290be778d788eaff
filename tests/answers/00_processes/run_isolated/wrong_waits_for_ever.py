# The time-out is not used.
# loses: returns None for a target that overruns
# says: timeout
from multiprocessing import Process


def run_isolated(target, args, timeout):
    process = Process(target=target, args=args)
    process.start()
    process.join()
    return process.exitcode
